import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { scaleSqrt } from 'd3-scale';
import type { Wording } from '../../messages/wording.ts';
import { shortened } from '../../record/plain-text.ts';
import type { TrustedHtml } from '../markup.ts';
import type { SiteUrl } from '../site-url.ts';
import { extent, type Label, letterWidth, overlap, type Plot, type PlotContext, plotWidth } from './plot.ts';
import { drawing, element, linked, words } from './svg.ts';

export interface NetworkName {
  readonly name: string;
  readonly url: SiteUrl;
  readonly kind: 'person' | 'organisation';
  /** The articles that mention it, each by the same key for all names. */
  readonly articles: readonly string[];
}

const height = 520;
/** The names and ties drawn: the most used, and of each its strongest ties. */
const mostNames = 36;
const mostTies = 70;
/** A tie is drawn when it is among so many strongest of either name; more make a tangle that tells nothing. */
const mostOfOne = 3;
const ticks = 300;
/** Letters of a name that are drawn; its link and the table have all of it. */
const longestLabel = 24;

interface Tie {
  readonly source: number;
  readonly target: number;
  readonly count: number;
}

/** Who appears with whom: names tied by the articles that mention both, drawn by forces from a fixed start. */
export function nameNetwork(names: readonly NetworkName[], context: PlotContext): Plot | undefined {
  const sorted = [...names].sort((a, b) => b.articles.length - a.articles.length || (a.url < b.url ? -1 : 1));
  const candidates = sorted.slice(0, mostNames);
  const ties = strongest(tiesBetween(candidates));
  if (ties.length === 0) return undefined;
  const isTied = new Set(ties.flatMap(({ source, target }) => [source, target]));
  const left = names.length - isTied.size;
  const { say, count } = context.wording;
  return {
    caption: [say('network.caption'), ...(left === 0 ? [] : [count('network.left', left)])].join(' '),
    svg: networkOf(candidates, ties, isTied, context),
    table: {
      columns: [say('plot.columnName'), say('plot.columnWith'), say('plot.columnArticles')],
      rows: ties.map(tie => tieRow(tie, candidates, context.wording)),
    },
  };
}

function tieRow(
  { source, target, count }: Tie,
  names: readonly NetworkName[],
  { number }: Wording,
): Plot['table']['rows'][number] {
  return [
    ...[names[source], names[target]].flatMap(name => (name ? [{ text: name.name, url: name.url }] : [])),
    { text: number(count) },
  ];
}

function tiesBetween(names: readonly NetworkName[]): Tie[] {
  const sets = names.map(name => new Set(name.articles));
  return names.flatMap((_, source) =>
    names.slice(source + 1).flatMap((other, offset) => {
      const count = new Set(other.articles.filter(article => sets[source]?.has(article))).size;
      return count === 0 ? [] : [{ source, target: source + 1 + offset, count }];
    }),
  );
}

function strongest(ties: readonly Tie[]): readonly Tie[] {
  const sorted = [...ties].sort((a, b) => b.count - a.count || a.source - b.source || a.target - b.target);
  const drawn = new Map<number, number>();
  const isOwn = (at: number): boolean => (drawn.get(at) ?? 0) < mostOfOne;
  const kept = sorted.filter(({ source, target }) => {
    const keeps = isOwn(source) || isOwn(target);
    for (const at of keeps ? [source, target] : []) drawn.set(at, (drawn.get(at) ?? 0) + 1);
    return keeps;
  });
  return kept.slice(0, mostTies);
}

interface Node {
  readonly at: number;
  readonly radius: number;
  /** Half the room its name takes up, so that names stay apart too. */
  readonly reach: number;
  x?: number;
  y?: number;
}

function networkOf(
  names: readonly NetworkName[],
  ties: readonly Tie[],
  isTied: ReadonlySet<number>,
  { link, wording }: PlotContext,
): TrustedHtml {
  const most = names.reduce((found, name) => Math.max(found, name.articles.length), 0);
  const radius = scaleSqrt([0, most], [3, 16]);
  const nodes: Node[] = [...isTied]
    .sort((a, b) => a - b)
    .map(at => {
      const size = radius(names[at]?.articles.length ?? 0);
      return { at, radius: size, reach: Math.max(size + 16, 3 * Math.min(longestLabel, names[at]?.name.length ?? 0)) };
    });
  settle(nodes, ties);
  const positionOf = fitNodes(nodes, height);
  const marks = nodes.map(({ at, radius }) => ({
    ...positionOf(at),
    radius,
    text: shortened(names[at]?.name ?? '', longestLabel),
  }));
  const labels = labelsOf(marks);
  const shapes = nodes.map((node, at) =>
    nodeOf(node, names[node.at], positionOf(node.at), labels[at], { link, wording }),
  );
  return drawing(
    plotWidth,
    height,
    wording.say('plot.networkTitle'),
    element('g', { class: 'plot-ties' }, linesOf(ties, positionOf)),
    shapes,
  );
}

