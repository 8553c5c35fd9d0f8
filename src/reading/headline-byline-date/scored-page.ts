import type { LineScore } from '../model/line-model.ts';
import type { PageView } from '../page-view.ts';
import type { Verdicts } from '../rule.ts';
import { isLoneBy } from '../rules/bylines.ts';
import type { ViewLine } from '../view-line.ts';

/** A page as its headline, byline and day are looked for: what rules and the line model make of each line. */
export interface ScoredPage {
  readonly page: PageView;
  readonly verdicts: Verdicts;
  /** Lines with text, in order; a position is an index of this list. */
  readonly lines: readonly ViewLine[];
  /** Per position, how likely the line stands in the article's body. */
  readonly keep: readonly number[];
  /** Likely words of the body before each position, and after the last. */
  readonly keptBefore: readonly number[];
  /** The next position, from each on, at which a line of some length likely stands in the body. */
  readonly bodyOn: readonly number[];
  /** Positions of the first and the last line of some length that surely belong to the body; -1 when there is none. */
  readonly firstKept: number;
  readonly lastKept: number;
  readonly around: PageSurroundings;
}

/** A line of fewer words may stay by mistake. */
const longEnough = 15;
const sureEnough = 0.8;
/** One long line counts no more than a paragraph. */
const mostWords = 80;

export function scoredPage(page: PageView, verdicts: Verdicts, scores: readonly LineScore[]): ScoredPage {
  const lines = page.firstTextLines;
  const keep = lines.map(line => (verdicts.isOpen(line.index) ? (scores[line.index]?.keep ?? 0) : 0));
  const keptBefore = [0];
  keep.forEach((chance, position) => {
    const words = chance >= 0.5 ? Math.min(mostWords, lines[position]?.words ?? 0) * chance : 0;
    keptBefore.push((keptBefore[position] ?? 0) + words);
  });
  const isSure = (line: ViewLine, position: number) => (keep[position] ?? 0) >= sureEnough && line.words >= longEnough;
  const firstKept = lines.findIndex(isSure);
  const lastKept = lines.findLastIndex(isSure);
  const bodyOn = nextPositions(
    lines.length,
    position => (keep[position] ?? 0) >= 0.6 && (lines[position]?.words ?? 0) >= 8,
  );
  return {
    page,
    verdicts,
    lines,
    keep,
    keptBefore,
    bodyOn,
    firstKept,
    lastKept,
    around: pageSurroundings(page, verdicts),
  };
}

/** For each position the next for which the test holds, itself included; `count` where none follows. */
export function nextPositions(count: number, holds: (position: number) => boolean): readonly number[] {
  const positions = new Array<number>(count);
  for (let position = count - 1, next = count; position >= 0; position -= 1) {
    if (holds(position)) next = position;
    positions[position] = next;
  }
  return positions;
}

/** Farther than this is as good as nowhere, in lines with text. */
const farthest = 40;

const notices: ReadonlySet<string> = new Set(['share', 'counter', 'image-credit', 'caption-with-credit']);

/** What every candidate of a page shares, worked out once; columns are as long as `page.firstTextLines`. */
export interface PageSurroundings {
  /** Words of running text before each position, and after the last. */
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
  /** Lines of at most three words before each position, and after the last. */
  readonly shortBefore: readonly number[];
  /** Lines of a headline's length, no sentences, before each position, and after the last. */
  readonly rivalsBefore: readonly number[];
}

function pageSurroundings(page: PageView, verdicts: Verdicts): PageSurroundings {
  const lines = page.firstTextLines;
  const rule = (line: ViewLine) => verdicts.at(line.index)?.rule ?? '';
  const isDate = lines.map(line => line.isDate || rule(line) === 'age-line');
  const isBy = lines.map(line => line.isByline);
  const isRelated = lines.map(line => rule(line) === 'related-heading');
  const isNotice = lines.map(line => notices.has(rule(line)));
  return {
    proseBefore: summed(lines, line => (line.prose && verdicts.isOpen(line.index) ? Math.min(80, line.words) : 0)),
    datesBack: stepsBack(isDate),
    datesOn: stepsOn(isDate),
    bylinesBack: stepsBack(isBy),
    bylinesOn: stepsOn(isBy),
    namesOn: new StepsOn(lines.length, position => isShortName(lines[position])),
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
  readonly #holds: (position: number) => boolean;

  constructor(count: number, holds: (position: number) => boolean) {
    this.#count = count;
    this.#holds = holds;
  }

  at(position: number): number {
    const end = Math.min(this.#count, position + farthest);
    for (let next = position + 1; next < end; next += 1) if (this.#holds(next)) return next - position;
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

/** What a column of running sums holds between two positions; both may lie beyond the page. */
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
