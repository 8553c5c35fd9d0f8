import { type scaleBand, scaleSqrt } from 'd3-scale';
import { type ArticleDate, type DateSpan, dateSpan } from '../../dates/article-date.ts';
import { edtfLabel } from '../../dates/date-label.ts';
import { type NameKind, nameKinds } from '../../names/names.ts';
import { shortened } from '../../record/plain-text.ts';
import type { TrustedHtml } from '../markup.ts';
import type { NameUse } from '../name-uses.ts';
import type { SiteUrl } from '../site-url.ts';
import type { PlotContext } from './plot.ts';
import { element, linked, words } from './svg.ts';

/** A name that is mentioned often, with when. */
export interface TimelineLane {
  readonly name: string;
  readonly url: SiteUrl;
  /** Articles that mention it, dated or not. */
  readonly count: number;
  readonly spans: readonly DateSpan[];
}

/** Names of a kind that have lanes, and the articles that a name must be in. */
const [lanesOfKind, fewestArticles] = [5, 3];

/** The names that most articles mention, by kind. */
export function timelineLanes(uses: readonly NameUse[]): readonly TimelineLane[] {
  const often = uses.filter(({ articles }) => articles.length >= fewestArticles);
  const ofKind = (kind: NameKind) => often.filter(({ name }) => name.kind === kind).slice(0, lanesOfKind);
  return nameKinds.flatMap(ofKind).map(({ name, articles, url }) => ({
    name: name.preferred,
    url,
    count: articles.length,
    spans: articles.flatMap(({ record }) => spanOf(record.date)),
  }));
}

function spanOf(date: ArticleDate): readonly DateSpan[] {
  const span = date.basis === 'unknown' ? undefined : dateSpan(date.edtf);
  return span === undefined ? [] : [span];
}

/** Where the months or years stand. */
export type BandScale = ReturnType<typeof scaleBand<string>>;

export const laneHeight = 20;
const largestDot = 8;
/** Letters of a name that are drawn; its link has all of it. */
const longestName = 20;

interface LanePlace {
  readonly x: BandScale;
  readonly top: number;
  readonly unit: 'month' | 'year';
}

/** A line for each name, which leads to its page, with a dot for each month or year that has articles. */
export function lanesOf(
  lanes: readonly TimelineLane[],
  { x, top, unit }: LanePlace,
  { link, wording }: PlotContext,
): readonly TrustedHtml[] {
  const counted = lanes.map(lane => countPeriods(lane.spans, unit));
  const most = counted.flatMap(counts => [...counts.values()]).reduce((found, count) => Math.max(found, count), 1);
  const radius = scaleSqrt([0, most], [1.5, largestDot]);
  const [start = 0, end = 0] = x.range();
  return lanes.map((lane, at) => {
    const y = top + at * laneHeight + laneHeight / 2;
    const dots = [...(counted[at] ?? [])].map(([period, count]) => {
      const name = wording.count('plot.mark', count, { name: `${lane.name}, ${edtfLabel(period, wording)}` });
      const dot = { cx: (x(period) ?? 0) + x.bandwidth() / 2, cy: y, r: radius(count), class: 'plot-mark plot-circle' };
      return element('g', {}, element('title', {}, words(name)), element('circle', dot));
    });
    const label = { x: start - 10, y: y + 4, 'text-anchor': 'end', class: 'plot-label' };
    return element(
      'g',
      {},
      element('line', { x1: start, x2: end, y1: y, y2: y, class: 'plot-rule' }),
      linked(
        link(lane.url),
        wording.count('plot.mark', lane.count, { name: lane.name }),
        element('text', label, words(shortened(lane.name, longestName))),
      ),
      dots,
    );
  });
}

/** Articles of each month or year; those whose date fits more than one are not counted. */
function countPeriods(spans: readonly DateSpan[], unit: LanePlace['unit']): ReadonlyMap<string, number> {
  const letters = unit === 'month' ? 7 : 4;
  const counts = new Map<string, number>();
  for (const { first, last } of spans) {
    const period = first.slice(0, letters);
    if (period === last.slice(0, letters)) counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return counts;
}
