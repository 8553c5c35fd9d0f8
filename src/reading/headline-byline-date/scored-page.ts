import type { LineChance } from '../model/line-model.ts';
import type { PageView } from '../page-view.ts';
import type { Verdicts } from '../rule.ts';
import { isLoneBy } from '../rules/bylines.ts';
import type { ViewLine } from '../view-line.ts';

/** A page as its headline, byline and day are looked for: what rules and the line model make of each line. */
export interface HeadPage {
  readonly page: PageView;
  readonly sofar: Verdicts;
  /** Lines with text, in order; a place is an index of this list. */
  readonly lines: readonly ViewLine[];
  /** Per place, how likely the line stands in the article's body. */
  readonly keep: readonly number[];
  /** Likely words of the body before each place, and after the last. */
  readonly keptBefore: readonly number[];
  /** The next place, from each on, at which a line of some length likely stands in the body. */
  readonly bodyOn: readonly number[];
  /** Places of the first and the last line of some length that surely belong to the body; -1 when there is none. */
  readonly firstKept: number;
  readonly lastKept: number;
  readonly around: Surroundings;
}

/** A line of fewer words may stay by mistake. */
const longEnough = 15;
const sureEnough = 0.8;
/** One long line counts no more than a paragraph. */
const mostWords = 80;

export function headPage(page: PageView, sofar: Verdicts, chances: readonly LineChance[]): HeadPage {
  const lines = page.lookedAt;
  const keep = lines.map(line => (sofar.isOpen(line.index) ? (chances[line.index]?.keep ?? 0) : 0));
  const keptBefore = [0];
  keep.forEach((chance, place) => {
    const words = chance >= 0.5 ? Math.min(mostWords, lines[place]?.words ?? 0) * chance : 0;
    keptBefore.push((keptBefore[place] ?? 0) + words);
  });
  const isSure = (line: ViewLine, place: number) => (keep[place] ?? 0) >= sureEnough && line.words >= longEnough;
  const firstKept = lines.findIndex(isSure);
  const lastKept = lines.findLastIndex(isSure);
  const bodyOn = nextPlaces(lines.length, place => (keep[place] ?? 0) >= 0.6 && (lines[place]?.words ?? 0) >= 8);
  return { page, sofar, lines, keep, keptBefore, bodyOn, firstKept, lastKept, around: surroundingsOf(page, sofar) };
}

/** For each place the next for which the test holds, itself included; `count` where none follows. */
export function nextPlaces(count: number, holds: (place: number) => boolean): readonly number[] {
  const places = new Array<number>(count);
  for (let place = count - 1, next = count; place >= 0; place -= 1) {
    if (holds(place)) next = place;
    places[place] = next;
  }
  return places;
}

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

/** What a column of running sums holds between two places; both may lie beyond the page. */
export function within(sums: readonly number[], from: number, to: number): number {
  const last = sums.length - 1;
  return (sums[Math.min(last, Math.max(0, to))] ?? 0) - (sums[Math.min(last, Math.max(0, from))] ?? 0);
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

export function openingOf({ tokens }: ViewLine): string {
  return `${tokens[0]} ${tokens[1]}`;
}
