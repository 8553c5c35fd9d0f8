import type { EdtfDate } from './edtf.ts';

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
