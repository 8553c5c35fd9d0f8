import type { LineChance } from '../model/keep-probabilities.ts';
import type { PageView } from '../page-view.ts';
import type { Verdicts } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';
import { type Surroundings, surroundingsOf, within } from './surroundings.ts';

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

/** Likely words of the body between two places. */
export function keptWithin({ keptBefore }: HeadPage, from: number, to: number): number {
  return within(keptBefore, from, to);
}
