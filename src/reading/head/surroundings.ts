import { lineAt } from '../line-place.ts';
import type { PageView } from '../page-view.ts';
import type { Verdicts } from '../rule.ts';
import { isLoneBy } from '../rules/byline-near-headline.ts';
import type { ViewLine } from '../view-line.ts';
import type { FeatureRow } from './candidate-table.ts';

/** Farther than this is as good as nowhere, in lines with text. */
const farthest = 40;

const notices: ReadonlySet<string> = new Set(['share', 'counter', 'image-credit', 'caption-with-credit']);

/** What every candidate of a page shares, worked out once; columns are as long as `page.lookedAt`. */
export interface Surroundings {
  /** Words of running text before each place, and after the last. */
  readonly proseBefore: readonly number[];
  readonly datesBack: readonly number[];
  readonly datesOn: readonly number[];
  readonly bylinesBack: readonly number[];
  readonly bylinesOn: readonly number[];
  readonly namesOn: StepsOn;
  readonly loneByOn: readonly number[];
  readonly relatedBack: readonly number[];
  readonly noticesOn: readonly number[];
  /** Lines of three words and more, by their first two. */
  readonly byOpening: ReadonlyMap<string, readonly ViewLine[]>;
  /** Lines of at most three words before each place, and after the last. */
  readonly shortBefore: readonly number[];
  /** Lines of a headline's length, no sentences, before each place, and after the last. */
  readonly rivalsBefore: readonly number[];
}

export function surroundingsOf(page: PageView, sofar: Verdicts): Surroundings {
  const lines = page.lookedAt;
  const rule = (line: ViewLine) => sofar.at(line.index)?.rule ?? '';
  const isDate = lines.map(line => line.isDate || rule(line) === 'age-line');
  const isBy = lines.map(line => line.isByline);
  const isRelated = lines.map(line => rule(line) === 'related-heading');
  const isNotice = lines.map(line => notices.has(rule(line)));
  return {
    proseBefore: summed(lines, line => (line.prose && sofar.isOpen(line.index) ? Math.min(80, line.words) : 0)),
    datesBack: stepsBack(isDate),
    datesOn: stepsOn(isDate),
    bylinesBack: stepsBack(isBy),
    bylinesOn: stepsOn(isBy),
    namesOn: new StepsOn(lines.length, place => isShortName(lines[place])),
    loneByOn: stepsOn(lines.map(line => isLoneBy(line))),
    relatedBack: stepsBack(isRelated),
    noticesOn: stepsOn(isNotice),
    byOpening: groupByOpening(lines),
    shortBefore: summed(lines, line => (line.words <= 3 ? 1 : 0)),
    rivalsBefore: summed(lines, (line, at) => (isRival(line) && !isDate[at] && !isBy[at] ? 1 : 0)),
  };
}

function isShortName(line: ViewLine | undefined): boolean {
  return line !== undefined && line.words >= 2 && line.words <= 8 && line.isNames;
}

function isRival(line: ViewLine): boolean {
  return line.words >= 5 && line.words <= 25 && !line.endsSentence;
}

/** How many lines on the next lies for which a test holds; a test that takes long is asked only where it must be. */
class StepsOn {
  readonly #count: number;
  readonly #holds: (place: number) => boolean;

  constructor(count: number, holds: (place: number) => boolean) {
    this.#count = count;
    this.#holds = holds;
  }

