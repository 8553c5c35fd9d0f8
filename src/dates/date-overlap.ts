import { dayAfter, dayOf } from './calendar.ts';
import { type EdtfDate, parseEdtf } from './edtf.ts';
import { fitsPattern } from './edtf-point.ts';

const firstYear = 0;
const lastYear = 9999;

/** Whether some day is a possible day of both dates; `XXXX-03-19` meets every stretch that has a 19 March. */
export function overlaps(a: EdtfDate, b: EdtfDate): boolean {
  const from = later(a.earliest, b.earliest);
  const to = sooner(a.latest, b.latest);
  if (from !== undefined && to !== undefined && from > to) return false;
  return !hasGaps(a) && !hasGaps(b) ? true : hasCommonDay(a, b, from, to);
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

function sooner(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

/** A date has gaps when digits are left open before digits that are known: `XXXX-03`, `2022-XX-15`. */
function hasGaps(date: EdtfDate): boolean {
  if (date.from === undefined || date.from !== date.to) return false;
  const { year, month, day } = date.from;
  return /X.*\d/.test(year + (month ?? '') + (day ?? ''));
}

function hasCommonDay(a: EdtfDate, b: EdtfDate, from: string | undefined, to: string | undefined): boolean {
  const last = to === undefined ? lastYear : Number(to.slice(0, 4));
  for (let year = from === undefined ? firstYear : Number(from.slice(0, 4)); year <= last; year++) {
    if (fitsYear(a, year) && fitsYear(b, year) && daysInYear(a, b, year, from, to)) return true;
  }
  return false;
}

function fitsYear(date: EdtfDate, year: number): boolean {
  return !hasGaps(date) || fitsPattern(String(year).padStart(4, '0'), date.from?.year ?? 'XXXX');
}

function daysInYear(a: EdtfDate, b: EdtfDate, year: number, from = '0000-01-01', to = '9999-12-31'): boolean {
  for (let month = 1; month <= 12; month++) {
    for (let day = 1; day <= 31; day++) {
      const found = dayOf(year, month, day);
      if (found !== undefined && found >= from && found <= to && fits(a, found) && fits(b, found)) return true;
    }
  }
  return false;
}

function fits(date: EdtfDate, found: string): boolean {
  if (!hasGaps(date) || date.from === undefined) return true;
  const { month, day } = date.from;
  return fitsPattern(found.slice(5, 7), month ?? 'XX') && fitsPattern(found.slice(8, 10), day ?? 'XX');
}

/** Days that two honest dates of one article may differ: a dateline is a day old, a clock stands in another zone. */
const usualDays = 3;
/** Days more for a date marked “about”, by its precision. */
const aboutDays: Readonly<Record<EdtfDate['precision'], number>> = {
  day: 7,
  month: 31,
  season: 92,
  year: 366,
  longer: 3660,
  interval: 7,
  open: 31,
  'no-year': 7,
};

/** Whether no reading of two dates, with the usual tolerance, lets both be the article's. */
export function farApart(a: EdtfDate, b: EdtfDate): boolean {
  return !overlaps(widened(a), b) && !overlaps(a, widened(b));
}

/** A date with its tolerance on both sides. Dates without a year keep their days: they are compared as they are. */
function widened(date: EdtfDate): EdtfDate {
  if (date.precision === 'no-year') return date;
  const days = usualDays + (date.approximate ? aboutDays[date.precision] : 0);
  const first = date.earliest === undefined ? '..' : dayAfter(date.earliest, -days);
  const last = date.latest === undefined ? '..' : dayAfter(date.latest, days);
  return parseEdtf(`${first}/${last}`) ?? date;
}
