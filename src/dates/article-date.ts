import type { IsoDay } from './calendar.ts';
import { type EdtfDate, parseEdtf } from './edtf.ts';

/** The words that prove a date. */
export interface DateEvidence {
  readonly quote: string;
  /** 1-based line of the capture, when the quote stands there. */
  readonly line?: number;
  /** What the quote tells, when it needs telling. */
  readonly note?: string;
}

/** When the article was published, with how it is known. Nothing is invented: no evidence, no date. */
export type ArticleDate =
  | { readonly basis: 'stated' | 'inferred'; readonly edtf: string; readonly evidence: readonly DateEvidence[] }
  | { readonly basis: 'unknown' };

/** A date without what proves it: all that lists show. */
export type BareDate = { readonly basis: 'stated' | 'inferred'; readonly edtf: string } | { readonly basis: 'unknown' };

/** The first and last day on which an article can have been published. */
export interface DateSpan {
  readonly first: IsoDay;
  readonly last: IsoDay;
  readonly approximate: boolean;
}

/** Where a date lies on a line of time; undefined when it has no year, or an open end. */
export function dateSpan(edtf: string): DateSpan | undefined {
  const date = parseEdtf(edtf);
  if (date?.earliest === undefined || date.latest === undefined || date.precision === 'no-year') return undefined;
  return { first: date.earliest, last: date.latest, approximate: date.approximate };
}

/**
 * Orders dates by earliest day, then by latest. Open beginnings come before everything, open ends after what begins
 * with them; dates without a year come after all that have one, and undated last.
 */
export function compareDates(a: EdtfDate | undefined, b: EdtfDate | undefined): number {
  return rank(a) - rank(b) || compareText(first(a), first(b)) || compareText(last(a), last(b));
}

function rank(date: EdtfDate | undefined): number {
  if (date === undefined || (date.from === undefined && date.to === undefined)) return 2;
  return date.precision === 'no-year' ? 1 : 0;
}

function first(date: EdtfDate | undefined): string {
  return date?.earliest ?? '';
}

function last(date: EdtfDate | undefined): string {
  return date?.latest ?? '~';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
