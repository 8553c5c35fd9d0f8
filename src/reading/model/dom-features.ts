import type { DomHints } from '../../capture/capture.ts';
import { type Column, type Columns, columnOf, meanAfter, meanBefore, shifted } from './columns.ts';
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

/** What class and id words say, in the words that theme makers use everywhere. */
const hintSorts: Readonly<Record<string, readonly string[]>> = {
  body: [
    'articlebody',
    'body',
    'text',
    'paragraph',
    'paragraphs',
    'prose',
    'copy',
    'richtext',
    'texte',
    'cuerpo',
    'corps',
  ],
  article: ['article', 'story', 'post', 'entry', 'artikel', 'articulo', 'noticia', 'hentry', 'news', 'single'],
  content: ['content', 'main', 'primary', 'inhalt', 'contenido', 'contenu'],
  comments: [
    'comment',
    'comments',
    'disqus',
    'respond',
    'reply',
    'replies',
    'discussion',
    'thread',
    'kommentare',
    'commentlist',
    'reviews',
  ],
  aside: ['sidebar', 'aside', 'widget', 'widgets', 'rail', 'secondary', 'complementary', 'module', 'box', 'panel'],
  related: [
    'related',
    'recommended',
    'recommendations',
    'recommend',
    'more',
    'trending',
    'popular',
    'latest',
    'teaser',
    'teasers',
    'card',
    'cards',
    'promo',
    'recirc',
    'taboola',
    'outbrain',
    'list',
    'listing',
    'grid',
    'river',
    'feed',
    'carousel',
    'slider',
    'next',
    'also',
    'readmore',
  ],
  social: ['share', 'sharing', 'social', 'follow', 'tools', 'toolbar', 'addthis', 'sharedaddy', 'likes'],
  advert: [
    'ad',
    'ads',
    'advert',
    'advertisement',
    'sponsor',
    'sponsored',
    'sponsors',
    'dfp',
    'banner',
    'affiliate',
    'shopping',
    'partner',
  ],
  subscribe: [
    'newsletter',
    'subscribe',
    'subscription',
    'signup',
    'register',
    'login',
    'paywall',
    'membership',
    'donate',
    'modal',
    'popup',
    'overlay',
    'cookie',
    'consent',
    'gdpr',
    'notice',
    'cta',
    'form',
    'dialog',
  ],
  navigation: [
    'nav',
    'navigation',
    'navbar',
    'menu',
    'header',
    'footer',
    'masthead',
    'breadcrumb',
    'breadcrumbs',
    'topbar',
    'bottom',
    'colophon',
    'search',
    'pagination',
    'pager',
    'sitemap',
    'legal',
    'copyright',
  ],
  head: [
    'byline',
    'author',
    'authors',
    'date',
    'meta',
    'time',
    'timestamp',
    'published',
    'dateline',
    'title',
    'headline',
    'subtitle',
    'subhead',
    'dek',
    'summary',
    'standfirst',
    'lead',
    'intro',
    'kicker',
    'deck',
    'teaser',
    'excerpt',
    'description',
    'contributor',
    'bio',
    'biography',
    'vcard',
  ],
  picture: [
    'caption',
    'captions',
    'figcaption',
    'image',
    'images',
    'img',
    'photo',
    'gallery',
    'media',
    'video',
    'credit',
    'figure',
    'thumbnail',
    'slideshow',
    'player',
    'picture',
    'embed',
    'wp',
  ],
  tags: ['tag', 'tags', 'topic', 'topics', 'category', 'categories', 'keywords', 'cat', 'labels'],
  quote: [
    'pullquote',
    'pull',
    'quote',
    'blockquote',
    'tweet',
    'twitter',
    'instagram',
    'factbox',
    'infobox',
    'inset',
    'sidenote',
    'highlight',
    'callout',
  ],
};

const sortOf = new Map(Object.entries(hintSorts).flatMap(([sort, words]) => words.map(word => [word, sort] as const)));
const none: DomHints = { tag: '', linkDensity: 0, hints: [], within: [], inMainText: false };

/** What the page's elements say of each line, and how the lines of like elements fared at the first look. */
export function domFeatures({ lines }: PageLines, chances: Column): Columns {
  const doms = lines.map(line => line.source.dom ?? none);
  const of = (measure: (dom: DomHints) => number) => columnOf(doms.length, row => measure(doms[row] ?? none));
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
    ...Object.fromEntries(containers.map(name => [`in ${name}`, of(dom => nearness(dom.within.indexOf(name)))])),
    ...hintColumns(doms),
    ...likeElements(
      lines.map(line => line.words),
      doms,
      chances,
      main,
    ),
  };
}

/** 1 for the nearest, less for those farther out, 0 for none. */
function nearness(place: number): number {
  return place < 0 ? 0 : 1 / (1 + place);
}

function hintColumns(doms: readonly DomHints[]): Columns {
  const columns = Object.fromEntries(
    Object.keys(hintSorts).map(sort => [`hint ${sort}`, new Float32Array(doms.length)]),
  );
  doms.forEach((dom, row) => {
    dom.hints.forEach((hint, place) => {
      const column = columns[`hint ${sortOf.get(hint) ?? ''}`];
      if (column && !column[row]) column[row] = nearness(place);
    });
  });
  return columns;
}

/** Elements with the same tag and hints, or the same surroundings, mostly share one fate. */
function likeElements(words: readonly number[], doms: readonly DomHints[], chances: Column, main: Column): Columns {
  const own = doms.map(dom => `${dom.tag} ${dom.hints.slice(0, 5).join(' ')}`);
  const around = doms.map(dom => `${dom.within.slice(1).join(' ')} ${dom.hints.slice(-12).join(' ')}`);
  const place = doms.map(dom => `${dom.tag} ${dom.within.join(' ')} ${dom.hints.join(' ')}`);
  const sizes = words.map(count => Math.min(150, count) + 1);
  return {
    ...fates('own', own, sizes, chances, main),
    ...fates('around', around, sizes, chances, main),
    ...fates('place', place, sizes, chances, main),
  };
}

function fates(
  name: string,
  keys: readonly string[],
  sizes: readonly number[],
  chances: Column,
  main: Column,
): Columns {
  const groups = new Map<string, { size: number; mass: number; main: number; lines: number }>();
  let total = 1;
  keys.forEach((key, row) => {
    const group = groups.get(key) ?? { size: 0, mass: 0, main: 0, lines: 0 };
    const size = sizes[row] ?? 0;
    group.size += size;
    group.lines += 1;
    group.mass += size * (chances[row] ?? 0);
    group.main += size * (main[row] ?? 0);
    total += size * (chances[row] ?? 0);
    groups.set(key, group);
  });
  const of = (measure: (group: { size: number; mass: number; main: number; lines: number }) => number) =>
    columnOf(keys.length, row => measure(groups.get(keys[row] ?? '') ?? { size: 1, mass: 0, main: 0, lines: 0 }));
  return {
    [`${name} chance`]: of(group => group.mass / group.size),
    [`${name} share`]: of(group => group.mass / total),
    [`${name} main`]: of(group => group.main / group.size),
    [`${name} lines`]: of(group => Math.log1p(group.lines)),
  };
}
