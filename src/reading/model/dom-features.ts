import type { DomHints } from '../../capture/capture.ts';
import { type Column, type Columns, columnOf, meanAfter, meanBefore, memoize, shifted } from './columns.ts';
import type { PageLines } from './page-lines.ts';

/** What class and id names say, in the words that theme makers use everywhere; a row a kind, its words apart by spaces. */
const classNames = {
  body: 'articlebody body text paragraph paragraphs prose copy richtext texte cuerpo corps',
  article: 'article story post entry artikel articulo noticia hentry news single',
  content: 'content main primary inhalt contenido contenu',
  comments: 'comment comments disqus respond reply replies discussion thread kommentare commentlist reviews',
  aside: 'sidebar aside widget widgets rail secondary complementary module box panel',
  related:
    'related recommended recommendations recommend more trending popular latest teaser teasers card cards ' +
    'promo recirc taboola outbrain list listing grid river feed carousel slider next also readmore',
  social: 'share sharing social follow tools toolbar addthis sharedaddy likes',
  advert: 'ad ads advert advertisement sponsor sponsored sponsors dfp banner affiliate shopping partner',
  subscribe:
    'newsletter subscribe subscription signup register login paywall membership donate modal popup ' +
    'overlay cookie consent gdpr notice cta form dialog',
  navigation:
    'nav navigation navbar menu header footer masthead breadcrumb breadcrumbs topbar bottom colophon ' +
    'search pagination pager sitemap legal copyright',
  head:
    'byline author authors date meta time timestamp published dateline title headline subtitle subhead ' +
    'dek summary standfirst lead intro kicker deck teaser excerpt description contributor bio biography ' +
    'vcard',
  picture:
    'caption captions figcaption image images img photo gallery media video credit figure thumbnail ' +
    'slideshow player picture embed wp',
  tags: 'tag tags topic topics category categories keywords cat labels',
  quote:
    'pullquote pull quote blockquote tweet twitter instagram factbox infobox inset sidenote highlight ' + 'callout',
};

/** The kinds, in the order of the model's columns. */
export const classNameKinds: readonly string[] = Object.keys(classNames);

/** The kind of a class or id word. */
export const kindOfClassName: ReadonlyMap<string, string> = new Map(
  Object.entries(classNames).flatMap(([kind, each]) => each.split(' ').map(word => [word, kind] as const)),
);

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

/** What the page's elements say of each line, and how the lines of like elements fared in the first pass. */
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
    ...domPositionFeatures(doms),
    ...hintColumns(doms),
    ...similarElementFeatures(
      lines.map(line => line.words),
      doms,
      chances,
      main,
    ),
  };
}

function inside(name: string): (dom: DomHints) => number {
  const nearnessIn = memoize((within: DomHints['within']) => nearness(within.indexOf(name)));
  return dom => nearnessIn(dom.within);
}

/** 1 for the nearest, less for those farther out, 0 for none. */
function nearness(index: number): number {
  return index < 0 ? 0 : 1 / (1 + index);
}

function hintColumns(doms: readonly DomHints[]): Columns {
  const columns = classNameKinds.map(() => new Float32Array(doms.length));
  const kindsIn = memoize(nearestKinds);
  doms.forEach((dom, row) => {
    for (const [kind, index] of kindsIn(dom.hints)) {
      const column = columns[kind];
      if (column) column[row] = nearness(index);
    }
  });
  return Object.fromEntries(classNameKinds.map((kind, at) => [`hint ${kind}`, columns[at] ?? none]));
}

const none = new Float32Array(0);
const kindNumbers = new Map(classNameKinds.map((kind, number) => [kind, number]));

/** The kinds of some words, each by its number with the index of its first word. */
function nearestKinds(hints: readonly string[]): readonly (readonly [kind: number, index: number])[] {
  const first = new Map<number, number>();
  hints.forEach((hint, index) => {
    const kind = kindNumbers.get(kindOfClassName.get(hint) ?? '');
    if (kind !== undefined && !first.has(kind)) first.set(kind, index);
  });
  return [...first];
}

/** Stands for an element of which nothing is known. */
export const noHints: DomHints = {
  tag: '',
  linkDensity: 0,
  hints: [],
  within: [],
  inMainText: false,
  place: { depth: 0, steps: -1, headlineSteps: -1, article: 0, articleNumber: -1, alike: 1, siblings: 1, boxes: [] },
  stated: -1,
  described: -1,
};