  at(place: number): number {
    const end = Math.min(this.#count, place + farthest);
    for (let next = place + 1; next < end; next += 1) if (this.#holds(next)) return next - place;
    return farthest;
  }
}

function summed(lines: readonly ViewLine[], weigh: (line: ViewLine, at: number) => number): number[] {
  const sums = [0];
  lines.forEach((line, at) => {
    sums.push((sums[at] ?? 0) + weigh(line, at));
  });
  return sums;
}

function stepsBack(is: readonly boolean[]): number[] {
  let steps = farthest;
  return is.map(own => {
    const back = Math.min(farthest, steps);
    steps = own ? 1 : steps + 1;
    return back;
  });
}

function stepsOn(is: readonly boolean[]): number[] {
  return stepsBack([...is].reverse()).reverse();
}

/** Where the line stands among running text, dates, bylines, menus and lines like itself. */
export function setSurroundings(
  row: FeatureRow,
  page: PageView,
  line: ViewLine,
  place: number,
  around: Surroundings,
): void {
  const { proseBefore, shortBefore, rivalsBefore } = around;
  const count = page.lookedAt.length;
  const prose = Math.max(1, proseBefore[count] ?? 0);
  row.set('lines', count);
  row.set('place', place);
  row.set('place share', place / count);
  row.set('prose', prose);
  row.set('prose before', (proseBefore[place] ?? 0) / prose);
  row.set('prose in last 30', within(proseBefore, place - 30, place));
  row.set('prose in last 8', within(proseBefore, place - 8, place));
  row.set('prose in next 4', within(proseBefore, place + 1, place + 5));
  row.set('prose in next 10', within(proseBefore, place + 1, place + 11));
  row.set('prose in next 40', within(proseBefore, place + 1, place + 41));
  row.set('short in last 20', within(shortBefore, place - 20, place));
  row.set('short in next 10', within(shortBefore, place + 1, place + 11));
  row.set('rivals in last 10', within(rivalsBefore, place - 10, place));
  row.set('rivals in next 10', within(rivalsBefore, place + 1, place + 11));
  row.set('rivals before', rivalsBefore[place] ?? 0);
  row.set('date back', around.datesBack[place] ?? 0);
  row.set('date on', around.datesOn[place] ?? 0);
  row.set('byline back', around.bylinesBack[place] ?? 0);
  row.set('byline on', around.bylinesOn[place] ?? 0);
  row.set('name on', around.namesOn.at(place));
  row.set('lone by on', around.loneByOn[place] ?? 0);
  row.set('related back', around.relatedBack[place] ?? 0);
  row.set('notice on', around.noticesOn[place] ?? 0);
  row.set('words', line.words);
  row.set('characters', line.text.length);
  setNearest(row, lineAt(page, place - 1), lineAt(page, place + 1));
  setRepeats(row, page, line, around.byOpening);
}

/** What a column of running sums holds between two places; both may lie beyond the page. */
export function within(sums: readonly number[], from: number, to: number): number {
  const last = sums.length - 1;
  return (sums[Math.min(last, Math.max(0, to))] ?? 0) - (sums[Math.min(last, Math.max(0, from))] ?? 0);
}

function setNearest(row: FeatureRow, last: ViewLine | undefined, next: ViewLine | undefined): void {
  row.set('last words', Math.min(60, last?.words ?? 0));
  row.set('next words', Math.min(60, next?.words ?? 0));
  row.set('last ends', last?.endsSentence ? 1 : 0);
  row.set('next ends', next?.endsSentence ? 1 : 0);
}

/** Where the line is printed again, whole or with something after it, as in a page's title with the outlet's name. */
function setRepeats(row: FeatureRow, page: PageView, line: ViewLine, byOpening: Surroundings['byOpening']): void {
  const same = page.byFolded.get(line.folded) ?? [];
  const before = Math.max(0, same.indexOf(line.index));
  const alike = line.tokens.length < 3 ? [] : (byOpening.get(openingOf(line)) ?? []);
  const longer = alike.filter(
    other => other.folded.length > line.folded.length && other.folded.startsWith(line.folded),
  );
  row.set('again before', before);
  row.set('again after', Math.max(0, same.length - 1 - before));
  row.set('begins others', longer.length);
  row.set('begins a top line', longer.some(({ index }) => index <= (page.solid[3] ?? 0)) ? 1 : 0);
}

/** Lines that go on where others end share their first words; of an endless list a part is enough. */
const mostAlike = 500;

function groupByOpening(lines: readonly ViewLine[]): ReadonlyMap<string, readonly ViewLine[]> {
  const groups = new Map<string, ViewLine[]>();
  for (const line of lines) {
    if (line.tokens.length < 3) continue;
    const opening = openingOf(line);
    const group = groups.get(opening);
    if (group === undefined) groups.set(opening, [line]);
    else if (group.length < mostAlike) group.push(line);
  }
  return groups;
}

function openingOf({ tokens }: ViewLine): string {
  return `${tokens[0]} ${tokens[1]}`;
}
