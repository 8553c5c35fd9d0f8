import { type BareDate, dateSpan } from '../dates/article-date.ts';
import type { ArticleState } from '../record/article-record.ts';

/**
 * What a date's mark shows: filled when the article states the date, hollow when it is inferred; a dot for one day,
 * a bar for an interval; a dotted ring when there is no date.
 */
type DateMark = 'stated' | 'inferred' | 'interval' | 'undated';

/** The marks of a date, as class names of the style sheet. */
export function dateMarks(date: BareDate): readonly DateMark[] {
  if (date.basis === 'unknown') return ['undated'];
  const span = dateSpan(date.edtf);
  const oneDay = span !== undefined && span.first === span.last;
  return oneDay ? [date.basis] : [date.basis, 'interval'];
}

/** The day of publication, when the page states one; the only date that machines are told as `datePublished`. */
export function statedDay(date: BareDate): string | undefined {
  if (date.basis !== 'stated') return undefined;
  const span = dateSpan(date.edtf);
  return span !== undefined && span.first === span.last && wholeDay(date.edtf) === span.first ? span.first : undefined;
}

const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/;

/** The day of a date that is a day or a moment of one, where it was written: 2021-01-01T00:30+13:00 is 1 January. */
export function wholeDay(edtf: string): string | undefined {
  return day.exec(edtf)?.[0];
}

/** The last day on which the archive is known to have changed an article's page: a correction, retraction or removal. */
export function lastChange(state: ArticleState): string | undefined {
  const dates =
    state.kind === 'published' ? [] : state.kind === 'corrected' ? state.notes.map(note => note.date) : [state.date];
  return dates
    .flatMap(date => wholeDay(date) ?? [])
    .sort()
    .at(-1);
}
