import type { ArticleDate } from '../dates/article-date.ts';
import { dateSpan } from '../dates/article-date.ts';

/**
 * What a date's mark shows: filled when the article states the date, hollow when it is inferred; a dot for one day,
 * a bar for an interval; a dashed ring when there is no date.
 */
export type DateMark = 'stated' | 'inferred' | 'interval' | 'undated';

/** The marks of a date, as class names of the style sheet. */
export function dateMarks(date: ArticleDate): readonly DateMark[] {
  if (date.basis === 'unknown') return ['undated'];
  const span = dateSpan(date.edtf);
  const oneDay = span !== undefined && span.first === span.last;
  return oneDay ? [date.basis] : [date.basis, 'interval'];
}

/** The day of publication, when the page states one; the only date that machines are told as `datePublished`. */
export function statedDay(date: ArticleDate): string | undefined {
  if (date.basis !== 'stated') return undefined;
  const span = dateSpan(date.edtf);
  return span !== undefined && span.first === span.last && date.edtf === span.first ? span.first : undefined;
}
