import type { ArticleDate } from '../../dates/article-date.ts';
import { type DateSpan, dateSpan } from '../../dates/article-date.ts';
import { dateLabel } from '../../dates/date-label.ts';
import type { Wording } from '../../messages/wording.ts';
import type { SiteUrl } from '../site-url.ts';
import type { Plot, PlotCell, PlotPlace } from './plot.ts';
import { timelineBars } from './timeline-bars.ts';
import { timelineRows } from './timeline-rows.ts';

export interface TimelineArticle {
  readonly headline: string;
  readonly url: SiteUrl;
  readonly date: ArticleDate;
}

/** An article that has a place on a line of time. */
export interface PlacedArticle extends TimelineArticle {
  readonly span: DateSpan;
}

/** Pages of the years and months that have articles. */
export interface TimelinePages {
  readonly year: (year: string) => SiteUrl | undefined;
  readonly month: (month: string) => SiteUrl | undefined;
}

/** More articles than this are counted by month or year instead of drawn one by one. */
const mostRows = 60;
/** More months than this are drawn as years. */
const mostMonths = 48;

/** The archive in time: one row an article while they are few, else counts; what no date places is said in words. */
export function timeline(
  articles: readonly TimelineArticle[],
  pages: TimelinePages,
  place: PlotPlace,
): Plot | undefined {
  const placed = articles.flatMap(placeOf).sort(byTime);
  const left = articles.length - placed.length;
  const { say, count } = place.wording;
  const captionOf = (drawn: string) => [drawn, ...(left === 0 ? [] : [count('timeline.unplaced', left)])].join(' ');
  const [first] = placed;
  if (first === undefined) return undefined;
  if (placed.length <= mostRows) {
    return {
      caption: captionOf(say('timeline.rows')),
      svg: timelineRows(placed, place),
      table: rowsTable(articles, place.wording),
    };
  }
  const unit = monthsBetween(placed) <= mostMonths ? 'month' : 'year';
  const { svg, rows } = timelineBars(placed, unit, pages, place);
  const caption = captionOf(say(unit === 'month' ? 'timeline.byMonth' : 'timeline.byYear'));
  return { caption, svg, table: { columns: [say('plot.columnWhen'), say('plot.columnArticles')], rows } };
}

function placeOf(article: TimelineArticle): readonly PlacedArticle[] {
  const span = article.date.basis === 'unknown' ? undefined : dateSpan(article.date.edtf);
  return span === undefined ? [] : [{ ...article, span }];
}

function byTime(a: PlacedArticle, b: PlacedArticle): number {
  return compare(a.span.first, b.span.first) || compare(a.span.last, b.span.last) || compare(a.url, b.url);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function monthsBetween(placed: readonly PlacedArticle[]): number {
  const firsts = placed.map(({ span }) => monthNumber(span.first));
  const lasts = placed.map(({ span }) => monthNumber(span.last));
  return lasts.reduce((a, b) => Math.max(a, b)) - firsts.reduce((a, b) => Math.min(a, b)) + 1;
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

function rowsTable(articles: readonly TimelineArticle[], wording: Wording): Plot['table'] {
  const rows = articles.map(({ headline, url, date }): readonly PlotCell[] => [
    { text: dateLabel(date, wording) },
    { text: headline, url },
  ]);
  return { columns: [wording.say('plot.columnDate'), wording.say('plot.columnArticle')], rows };
}