/** Where each line stands from the headline, in which boxes, and what the page's head repeats of it. */
export function domPositionFeatures(doms: readonly DomHints[]): Columns {
  const of = (measure: (dom: DomHints) => number) => columnOf(doms.length, row => measure(doms[row] ?? noHints));
  const stated = of(dom => dom.stated);
  const articles = of(dom => dom.place.article);
  return {
    'elements around': of(({ place }) => place.depth),
    'steps to headline': of(({ place }) => place.steps),
    'steps from headline': of(({ place }) => place.headlineSteps),
    'own article': articles,
    'other articles': pageWide(doms, ({ place }) => Number(place.article < 0)),
    alike: of(({ place }) => Math.log1p(place.alike)),
    siblings: of(({ place }) => Math.log1p(place.siblings)),
    'from headline': fromHeadline(doms),
    stated,
    'stated<3': meanBefore(stated, 3),
    'stated>3': meanAfter(stated, 3),
    'stated at all': pageWide(doms, dom => Number(dom.stated > 0.5)),
    described: of(dom => dom.described),
  };
}

/** How many lines of the page something holds for, the same for all of them. */
function pageWide(doms: readonly DomHints[], measure: (dom: DomHints) => number): Column {
  const sum = doms.reduce((total, dom) => total + measure(dom), 0);
  return new Float32Array(doms.length).fill(Math.log1p(sum));
}

/** Lines after the one that shows the headline, more slowly the farther; less than none for those before it. */
function fromHeadline(doms: readonly DomHints[]): Column {
  const headline = doms.findIndex(({ place }) => place.steps === 0 && place.headlineSteps === 0);
  return columnOf(doms.length, row =>
    headline < 0 ? -9 : Math.sign(row - headline) * Math.log1p(Math.abs(row - headline)),
  );
}

/** Elements with the same tag and hints, the same surroundings or the same box mostly belong to the article together, or not at all. */
export function similarElementFeatures(
  words: readonly number[],
  doms: readonly DomHints[],
  chances: Column,
  main: Column,
): Columns {
  const nearHints = memoize((hints: DomHints['hints']) => hints.slice(0, 5).join(' '));
  const farHints = memoize((hints: DomHints['hints']) => hints.slice(-12).join(' '));
  const allHints = memoize((hints: DomHints['hints']) => hints.join(' '));
  const outerNames = memoize((within: DomHints['within']) => within.slice(1).join(' '));
  const allNames = memoize((within: DomHints['within']) => within.join(' '));
  const sizes = Float64Array.from(words, count => Math.min(150, count) + 1);
  const scoresBy = (name: string, keyOf: (dom: DomHints) => string | number) =>
    groupScores(name, numbered(doms.map(keyOf)), sizes, chances, main);
  return {
    ...scoresBy('own', dom => `${dom.tag} ${nearHints(dom.hints)}`),
    ...scoresBy('around', dom => `${outerNames(dom.within)} ${farHints(dom.hints)}`),
    ...scoresBy('path', dom => `${dom.tag} ${allNames(dom.within)} ${allHints(dom.hints)}`),
    ...scoresBy('box', dom => dom.place.boxes[0] ?? -1),
    ...scoresBy('outer box', dom => dom.place.boxes[1] ?? -1),
    ...scoresBy('ring', dom => dom.place.headlineSteps),
  };
}

/** Equal keys get the same number, from 0 on. */
function numbered(keys: readonly (string | number)[]): Int32Array {
  const numbers = new Map<string | number, number>();
  return Int32Array.from(keys, key => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** How the lines of each group fared in the first pass, by their words. */
function groupScores(name: string, groups: Int32Array, sizes: Float64Array, chances: Column, main: Column): Columns {
  const size = sumsBy(groups, row => sizes[row] ?? 0);
  const mass = sumsBy(groups, row => (sizes[row] ?? 0) * (chances[row] ?? 0));
  const inMain = sumsBy(groups, row => (sizes[row] ?? 0) * (main[row] ?? 0));
  const lines = sumsBy(groups, () => 1);
  const total = sizes.reduce((sum, each, row) => sum + each * (chances[row] ?? 0), 1);
  const of = (measure: (group: number) => number) => columnOf(groups.length, row => measure(groups[row] ?? 0));
  return {
    [`${name} chance`]: of(group => (mass[group] ?? 0) / (size[group] ?? 1)),
    [`${name} share`]: of(group => (mass[group] ?? 0) / total),
    [`${name} main`]: of(group => (inMain[group] ?? 0) / (size[group] ?? 1)),
    [`${name} lines`]: of(group => Math.log1p(lines[group] ?? 0)),
  };
}

function sumsBy(groups: Int32Array, measure: (row: number) => number): Float64Array {
  const sums = new Float64Array(groups.length);
  groups.forEach((group, row) => {
    sums[group] = (sums[group] ?? 0) + measure(row);
  });
  return sums;
}
