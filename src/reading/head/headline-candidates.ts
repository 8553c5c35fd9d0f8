import { type LinePlace, lineAt } from '../line-place.ts';
import type { PageView } from '../page-view.ts';
import { findProseSpan } from '../prose-span.ts';
import { namesOnly } from '../rules/names-only.ts';
import type { ViewLine } from '../view-line.ts';
import type { Candidate } from './candidate.ts';
import { CandidateTable, type FeatureRow } from './candidate-table.ts';
import { FollowingText } from './following-text.ts';
import type { HeadPage } from './head-page.ts';
import { crowd, setNeighbours, shortBefore } from './headline-neighbours.ts';
import { setShape } from './headline-shape.ts';
import { bodyWords, setWords } from './headline-words.ts';
import { isTrail } from './is-trail.ts';
import { setKeptText } from './kept-features.ts';
import { LineWords } from './line-words.ts';
import { NearRepeats } from './near-repeats.ts';
import { setSurroundings } from './surroundings.ts';

/** How many lines with text before the running text are looked at; of known headlines one in a hundred stands farther. */
const reach = 60;
/** The running text may seem to begin too early; of known headlines one in two hundred stands below where it does. */
const beyond = 6;
/** A headline has at most so many words. */
const longest = 40;
/** Candidates that far above the running text, or below where it begins, are measured by each other. */
const nearEnd = 30;

/** The lines that may be the headline: short ones, not far above the running text. */
export function headlineCandidates(head: HeadPage): readonly Candidate[] {
  const { page, sofar, lines } = head;
  const end = bodyPlace(head);
  const places = lines.flatMap((line, place) =>
    place >= end - reach && place < end + beyond && mayBeHeadline(line, head) && !isTrail(head.lines, place)
      ? [place]
      : [],
  );
  const words = new LineWords(page.words);
  const body = bodyWords(head, words, end);
  const repeats = new NearRepeats(lines, page.words, longest);
  const following = new FollowingText(head, words);
  const table = new CandidateTable(places.length);
  places.forEach((place, number) => {
    const line = lines[place];
    if (!line) return;
    const row = table.row(number);
    const at = { page, sofar, place, line, end };
    setShape(row, line);
    setWords(row, at, words, body, repeats);
    setPosition(row, at);
    following.set(row, place);
    setNeighbours(row, at);
    setSurroundings(row, page, line, place, head.around);
    setKeptText(row, head, place);
  });
  setRanks(table, places, end);
  return places.map((place, number) => ({ place, features: table.row(number) }));
}

/** Where the running text begins: the first line that surely stays, or the stretch thickest in prose. */
function bodyPlace({ page, sofar, lines, firstKept }: HeadPage): number {
  if (firstKept >= 0) return firstKept;
  const span = findProseSpan(page, sofar);
  const found = span ? lines.findIndex(line => line.index >= span.first && line.prose) : -1;
  return found < 0 ? lines.length : found;
}

/** How a candidate compares with the others: the headline has most of the text's words, and is the first that has many. */
function setRanks(table: CandidateTable, places: readonly number[], end: number): void {
  const share = table.columnFor('words in body');
  const weight = table.columnFor('weight in body');
  const strength = places.map((_, at) => (share[at] ?? 0) + (weight[at] ?? 0));
  const near = strength.filter((_, at) => end - (places[at] ?? 0) <= nearEnd);
  const most = near.reduce((best, each) => Math.max(best, each), 0);
  const first = strength.findIndex(
    (each, at) => end - (places[at] ?? 0) <= nearEnd && each >= most * 0.7 && each > 0.4,
  );
  strength.forEach((own, at) => {
    const row = table.row(at);
    row.set('strength of most', most === 0 ? 0 : own / most);
    row.set('better', near.filter(each => each > own).length);
    row.set('first strong', at === first ? 1 : 0);
    row.set('after first strong', first >= 0 && at > first ? 1 : 0);
  });
}

const listRules: ReadonlySet<string> = new Set(['related-list', 'repeated-paragraph']);

function mayBeHeadline(line: ViewLine, { sofar }: HeadPage): boolean {
  const isFree = sofar.isOpen(line.index) || listRules.has(sofar.at(line.index)?.rule ?? '');
  if (!isFree || line.words < 2 || line.words > longest || line.text.length > 280) return false;
  if (/^https?:|^[@#]\S+$/u.test(line.text) || namesOnly.regex.test(line.text)) return false;
  return !line.isByline && !line.isDate;
}

function setPosition(row: FeatureRow, { page, place, end, line }: LinePlace): void {
  const after = page.lines[line.index + 1]?.text === '';
  const before = line.index === 0 || page.lines[line.index - 1]?.text === '';
  row.set('distance', end - place);
  row.set('alone', (after ? 1 : 0) + (before ? 2 : 0));
  row.set('rivals after', rivalsAfter(page, place, end));
  row.set('crowd', crowd(page, place));
  row.set('short before', shortBefore(page, place));
}

/** Other lines of a headline's length between this one and the text, four at most. */
function rivalsAfter(page: PageView, place: number, end: number): number {
  let rivals = 0;
  for (let at = place + 1; at < end && rivals < 4; at += 1) {
    const line = lineAt(page, at);
    if (line && line.words >= 6 && line.words <= 25 && !line.isDate) rivals += 1;
  }
  return rivals;
}
