import type { DomHints } from '../../capture/capture.ts';
import { type Column, type Columns, columnOf, meanAfter, meanBefore, shifted } from './columns.ts';
import { domPlaceFeatures, noHints } from './dom-place-features.ts';
import { hintSorts, sortOfHint } from './hint-sorts.ts';
import { likeElements } from './like-elements.ts';
import { singleZeros } from './number-room.ts';
import { onceEach } from './once-each.ts';
import type { PageLines } from './page-lines.ts';

const tags = [
  'p',
  'li',
  'div',
  'td',
  'tr',
  'figcaption',
  'blockquote',
  'dd',
  'dt',
  'pre',
  'span',
  'section',
  'article',
];
const containers = [
  'article',
  'main',
  'aside',
  'footer',
  'header',
  'nav',
  'figure',
  'form',
  'blockquote',
  'ul',
  'ol',
  'table',
  'section',
  'button',
];

/** What the page's elements say of each line, and how the lines of like elements fared at the first look. */
export function domFeatures({ lines }: PageLines, chances: Column): Columns {
  const doms = lines.flatMap(line => line.source.dom ?? []);
  const of = (measure: (dom: DomHints) => number) => columnOf(doms.length, row => measure(doms[row] ?? noHints));
  const links = of(dom => dom.linkDensity);
  const main = of(dom => Number(dom.inMainText));
  return {
    tag: of(dom => tags.indexOf(dom.tag)),
    heading: of(({ tag }) => (/^h[1-6]$/u.test(tag) ? Number(tag[1]) : 0)),
    depth: of(dom => dom.hints.length),
    linkDensity: links,
    'linkDensity-1': shifted(links, -1, -1),
    'linkDensity+1': shifted(links, 1, -1),
    'linkDensity<5': meanBefore(links, 5),
    'linkDensity>5': meanAfter(links, 5),
    inMainText: main,
    'inMainText<4': meanBefore(main, 4),
    'inMainText>4': meanAfter(main, 4),
    ...Object.fromEntries(containers.map(name => [`in ${name}`, of(inside(name))])),
    ...domPlaceFeatures(doms),
    ...hintColumns(doms),
    ...likeElements(
      lines.map(line => line.words),
      doms,
      chances,
      main,
    ),
  };
}

function inside(name: string): (dom: DomHints) => number {
  const nearnessIn = onceEach((within: DomHints['within']) => nearness(within.indexOf(name)));
  return dom => nearnessIn(dom.within);
}

/** 1 for the nearest, less for those farther out, 0 for none. */
function nearness(place: number): number {
  return place < 0 ? 0 : 1 / (1 + place);
}

function hintColumns(doms: readonly DomHints[]): Columns {
  const columns = hintSorts.map(() => singleZeros(doms.length));
  const sortsIn = onceEach(nearestSorts);
  doms.forEach((dom, row) => {
    for (const [sort, place] of sortsIn(dom.hints)) {
      const column = columns[sort];
      if (column) column[row] = nearness(place);
    }
  });
  return Object.fromEntries(hintSorts.map((sort, at) => [`hint ${sort}`, columns[at] ?? none]));
}

const none = new Float32Array(0);
const sortNumbers = new Map(hintSorts.map((sort, number) => [sort, number]));

/** The sorts of some words, each by its number with the place of its first word. */
function nearestSorts(hints: readonly string[]): readonly (readonly [sort: number, place: number])[] {
  const places = new Map<number, number>();
  hints.forEach((hint, place) => {
    const sort = sortNumbers.get(sortOfHint.get(hint) ?? '');
    if (sort !== undefined && !places.has(sort)) places.set(sort, place);
  });
  return [...places];
}
