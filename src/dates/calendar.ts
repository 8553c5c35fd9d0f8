import { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { getISODay } from 'date-fns/getISODay';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';

/** A day of the calendar as `YYYY-MM-DD`, years 0000 to 9999; plain string comparison orders days. */
export type IsoDay = string;

/** Monday is 1 and Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function dayAfter(day: IsoDay, days: number): IsoDay {
  return isoDay(addDays(utcDay(day), days));
}

/** The same day of a later (or, below zero, earlier) month; the month's last day when it has no such day. */
export function monthsAfter(day: IsoDay, months: number): IsoDay {
  return isoDay(addMonths(utcDay(day), months));
}

export function firstOfMonth(day: IsoDay): IsoDay {
  return `${day.slice(0, 8)}01`;
}

export function lastOfMonth(day: IsoDay): IsoDay {
  return isoDay(lastDayOfMonth(utcDay(day)));
}

/** Days from `from` to `to`; below zero when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return differenceInCalendarDays(utcDay(to), utcDay(from));
}

export function weekdayOf(day: IsoDay): number {
  return getISODay(utcDay(day));
}

/** The day as `YYYY-MM-DD`; undefined when the calendar has no such day. `month` counts from 1. */
export function dayOf(year: number, month: number, day: number): IsoDay | undefined {
  if (day < 1 || day > lastDay(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Days in a month of the Gregorian calendar; 0 when there is no such month. */
export function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** UTCDate keeps date-fns away from the machine's time zone. */
function utcDay(day: IsoDay): UTCDate {
  return new UTCDate(`${day}T00:00:00Z`);
}

function isoDay(date: Date): IsoDay {
  return date.toISOString().slice(0, 10);
}

/** Some day from `first` to `last`, both included. */
export interface DayInterval {
  readonly first: IsoDay;
  readonly last: IsoDay;
}

/** The days that both intervals hold; undefined when there are none. */
export function commonDays(a: DayInterval, b: DayInterval): DayInterval | undefined {
  const [, first = a.first] = [a.first, b.first].sort();
  const [last = a.last] = [a.last, b.last].sort();
  return first <= last ? { first, last } : undefined;
}

/** The whole months that hold an interval: counts of months and years are no more exact than that. */
export function wholeMonths({ first, last }: DayInterval): DayInterval {
  return { first: firstOfMonth(first), last: lastOfMonth(last) };
}

/** The shortest EDTF for an interval: `2022`, `2022-10`, `2022-09/2022-10`, a day, or two days. */
export function intervalEdtf({ first, last }: DayInterval): string {
  if (first === last) return first;
  const precision = bothEnds(first, last);
  const [from, to] = [first.slice(0, precision), last.slice(0, precision)];
  return from === to ? from : `${from}/${to}`;
}

function bothEnds(first: IsoDay, last: IsoDay): 4 | 7 | 10 {
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) return 4;
  return first === firstOfMonth(first) && last === lastOfMonth(last) ? 7 : 10;
}
