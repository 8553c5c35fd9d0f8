import type { Wording } from '../../messages/wording.ts';

/** A year, month or day of a search in words: `2022-09` as "September 2022". */
export function periodLabel(period: string, { say, monthName }: Wording): string {
  const [year = '', month, day] = period.split('-');
  if (month === undefined) return year;
  const named = { month: monthName(Number(month)), year };
  return day === undefined ? say('date.month', named) : say('date.day', { ...named, day: String(Number(day)) });
}

/** Every month (`2022-09`) from the first to the last, or every year (`2022`): those without an article are there too. */
export function periodsFrom(first: string, last: string): readonly string[] {
  const isMonth = first.length > 4;
  const [start, end] = [first, last].map(period => (isMonth ? monthNumber(period) : Number(period)));
  if (start === undefined || end === undefined) return [];
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, at) => {
    const number = start + at;
    return isMonth ? monthOf(number) : padded(number, 4);
  });
}

/** How many months an interval touches. */
export function monthCount(first: string, last: string): number {
  return monthNumber(last) - monthNumber(first) + 1;
}

/** The month (`2022-09`) of a number. */
export function monthOf(number: number): string {
  return `${padded(Math.floor(number / 12), 4)}-${padded((number % 12) + 1, 2)}`;
}

/** Months since the year 0. */
export function monthNumber(period: string): number {
  return Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1;
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