function linesOf(ties: readonly Tie[], positionOf: ReturnType<typeof fitNodes>): readonly TrustedHtml[] {
  const strongest = ties.reduce((found, tie) => Math.max(found, tie.count), 0);
  return ties.map(({ source, target, count }) => {
    const [from, to] = [positionOf(source), positionOf(target)];
    return element('line', {
      x1: from.x,
      y1: from.y,
      x2: to.x,
      y2: to.y,
      class: 'plot-tie',
      stroke: 'currentColor',
      'stroke-opacity': '0.3',
      'stroke-width': 0.5 + (2.5 * count) / strongest,
    });
  });
}

/** d3-force draws its chance from a generator with a fixed seed, and starts on a fixed spiral. */
function settle(nodes: Node[], ties: readonly Tie[]): void {
  const indexes = new Map(nodes.map((node, index) => [node.at, index]));
  const links = ties.map(({ source, target, count }) => ({
    source: indexes.get(source) ?? 0,
    target: indexes.get(target) ?? 0,
    count,
  }));
  forceSimulation(nodes)
    .force(
      'tie',
      forceLink(links)
        .distance(110)
        .strength(({ count }) => Math.min(0.6, 0.08 * count)),
    )
    .force('charge', forceManyBody().strength(-320))
    .force(
      'apart',
      forceCollide<Node>(node => node.reach),
    )
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.09))
    .stop()
    .tick(ticks);
}

function nodeOf(
  node: Node,
  name: NetworkName | undefined,
  { x, y }: { x: number; y: number },
  label: Label | undefined,
  { link, wording }: PlotContext,
): TrustedHtml {
  if (name === undefined) return element('g', {});
  const shape =
    name.kind === 'person'
      ? element('circle', { cx: x, cy: y, r: node.radius, class: 'plot-mark plot-person' })
      : element('rect', {
          x: x - node.radius,
          y: y - node.radius,
          width: 2 * node.radius,
          height: 2 * node.radius,
          class: `plot-mark plot-${name.kind}`,
        });
  const written = label && element('text', { x: label.x, y: label.y, class: 'plot-label' }, words(label.text));
  const title = wording.count('plot.mark', name.articles.length, { name: name.name });
  return linked(link(name.url), title, shape, ...(written ? [written] : []));
}

interface Mark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A name below its mark, or above or beside it where another's stands; none where there is no room: the mark's title has it. */
export function labelsOf(marks: readonly Mark[]): readonly (Label | undefined)[] {
  const written: Label[] = [];
  return marks.map(({ text, x, y, radius }) => {
    const length = text.length * letterWidth;
    const spots = [
      { text, x: x - length / 2, y: y + radius + 13 },
      { text, x: x - length / 2, y: y - radius - 5 },
      { text, x: x + radius + 4, y: y + 4 },
      { text, x: x - radius - 4 - length, y: y + 4 },
    ].filter(spot => spot.x >= 0 && spot.x + length <= plotWidth);
    const free = spots.find(
      spot => written.every(other => !overlap(other, spot)) && marks.every(mark => !covers(spot, mark)),
    );
    if (free) written.push(free);
    return free;
  });
}

/** Height of a letter above its line, and below it. */
const [rise, fall] = [10, 3];

function covers(label: Label, mark: Mark): boolean {
  const right = label.x + label.text.length * letterWidth;
  const isBeside = right < mark.x - mark.radius || label.x > mark.x + mark.radius;
  return !isBeside && label.y + fall > mark.y - mark.radius && label.y - rise < mark.y + mark.radius;
}

interface Settled {
  readonly at: number;
  readonly x?: number;
  readonly y?: number;
}

const side = { x: 80, top: 20, bottom: 44 };

/** Moves and scales the settled nodes into the frame, with room for labels at the sides. */
function fitNodes(
  nodes: readonly Settled[],
  height: number,
): (at: number) => { readonly x: number; readonly y: number } {
  const x = scaled(
    nodes.map(node => node.x ?? 0),
    plotWidth - 2 * side.x,
    side.x,
  );
  const y = scaled(
    nodes.map(node => node.y ?? 0),
    height - side.top - side.bottom,
    side.top,
  );
  const positions = new Map(nodes.map(node => [node.at, { x: x(node.x ?? 0), y: y(node.y ?? 0) }]));
  return at => positions.get(at) ?? { x: 0, y: 0 };
}

function scaled(values: readonly number[], room: number, start: number): (value: number) => number {
  const [low, high] = extent(values);
  return value => start + (high === low ? room / 2 : ((value - low) / (high - low)) * room);
}
