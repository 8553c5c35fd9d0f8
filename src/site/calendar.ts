import { type ArticleDate, dateSpan } from '../dates/article-date.ts';
import type { Article } from './archive.ts';

/** Articles of one month: those of a known day, and those that may be of any of several of its days. */
export interface MonthGroup {
  /** `2022-09` */
  readonly month: string;
  readonly dated: readonly Article[];
  readonly imprecise: readonly Article[];
}

/** Articles of one year; `imprecise` are those that no single month holds. */
export interface YearGroup {
  /** `2022` */
  readonly year: string;
  readonly months: readonly MonthGroup[];
  readonly imprecise: readonly Article[];
  readonly count: number;
}

/** Every article once, in the narrowest group that holds its whole date. */
export interface Calendar {
  /** Used years only, oldest first. */
  readonly years: readonly YearGroup[];
  /** Articles whose date no single year holds. */
  readonly spanning: readonly Article[];
  readonly undated: readonly Article[];
}

/** The narrowest group that holds a date. */
type Place =
  | { readonly kind: 'day' | 'month'; readonly year: string; readonly month: string }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'spanning' | 'undated' };

/** Groups articles by date, keeping their order. */
export function calendarOf(articles: readonly Article[]): Calendar {
  const placed = articles.map(article => ({ article, place: placeOf(article) }));
  const of = (kind: Place['kind']) => placed.filter(one => one.place.kind === kind).map(one => one.article);
  const years = new Map<string, Placed[]>();
  for (const one of placed) if ('year' in one.place) push(years, one.place.year, one);
  return { years: sortedEntries(years).map(yearGroup), spanning: of('spanning'), undated: of('undated') };
}

interface Placed {
  readonly article: Article;
  readonly place: Place;
}

/** An article stands in the lists of all its names: its place is worked out once. */
const places = new WeakMap<Article, Place>();

function placeOf(article: Article): Place {
  const place = places.get(article) ?? placeOfDate(article.record.date);
  places.set(article, place);
  return place;
}

function placeOfDate(date: ArticleDate): Place {
  const span = date.basis === 'unknown' ? undefined : dateSpan(date.edtf);
  if (span === undefined) return { kind: 'undated' };
  const { first, last } = span;
  const year = first.slice(0, -6);
  const month = first.slice(0, -3);
  if (first === last) return { kind: 'day', year, month };
  if (last.startsWith(month)) return { kind: 'month', year, month };
  return last.slice(0, -6) === year ? { kind: 'year', year } : { kind: 'spanning' };
}

function yearGroup([year, placed]: readonly [string, readonly Placed[]]): YearGroup {
  const months = new Map<string, Placed[]>();
  for (const one of placed) if ('month' in one.place) push(months, one.place.month, one);
  return {
    year,
    months: sortedEntries(months).map(monthGroup),
    imprecise: placed.filter(one => one.place.kind === 'year').map(one => one.article),
    count: placed.length,
  };
}

function monthGroup([month, placed]: readonly [string, readonly Placed[]]): MonthGroup {
  const of = (kind: 'day' | 'month') => placed.filter(one => one.place.kind === kind).map(one => one.article);
  return { month, dated: of('day'), imprecise: of('month') };
}

function push<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

function sortedEntries<V>(groups: ReadonlyMap<string, V>): (readonly [string, V])[] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

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
