import { type LinePlace, lineAt } from '../line-place.ts';
import type { PageView } from '../page-view.ts';
import type { Verdicts } from '../rule.ts';
import { isByline } from '../rules/byline.ts';
import { isDateLine } from '../rules/date-line.ts';
import { similarity } from '../similarity.ts';

/** Lines of a headline's length among the three before and after: a list of teasers is all such lines. */
export function crowd(page: PageView, place: number): number {
  const around = [-3, -2, -1, 1, 2, 3].map(step => lineAt(page, place + step));
  return around.filter(
    line => line && line.words >= 5 && line.words <= 25 && !line.endsSentence && !isDateLine(line.text),
  ).length;
}

/** Share of menu-like lines among the five before. */
export function shortBefore(page: PageView, place: number): number {
  const before = [1, 2, 3, 4, 5].map(step => lineAt(page, place - step));
  return before.filter(line => line && line.words <= 3).length / 5;
}

/** What stands before and after the line. */
export function ofNeighbours({ page, sofar, place, line, end }: LinePlace): [string, number][] {
  const found: [string, number][] = [];
  for (let step = 1; step <= 5; step += 1)
    found.push(...signOf(page, sofar, place + step, `after ${step <= 2 ? 'near' : 'far'}`));
  for (let step = 1; step <= 3; step += 1) found.push(...signOf(page, sofar, place - step, 'before'));
  const next = lineAt(page, place + 1);
  const last = lineAt(page, place - 1);
  if (next && next.words > line.words + 4 && place + 1 < end) found.push(['longer next', 1]);
  if (last && last.words >= 6) found.push(['long before', 1]);
  if (last && last.words > line.words + 3) found.push(['longer before', 1]);
  if (next && place + 1 < end && similarity(next.tokens, line.tokens) >= 0.25) found.push(['next alike', 1]);
  return found;
}

const telling: ReadonlySet<string> = new Set([
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
]);

function signOf(page: PageView, sofar: Verdicts, place: number, where: string): [string, number][] {
  const line = lineAt(page, place);
  if (!line) return [];
  const rule = sofar.at(line.index)?.rule ?? '';
  if (isByline(line.text)) return [[`byline ${where}`, 1]];
  if (isDateLine(line.text) || rule === 'age-line') return [[`date ${where}`, 1]];
  return telling.has(rule) ? [[`${rule} ${where}`, 1]] : [];
}
