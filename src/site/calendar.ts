import { type ArticleDate, dateSpan } from '../dates/article-date.ts';
import { type Article, offeredArticles } from './archive.ts';
import { compareText } from './compare-text.ts';
import { monthCount, periodsFrom } from './in-browser/periods.ts';

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
type Period =
  | { readonly kind: 'day' | 'month'; readonly year: string; readonly month: string }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'spanning' | 'undated' };

/** Groups articles by date, keeping their order. */
export function calendarOf(articles: readonly Article[]): Calendar {
  const inPeriods = articles.map(article => ({ article, period: periodOf(article) }));
  const of = (kind: Period['kind']) => inPeriods.filter(one => one.period.kind === kind).map(one => one.article);
  const years = new Map<string, InPeriod[]>();
  for (const one of inPeriods) if ('year' in one.period) push(years, one.period.year, one);
  return { years: sortedEntries(years).map(yearGroup), spanning: of('spanning'), undated: of('undated') };
}

interface InPeriod {
  readonly article: Article;
  readonly period: Period;
}

/** An article stands in the lists of all its names: its period is worked out once. */
const periods = new WeakMap<Article, Period>();

function periodOf(article: Article): Period {
  const period = periods.get(article) ?? periodOfDate(article.record.date);
  periods.set(article, period);
  return period;
}

function periodOfDate(date: ArticleDate): Period {
  const span = date.basis === 'unknown' ? undefined : dateSpan(date.edtf);
  if (span === undefined) return { kind: 'undated' };
  const { first, last } = span;
  const year = first.slice(0, -6);
  const month = first.slice(0, -3);
  if (first === last) return { kind: 'day', year, month };
  if (last.startsWith(month)) return { kind: 'month', year, month };
  return last.slice(0, -6) === year ? { kind: 'year', year } : { kind: 'spanning' };
}

function yearGroup([year, inPeriods]: readonly [string, readonly InPeriod[]]): YearGroup {
  const months = new Map<string, InPeriod[]>();
  for (const one of inPeriods) if ('month' in one.period) push(months, one.period.month, one);
  return {
    year,
    months: sortedEntries(months).map(monthGroup),
    imprecise: inPeriods.filter(one => one.period.kind === 'year').map(one => one.article),
    count: inPeriods.length,
  };
}

function monthGroup([month, inPeriods]: readonly [string, readonly InPeriod[]]): MonthGroup {
  const of = (kind: 'day' | 'month') => inPeriods.filter(one => one.period.kind === kind).map(one => one.article);
  return { month, dated: of('day'), imprecise: of('month') };
}

function push<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

function sortedEntries<V>(groups: ReadonlyMap<string, V>): (readonly [string, V])[] {
  return [...groups].sort(([a], [b]) => compareText(a, b));
}

/** What feeds and the front page offer: dated articles, newest first, then the undated. */
export function newestFirst(articles: readonly Article[]): readonly Article[] {
  const offered = offeredArticles(articles);
  return [...offered.filter(isDated).reverse(), ...offered.filter(article => !isDated(article))];
}

/** Whether anything is known of when an article was published. */
export function isDated(article: Article): boolean {
  return periodOf(article).kind !== 'undated';
}

/** A year as strips of bars show it: how many articles, in all and in each used month. */
export interface YearCounts {
  readonly year: string;
  readonly count: number;
  readonly months: readonly { readonly month: string; readonly count: number }[];
  /** Articles that no single month holds. */
  readonly imprecise: number;
}

export function yearCounts({ year, count, months, imprecise }: YearGroup): YearCounts {
  return {
    year,
    count,
    months: months.map(group => ({ month: group.month, count: group.dated.length + group.imprecise.length })),
    imprecise: imprecise.length,
  };
}

/** Articles that no single year holds. */
export function outsideYears({ spanning, undated }: Calendar): number {
  return spanning.length + undated.length;
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
export function timeCounts(articles: readonly Article[], most = mostMonths): readonly TimeCount[] {
  const byMonth = new Map<string, number>();
  const byYear = new Map<string, number>();
  for (const article of articles) {
    const period = periodOf(article);
    if ('month' in period) countOne(byMonth, period.month);
    if ('year' in period) countOne(byYear, period.year);
  }
  const months = [...byMonth.keys()].sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (monthCount(first, last) <= most)
    return periodsFrom(first, last).map(time => ({ time, count: byMonth.get(time) ?? 0 }));
  return periodsFrom(first.slice(0, 4), last.slice(0, 4)).map(time => ({ time, count: byYear.get(time) ?? 0 }));
}

function countOne(counts: Map<string, number>, time: string): void {
  counts.set(time, (counts.get(time) ?? 0) + 1);
}
