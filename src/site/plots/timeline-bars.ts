import { scaleBand, scaleLinear } from 'd3-scale';
import type { DateSpan } from '../../dates/article-date.ts';
import { edtfLabel } from '../../dates/date-label.ts';
import type { Wording } from '../../messages/wording.ts';
import { compareText } from '../compare-text.ts';
import { periodsFrom } from '../in-browser/periods.ts';
import type { TrustedHtml } from '../markup.ts';
import type { SiteUrl } from '../site-url.ts';
import { type PlotCell, type PlotContext, plotWidth } from './plot.ts';
import { drawing, element, linked, words } from './svg.ts';
import { type BandScale, laneHeight, lanesOf, type TimelineLane } from './timeline-lanes.ts';

const chartHeight = 180;
const top = 16;
/** Room at the left for the figures; for names where there are lanes. */
const [figuresWidth, namesWidth] = [36, 150];
const spanHeight = 10;
/** Stretches of uncertain dates drawn; the table has them all. */
const mostSpans = 20;

/** Pages of the years and months that have articles. */
export interface TimelinePages {
  readonly year: (year: string) => SiteUrl | undefined;
  readonly month: (month: string) => SiteUrl | undefined;
}

interface Counted {
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

interface Bars {
  readonly svg: TrustedHtml;
  readonly rows: readonly (readonly PlotCell[])[];
}

/**
 * Columns of months or years, under them a bar for each stretch of them that uncertain dates leave open, and a lane for
 * each of the names that are mentioned most.
 */
export function timelineBars(
  dates: readonly DateSpan[],
  unit: 'month' | 'year',
  { pages, lanes }: { readonly pages: TimelinePages; readonly lanes: readonly TimelineLane[] },
  context: PlotContext,
): Bars {
  const { link, wording } = context;
  const margin = lanes.length > 0 ? namesWidth : figuresWidth;
  const counted = count(dates, unit === 'month' ? 7 : 4);
  const single = counted.filter(({ first, last }) => first === last);
  const spans = counted.filter(({ first, last }) => first !== last);
  const periods = periodsOf(counted);
  const urlOf = unit === 'month' ? pages.month : pages.year;
  const drawn = [...spans].sort((a, b) => b.count - a.count || compareText(a.first, b.first)).slice(0, mostSpans);
  const x = scaleBand(periods, [margin, plotWidth - 4]).paddingInner(0.15);
  const y = scaleLinear([0, single.reduce((most, one) => Math.max(most, one.count), 1)], [top + chartHeight, top]).nice(
    4,
  );
  const lanesTop = top + chartHeight + 30 + drawn.length * spanHeight;
  const height = lanesTop + lanes.length * laneHeight;
  const columns = single.map(one => {
    const url = urlOf(one.first);
    const name = wording.count('plot.mark', one.count, { name: edtfLabel(one.first, wording) });
    const rect = element('rect', {
      x: x(one.first),
      y: y(one.count),
      width: x.bandwidth(),
      height: y(0) - y(one.count),
      class: 'plot-mark plot-stated',
    });
    return url === undefined ? rect : linked(link(url), name, rect);
  });
  const bars = drawn.map((one, at) => spanBar(one, top + chartHeight + 24 + at * spanHeight, x, wording));
  const svg = drawing(
    plotWidth,
    height,
    wording.say(unit === 'month' ? 'timeline.months' : 'timeline.years'),
    gridOf(y, margin),
    labelsOf(periods, x),
    columns,
    bars,
    lanesOf(lanes, { x, top: lanesTop, unit }, context),
  );
  const rows = counted.map(({ first, last, count: total }): readonly PlotCell[] => {
    const url = first === last ? urlOf(first) : undefined;
    return [
      { text: edtfLabel(first === last ? first : `${first}/${last}`, wording), ...(url ? { url } : {}) },
      { text: wording.number(total) },
    ];
  });
  return { svg, rows };
}

function count(dates: readonly DateSpan[], letters: number): readonly Counted[] {
  const counts = new Map<string, Counted>();
  for (const span of dates) {
    const [first, last] = [span.first.slice(0, letters), span.last.slice(0, letters)];
    const key = `${first}/${last}`;
    counts.set(key, { first, last, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => compareText(a.first, b.first) || compareText(a.last, b.last));
}

/** From the first to the last, those without articles too: gaps are part of the picture. */
function periodsOf(counted: readonly Counted[]): readonly string[] {
  const lasts = counted.map(one => one.last).sort();
  return periodsFrom(counted[0]?.first ?? '', lasts.at(-1) ?? '');
}

function spanBar({ first, last, count: total }: Counted, y: number, x: BandScale, wording: Wording): TrustedHtml {
  const [from, to] = [x(first) ?? 0, (x(last) ?? 0) + x.bandwidth()];
  const name = wording.count('plot.mark', total, { name: edtfLabel(`${first}/${last}`, wording) });
  const rect = element('rect', {
    x: from,
    y,
    width: to - from,
    height: spanHeight - 3,
    rx: 3,
    class: 'plot-mark plot-span plot-inferred',
  });
  return element('g', {}, element('title', {}, words(name)), rect);
}

function gridOf(y: ReturnType<typeof scaleLinear<number>>, margin: number): readonly TrustedHtml[] {
  return y
    .ticks(4)
    .filter(Number.isInteger)
    .map(value =>
      element(
        'g',
        { class: 'plot-axis' },
        element('line', { x1: margin, x2: plotWidth, y1: y(value), y2: y(value), class: 'plot-rule' }),
        element(
          'text',
          { x: margin - 6, y: y(value) + 4, 'text-anchor': 'end', class: 'plot-label' },
          words(String(value)),
        ),
      ),
    );
}

/** At most a dozen labels; months are named by their year where it begins. */
function labelsOf(periods: readonly string[], x: BandScale): readonly TrustedHtml[] {
  const step = Math.ceil(periods.length / 12);
  return periods
    .filter((_, at) => at % step === 0)
    .map(period =>
      element(
        'text',
        {
          x: (x(period) ?? 0) + x.bandwidth() / 2,
          y: top + chartHeight + 16,
          'text-anchor': 'middle',
          class: 'plot-label',
        },
        words(period),
      ),
    );
}
