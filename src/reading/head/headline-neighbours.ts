import { type LinePlace, lineAt } from '../line-place.ts';
import type { PageView } from '../page-view.ts';
import type { Verdicts } from '../rule.ts';
import { similarity } from '../similarity.ts';
import type { FeatureRow } from './candidate-table.ts';

/** Lines of a headline's length among the three before and after: a list of teasers is all such lines. */
export function crowd(page: PageView, place: number): number {
  let rivals = 0;
  for (let at = place - 3; at <= place + 3; at += 1) {
    const line = at === place ? undefined : lineAt(page, at);
    if (line && line.words >= 5 && line.words <= 25 && !line.endsSentence && !line.isDate) rivals += 1;
  }
  return rivals;
}

/** Share of menu-like lines among the five before. */
export function shortBefore(page: PageView, place: number): number {
  let short = 0;
  for (let at = place - 5; at < place; at += 1) if ((lineAt(page, at)?.words ?? 4) <= 3) short += 1;
  return short / 5;
}

/** What stands before and after the line. */
export function setNeighbours(row: FeatureRow, { page, sofar, place, line, end }: LinePlace): void {
  for (let step = 1; step <= 5; step += 1) setSign(row, page, sofar, place + step, step <= 2 ? afterNear : afterFar);
  for (let step = 1; step <= 3; step += 1) setSign(row, page, sofar, place - step, before);
  const next = lineAt(page, place + 1);
  const last = lineAt(page, place - 1);
  if (next && next.words > line.words + 4 && place + 1 < end) row.set('longer next', 1);
  if (last && last.words >= 6) row.set('long before', 1);
  if (last && last.words > line.words + 3) row.set('longer before', 1);
  if (next && place + 1 < end && similarity(next.tokens, line.tokens) >= 0.25) row.set('next alike', 1);
}

const telling = [
  'share',
  'counter',
  'age-line',
  'navigation',
  'image-credit',
  'related-heading',
  'advert',
  'login',
  'caption-with-credit',
  'image-ui',
  'newsletter',
];

/** Names of the signs that stand at one side, by the rule that found them. */
interface Side {
  readonly byline: string;
  readonly date: string;
  readonly rules: ReadonlyMap<string, string>;
}

function sideOf(where: string): Side {
  const rules = new Map(telling.map(rule => [rule, `${rule} ${where}`]));
  return { byline: `byline ${where}`, date: `date ${where}`, rules };
}

const afterNear = sideOf('after near');
const afterFar = sideOf('after far');
const before = sideOf('before');

function setSign(row: FeatureRow, page: PageView, sofar: Verdicts, place: number, side: Side): void {
  const line = lineAt(page, place);
  if (!line) return;
  const rule = sofar.at(line.index)?.rule ?? '';
  const sign = line.isByline ? side.byline : line.isDate || rule === 'age-line' ? side.date : side.rules.get(rule);
  if (sign !== undefined) row.set(sign, 1);
}
