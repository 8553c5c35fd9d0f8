import type { ArticleDate } from '../dates/article-date.ts';
import { type EdtfDate, parseEdtf } from '../dates/edtf.ts';

/** The rungs of the ladder, surest first. */
export type DateRung = 'editor' | 'page' | 'text' | 'address' | 'events';

type KnownDate = Exclude<ArticleDate, { readonly basis: 'unknown' }>;

/** One rung's answer: a date with what proves it. */
export interface DateFinding {
  readonly rung: DateRung;
  readonly date: KnownDate;
  readonly read: EdtfDate;
}

/** A date that is not EDTF is no answer; where an editor wrote it, it was reported when the capture was read. */
export function dateFinding(rung: DateRung, date: KnownDate): DateFinding | undefined {
  const read = parseEdtf(date.edtf);
  return read && { rung, date, read };
}
