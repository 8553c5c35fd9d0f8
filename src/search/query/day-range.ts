import type { DayInterval } from '../search-document.ts';

const day = 86_400_000;
const form = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** A year, month or day as a range of days: `2022`, `2022-09`, `2022-09-24`. Undefined for any other text. */
export function dayRange(text: string): DayInterval | undefined {
  const match = form.exec(text.trim());
  if (!match) return undefined;
  const [, year = '', month, date] = match;
  const first = dayNumber(Number(year), Number(month ?? 1), Number(date ?? 1));
  if (first === undefined) return undefined;
  if (date !== undefined) return { first, last: first };
  const next = month === undefined ? Date.UTC(Number(year) + 1, 0) : Date.UTC(Number(year), Number(month));
  return { first, last: next / day - 1 };
}

/** Undefined when the calendar has no such day. */
function dayNumber(year: number, month: number, date: number): number | undefined {
  const moment = new Date(Date.UTC(year, month - 1, date));
  const same = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return same ? moment.getTime() / day : undefined;
}

/** What is wrong with the dates of a range. */
export type DateFault =
  | { readonly kind: 'no-date'; readonly field: 'from' | 'to'; readonly text: string }
  | { readonly kind: 'ends-before-it-begins'; readonly field: 'to'; readonly from: string; readonly to: string };

/** The first fault of a range's dates, named for the field it stands in; undefined when there is none. */
export function dateFault(from: string, to: string): DateFault | undefined {
  for (const [field, given] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const text = given.trim();
    if (text !== '' && dayRange(text) === undefined) return { kind: 'no-date', field, text };
  }
  const first = dayRange(from)?.first;
  const last = dayRange(to)?.last;
  if (first === undefined || last === undefined || first <= last) return undefined;
  return { kind: 'ends-before-it-begins', field: 'to', from: from.trim(), to: to.trim() };
}
