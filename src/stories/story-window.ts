import type { ArticleDate } from '../dates/article-date.ts';
import { dateSpan } from '../dates/article-date.ts';

/** Days, counted from 1970, in which an article may have been published, with a day on either side. */
export interface StoryWindow {
  readonly first: number;
  readonly last: number;
  /** No day is known, or none within three months: the window proves nothing, but may still exclude. */
  readonly vague?: true;
}

const dayLength = 86_400_000;
/** The same event is told on the day after, and a day earlier west of the date line. */
const margin = 1;
/** A date marked “about” may be as far off as this. */
const aboutMargin = 3;
/** Wider intervals overlap with too much to prove that two articles tell one event. */
const widest = 92;
/** Days outside two windows within which one event may still be told, in articles that are surely alike. */
export const mostDaysApart = 10;
/** Days from 1970 that no date reaches. */
const farthest = 2 ** 30;

export function storyWindow(date: ArticleDate): StoryWindow {
  const span = date.basis === 'unknown' ? undefined : dateSpan(date.edtf);
  if (span === undefined) return { first: -farthest, last: farthest, vague: true };
  // A date alone is read as UTC.
  const [first, last] = [Date.parse(span.first) / dayLength, Date.parse(span.last) / dayLength];
  const around = span.approximate ? aboutMargin : margin;
  const days = { first: first - around, last: last + around };
  return last - first > widest ? { ...days, vague: true } : days;
}

/** The days between two windows; 0 when they overlap. */
export function daysBetween(a: StoryWindow, b: StoryWindow): number {
  return Math.max(0, a.first - b.last, b.first - a.last);
}

/**
 * The window of articles that tell one event: the days that all share, or those between the earliest and the latest
 * where they share none, so that a story does not wander through the months article by article.
 */
export function jointWindow(a: StoryWindow, b: StoryWindow): StoryWindow {
  const [first, last] = [Math.max(a.first, b.first), Math.min(a.last, b.last)];
  const days = { first: Math.min(first, last), last: Math.max(first, last) };
  return a.vague && b.vague ? { ...days, vague: true } : days;
}

/** Windows by position, for loops that look at millions of pairs. A window that is missing overlaps with none. */
export interface WindowColumns {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

const never = 0x7fffffff;

export function windowColumns(windows: readonly (StoryWindow | undefined)[]): WindowColumns {
  return {
    first: Int32Array.from(windows, window => window?.first ?? never),
    last: Int32Array.from(windows, window => window?.last ?? -never),
  };
}

/** How many articles may be of the same days as a window. */
export function crowdOf(windows: readonly (StoryWindow | undefined)[]): (window: StoryWindow) => number {
  const given = windows.filter(window => window !== undefined);
  const firsts = Float64Array.from(given, ({ first }) => first).sort();
  const lasts = Float64Array.from(given, ({ last }) => last).sort();
  return ({ first, last }) => countBelow(firsts, last + 1) - countBelow(lasts, first);
}

/** How many of the sorted values are less than a limit. */
function countBelow(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
