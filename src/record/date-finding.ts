import type { ArticleDate, DateEvidence } from '../dates/article-date.ts';
import type { DayInterval } from '../dates/calendar.ts';
import { type EdtfDate, parseEdtf } from '../dates/edtf.ts';

/** The rungs of the ladder, surest first. */
export type DateRung = 'editor' | 'page' | 'text' | 'address' | 'events';

/** One rung's answer: a date with what proves it. */
export interface DateFinding {
  readonly rung: DateRung;
  readonly date: Exclude<ArticleDate, { readonly basis: 'unknown' }>;
  readonly read: EdtfDate;
}

/** Something from outside a date that may give it its year. */
export interface YearSource {
  readonly days: DayInterval;
  readonly evidence: readonly DateEvidence[];
}

/** A date that is not EDTF is no answer; where an editor wrote it, it was reported when the capture was read. */
export function dateFinding(rung: DateRung, date: DateFinding['date']): DateFinding | undefined {
  const read = parseEdtf(date.edtf);
  return read && { rung, date, read };
}

/** What a line states. */
export type StatedFinding = DateFinding['date'];

/** A day of change says only that the article is not younger. */
export function onlyChanged(edtf: string, evidence: DateEvidence): StatedFinding {
  return {
    basis: 'inferred',
    edtf,
    evidence: [{ ...evidence, note: 'The page only says when it was last changed.' }],
  };
}
