import { scaleUtc } from 'd3-scale';
import { type ArticleDate, type DateSpan, dateSpan } from '../../dates/article-date.ts';
import { dayAfter } from '../../dates/calendar.ts';
import { dateLabel } from '../../dates/date-label.ts';
import type { Wording } from '../../messages/wording.ts';
import { shortened } from '../../record/plain-text.ts';
import { compareText } from '../compare-text.ts';
import { monthCount } from '../in-browser/periods.ts';
import type { TrustedHtml } from '../markup.ts';
import type { SiteUrl } from '../site-url.ts';
import { type Plot, type PlotCell, type PlotContext, plotWidth } from './plot.ts';
import { drawing, element, linked, words } from './svg.ts';
import { type TimelinePages, timelineBars } from './timeline-bars.ts';
import type { TimelineLane } from './timeline-lanes.ts';

export interface TimelineArticle {
  readonly headline: string;
  readonly url: SiteUrl;
  readonly date: ArticleDate;
}

/** An article whose date is known well enough to be drawn. */
interface DatedArticle extends TimelineArticle {
  readonly span: DateSpan;
}

/** More articles than this are counted by month or year instead of drawn one by one. */
const mostRows = 60;
/** More months than this are drawn as years. */
const mostMonths = 48;

/**
 * The archive in time: one row an article while they are few, else counts with the names that are mentioned most, and
 * without such names nothing: the page of years says as much. What no date places is said in words.
 */
export function timeline(
  articles: readonly TimelineArticle[],
  shown: { readonly pages: TimelinePages; readonly lanes: readonly TimelineLane[] },
  context: PlotContext,
): Plot | undefined {
  const dated = articles.flatMap(datedArticle).sort(byTime);
  const left = articles.length - dated.length;
  const { say, count } = context.wording;
  const captionOf = (drawn: string) => [drawn, ...(left === 0 ? [] : [count('timeline.unplaced', left)])].join(' ');
  const [first] = dated;
  if (first === undefined) return undefined;
  if (dated.length <= mostRows) {
    return {
      caption: captionOf(say('timeline.rows')),
      svg: timelineRows(dated, context),
      table: rowsTable(articles, context.wording),
    };
  }
  if (shown.lanes.length === 0) return undefined;
  const unit = monthsBetween(dated) <= mostMonths ? 'month' : 'year';
  const { svg, rows } = timelineBars(
    dated.map(article => article.span),
    unit,
    shown,
    context,
  );
  const caption = captionOf(
    `${say(unit === 'month' ? 'timeline.byMonth' : 'timeline.byYear')} ${say('timeline.lanes')}`,
  );
  return { caption, svg, table: { columns: [say('plot.columnWhen'), say('plot.columnArticles')], rows } };
}

function datedArticle(article: TimelineArticle): readonly DatedArticle[] {
  const span = article.date.basis === 'unknown' ? undefined : dateSpan(article.date.edtf);
  return span === undefined ? [] : [{ ...article, span }];
}

function byTime(a: DatedArticle, b: DatedArticle): number {
  return compareText(a.span.first, b.span.first) || compareText(a.span.last, b.span.last) || compareText(a.url, b.url);
}

function monthsBetween(dated: readonly DatedArticle[]): number {
  const [firsts, lasts] = [dated.map(({ span }) => span.first).sort(), dated.map(({ span }) => span.last).sort()];
  return monthCount(firsts[0] ?? '', lasts.at(-1) ?? '');
}

function rowsTable(articles: readonly TimelineArticle[], wording: Wording): Plot['table'] {
  const rows = articles.map(({ headline, url, date }): readonly PlotCell[] => [
    { text: dateLabel(date, wording) },
    { text: headline, url },
  ]);
  return { columns: [wording.say('plot.columnDate'), wording.say('plot.columnArticle')], rows };
}

const rowHeight = 40;
const top = 30;
const margin = 12;
const dotSize = 5;
/** Letters of 12 units that fit the whole width. */
const mostLetters = 100;

/** One row an article: its headline, and under it a dot on its day or a bar over its days. */
function timelineRows(dated: readonly DatedArticle[], context: PlotContext): TrustedHtml {
  const height = top + dated.length * rowHeight + margin;
  const x = timeScale(dated);
  const rows = dated.map((article, at) => row(article, top + at * rowHeight, x, context));
  const ticks = timeTicks(x, context.wording).map(({ at, label }) => tick(x(at), label, height));
  return drawing(
    plotWidth,
    height,
    context.wording.say('timeline.name'),
    element('g', { class: 'plot-axis' }, ticks),
    rows,
  );
}

type TimeScale = ReturnType<typeof scaleUtc<number>>;

function timeScale(dated: readonly DatedArticle[]): TimeScale {
  const firsts = dated.map(({ span }) => span.first).sort();
  const lasts = dated.map(({ span }) => span.last).sort();
  const from = dayAfter(firsts[0] ?? '2000-01-01', -2);
  const to = dayAfter(lasts.at(-1) ?? '2000-01-01', 3);
  return scaleUtc<number>([new Date(from), new Date(to)], [margin, plotWidth - margin]);
}

function tick(x: number, label: string, height: number): TrustedHtml {
  return element(
    'g',
    {},
    element('line', { x1: x, x2: x, y1: top - 8, y2: height, class: 'plot-rule' }),
    element('text', { x, y: top - 14, 'text-anchor': 'middle', class: 'plot-label' }, words(label)),
  );
}

function row(
  { headline, url, date, span }: DatedArticle,
  y: number,
  x: TimeScale,
  { link, wording }: PlotContext,
): TrustedHtml {
  const from = x(new Date(span.first));
  const to = x(new Date(dayAfter(span.last, 1)));
  const middle = (from + to) / 2;
  const basis = date.basis === 'stated' ? 'plot-stated' : 'plot-inferred';
  const center = y + 26;
  const mark =
    span.first === span.last
      ? element('circle', { cx: middle, cy: center, r: dotSize, class: `plot-mark ${basis}` })
      : element('rect', {
          x: from,
          y: center - 4,
          width: Math.max(2, to - from),
          height: 8,
          rx: 4,
          class: `plot-mark plot-span ${basis}`,
        });
  const anchor = middle < plotWidth / 3 ? 'start' : middle > (2 * plotWidth) / 3 ? 'end' : 'middle';
  const labelX = anchor === 'start' ? Math.min(from, middle) : anchor === 'end' ? Math.max(to, middle) : middle;
  const label = element(
    'text',
    { x: labelX, y: y + 15, 'text-anchor': anchor, class: 'plot-label' },
    words(shortened(headline, mostLetters)),
  );
  return linked(link(url), wording.say('plot.link', { name: headline, note: dateLabel(date, wording) }), label, mark);
}

interface TimeTick {
  readonly at: Date;
  readonly label: string;
}

/** Ticks with labels of our own: d3's would follow the machine's language. */
function timeTicks(scale: ReturnType<typeof scaleUtc<number>>, wording: Wording): readonly TimeTick[] {
  return scale.ticks(6).map(at => ({ at, label: labelOf(at, wording) }));
}

/** The year on its first day, the month on its own, else the day. */
function labelOf(at: Date, { say, shortMonthName }: Wording): string {
  const month = shortMonthName(at.getUTCMonth() + 1);
  if (at.getUTCDate() !== 1) return say('date.dayOfMonth', { day: String(at.getUTCDate()), month });
  return at.getUTCMonth() === 0
    ? String(at.getUTCFullYear())
    : say('date.month', { month, year: String(at.getUTCFullYear()) });
}
