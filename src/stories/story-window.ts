import type { ArticleDate } from '../dates/article-date.ts';
import { dateSpan } from '../dates/article-date.ts';

/** Days, counted from 1970, in which an article may have been published, with a day on either side. */
export interface StoryWindow {
  readonly first: number;
  readonly last: number;
}

const dayLength = 86_400_000;
/** The same event is told on the day after, and a day earlier west of the date line. */
const margin = 1;
/** A date marked “about” may be as far off as this. */
const aboutMargin = 3;
/** Wider intervals overlap with too much to prove that two articles tell one event. */
const widest = 92;

/** Undefined for an article whose date is too vague to put it beside another: no date, no year, or a whole year. */
export function storyWindow(date: ArticleDate): StoryWindow | undefined {
  const span = date.basis === 'unknown' ? undefined : dateSpan(date.edtf);
  if (span === undefined) return undefined;
  // A date alone is read as UTC.
  const [first, last] = [Date.parse(span.first) / dayLength, Date.parse(span.last) / dayLength];
  const days = span.approximate ? aboutMargin : margin;
  return last - first > widest ? undefined : { first: first - days, last: last + days };
}

/** The days that two windows share; undefined when there are none, or either is undefined. */
export function commonWindow(a: StoryWindow | undefined, b: StoryWindow | undefined): StoryWindow | undefined {
  if (a === undefined || b === undefined) return undefined;
  const first = Math.max(a.first, b.first);
  const last = Math.min(a.last, b.last);
  return first <= last ? { first, last } : undefined;
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
