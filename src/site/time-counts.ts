import type { Article } from './archive.ts';
import { placeOf } from './calendar.ts';

/** A month or, over long stretches, a year, with its articles; those in between that have none are there too. */
export interface TimeCount {
  /** `2022-09` or `2022`. */
  readonly time: string;
  readonly count: number;
}

/** More months than this are told by year. */
const mostMonths = 120;

/** Articles a month, or a year, from the first to the last; articles that fit neither are not counted. */
export function timeCounts(articles: readonly Article[]): readonly TimeCount[] {
  const byMonth = new Map<string, number>();
  const byYear = new Map<string, number>();
  for (const article of articles) {
    const place = placeOf(article);
    if ('month' in place) countOne(byMonth, place.month);
    if ('year' in place) countOne(byYear, place.year);
  }
  const months = [...byMonth.keys()].sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = monthsFrom(first, last);
  if (all.length <= mostMonths) return all.map(time => ({ time, count: byMonth.get(time) ?? 0 }));
  return yearsFrom(first.slice(0, 4), last.slice(0, 4)).map(time => ({ time, count: byYear.get(time) ?? 0 }));
}

function countOne(counts: Map<string, number>, time: string): void {
  counts.set(time, (counts.get(time) ?? 0) + 1);
}

function monthsFrom(first: string, last: string): readonly string[] {
  const months = [];
  const [start, end] = [monthNumber(first), monthNumber(last)];
  for (let number = start; number <= end; number += 1) {
    months.push(`${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function yearsFrom(first: string, last: string): readonly string[] {
  const length = Number(last) - Number(first) + 1;
  return Array.from({ length }, (_, index) => String(Number(first) + index).padStart(4, '0'));
}
