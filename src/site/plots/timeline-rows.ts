import { scaleUtc } from 'd3-scale';
import { dayAfter } from '../../dates/calendar.ts';
import { dateLabel } from '../../dates/date-label.ts';
import type { TrustedHtml } from '../trusted-html.ts';
import { type PlotPlace, plotWidth, shortened } from './plot.ts';
import { drawing, element, linked, words } from './svg.ts';
import { timeTicks } from './time-ticks.ts';
import type { PlacedArticle } from './timeline.ts';

const rowHeight = 40;
const top = 30;
const margin = 12;
const dotSize = 5;
/** Letters of 12 units that fit the whole width. */
const mostLetters = 100;

/** One row an article: its headline, and under it a dot on its day or a bar over its days. */
export function timelineRows(placed: readonly PlacedArticle[], place: PlotPlace): TrustedHtml {
  const height = top + placed.length * rowHeight + margin;
  const x = timeScale(placed);
  const rows = placed.map((article, at) => row(article, top + at * rowHeight, x, place));
  const ticks = timeTicks(x, place.wording).map(({ at, label }) => tick(x(at), label, height));
  return drawing(
    plotWidth,
    height,
    place.wording.say('timeline.name'),
    element('g', { class: 'plot-axis' }, ...ticks),
    ...rows,
  );
}

type TimeScale = ReturnType<typeof scaleUtc<number>>;

function timeScale(placed: readonly PlacedArticle[]): TimeScale {
  const firsts = placed.map(({ span }) => span.first).sort();
  const lasts = placed.map(({ span }) => span.last).sort();
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
  { headline, url, date, span }: PlacedArticle,
  y: number,
  x: TimeScale,
  { link, wording }: PlotPlace,
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
