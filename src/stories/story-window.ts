import type { ArticleDate } from '../record/article-record.ts';
import { dayAfter, daysBetween } from '../record/calendar-day.ts';
import { dateSpan } from '../record/date-span.ts';

/** Days, from the first of the year 2000, in which an article may have been published, with a day on either side. */
export interface StoryWindow {
  readonly first: number;
  readonly last: number;
}

const origin = '2000-01-01';
/** The same event is told on the day after, and a day earlier west of the date line. */
const margin = 1;
/** A date marked “about” may be as far off as this. */
const aboutMargin = 3;
/** Wider intervals overlap with too much to prove that two articles tell one event. */
const widest = 92;

/** Undefined for an article whose date is too vague to put it beside another: no date, no year, or a whole year. */
export function storyWindow(date: ArticleDate): StoryWindow | undefined {
  const span = date.basis === 'unknown' ? undefined : dateSpan(date.edtf);
  if (span === undefined || daysBetween(span.first, span.last) > widest) return undefined;
  const days = span.approximate ? aboutMargin : margin;
  return {
    first: daysBetween(origin, dayAfter(span.first, -days)),
    last: daysBetween(origin, dayAfter(span.last, days)),
  };
}

/** The days that two windows share; undefined when there are none, or either is undefined. */
export function commonWindow(a: StoryWindow | undefined, b: StoryWindow | undefined): StoryWindow | undefined {
  if (a === undefined || b === undefined) return undefined;
  const first = Math.max(a.first, b.first);
  const last = Math.min(a.last, b.last);
  return first <= last ? { first, last } : undefined;
}
