import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import type { Archive } from '../../src/site/archive.ts';
import { wordCount } from '../../src/site/article-text.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { searchDocuments } from '../../src/site/search-documents.ts';
import { type RenderedSite, renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf, mentionOf, nameWith } from '../support/site-archive.ts';
import { variedArchive } from '../support/varied-archive.ts';

/** More places than the map draws, half of them of one country. */
const places = Array.from({ length: 160 }, (_, at) =>
  nameWith({
    kind: 'place',
    slug: `place-${at}`,
    preferred: `Place ${at}`,
    country: at % 2 === 0 ? 'US' : 'FR',
    coordinates: { latitude: (at % 100) - 50, longitude: at - 80 },
  }),
);

const people = Array.from({ length: 60 }, (_, at) =>
  nameWith({ slug: `person-${at}`, preferred: `Ada Person ${at}`, source: 'authority' }),
);

const dates = ['2020-03-04', '2020-03', '2020', '2019/2021', '2018-11-02', '2022-01~'];

/** Articles of all kinds of dates and outlets, each with names that it mentions more than once. */
function crowdedArchive(length: number): Archive {
  const articles = Array.from({ length }, (_, at) => {
    const date = at % 7 === 6 ? undefined : dates[at % 7];
    const named = [
      ...places.filter((_, place) => (at + place) % 9 === 0 || (place < 8 && at % 2 === 0)),
      ...people.filter((_, person) => (at * person) % 11 < 3),
    ];
    return articleWith(
      {
        id: idOf(at),
        headline: { text: `Headline ${at}`, basis: 'capture', line: 1 },
        date: date === undefined ? { basis: 'unknown' } : { basis: 'stated', edtf: date, evidence: [] },
        ...(at % 4 > 0 && { outlet: { text: `Outlet ${at % 4}`, basis: 'page' } }),
      },
      { mentions: [...named, ...named].map(mentionOf) },
    );
  });
  return archiveOf(articles, {
    names: { names: [...places, ...people], mentions: new Map(), candidates: [] },
    stories: {
      copies: [],
      stories: [{ slug: 'told', articles: [idOf(1), idOf(2), idOf(3)] }],
      related: new Map(),
    },
  });
}

interface CountedLink {
  readonly urls: readonly string[];
  readonly count: number;
}

type Dom = ReturnType<typeof parseHTML>['document'];

/** A rendered site as a reader walks it: pages by address, and what a page lists. */
class WalkedSite {
  readonly pages: ReadonlyMap<string, Dom>;
  readonly #articles: ReadonlySet<string>;
  readonly #behind = new Map<string, ReadonlySet<string>>();

  constructor(site: RenderedSite) {
    const rendered = [...site.pages.values()];
    this.pages = new Map(rendered.map(({ page, html }) => [`/${page.url}`, parseHTML(html).document]));
    this.#articles = new Set(rendered.filter(({ page }) => page.kind === 'article').map(({ page }) => `/${page.url}`));
  }

  resolve(from: string, href: string): string {
    return decodeURI(new URL(href, `https://example.org${from}`).pathname);
  }

  /** The distinct articles that a list has, on all of its numbered pages; a year's with those of its months. */
  articlesBehind(url: string): ReadonlySet<string> {
    const known = this.#behind.get(url) ?? this.#listedOn(url);
    this.#behind.set(url, known);
    return known;
  }

  #listedOn(url: string): ReadonlySet<string> {
    const found = new Set<string>();
    for (const [page, dom] of this.pages) {
      const isPart = page === url || (page.startsWith(url) && /^page-\d+\/$/.test(page.slice(url.length)));
      const isMonth = /^\/years\/\d{4}\/$/.test(url) && page.startsWith(url);
      if (!isPart && !isMonth) continue;
      for (const link of dom.querySelectorAll('main a')) {
        const target = this.resolve(page, link.getAttribute('href') ?? '');
        if (this.#articles.has(target)) found.add(target);
      }
    }
    return found;
  }
}

const numberIn = (text: string | null | undefined): number => Number(/[\d,]+/.exec(text ?? '')?.[0].replace(',', ''));

/** Every number of articles that a page shows beside a link, and its own. */
function countedLinks(page: string, dom: Dom, site: WalkedSite): readonly CountedLink[] {
  const links: CountedLink[] = [];
  const href = (link: { getAttribute(name: string): string | null }) =>
    site.resolve(page, link.getAttribute('href') ?? '');
  for (const listed of dom.querySelectorAll('.index-list li, .year-row, .strip li, .entry, .front-story-note')) {
    const link = listed.querySelector('a');
    const counted =
      listed.querySelector('.count .visually-hidden') ??
      listed.querySelector('.count') ??
      [...listed.querySelectorAll('.entry > p span, a')].find(one => /^\d+ articles?/.test(one.textContent ?? ''));
    if (!link || !counted) continue;
    if (Number.isNaN(numberIn(counted.textContent))) continue;
    const anchor = link.getAttribute('href') ?? '';
    // The articles of no month stand on the year's own page.
    if (anchor.endsWith('#no-month')) continue;
    links.push({ urls: [href(link)], count: numberIn(counted.textContent) });
  }
  for (const link of dom.querySelectorAll('svg a')) {
    const title = link.querySelector('title');
    const count = /: ([\d,]+) articles?$/.exec(title?.textContent ?? '')?.[1];
    if (title === null || count === undefined) continue;
    links.push({ urls: [href(link)], count: numberIn(count) });
  }
  for (const row of dom.querySelectorAll('.plot-table tbody tr')) {
    const cells = [...row.querySelectorAll('td')];
    const urls = [...row.querySelectorAll('a')].map(href);
    if (!/^[\d,]+$/.test(cells.at(-1)?.textContent ?? '') || urls.length === 0) continue;
    links.push({ urls, count: numberIn(cells.at(-1)?.textContent) });
  }
  const own = dom.querySelector('.page-count');
  if (own && /articles?/.test(own.textContent ?? '')) {
    links.push({ urls: [page.replace(/page-\d+\/$/, '')], count: numberIn(own.textContent) });
  }
  return links;
}

/** The articles of all of some lists: what a tie of two names counts. */
function sharedArticles(site: WalkedSite, urls: readonly string[]): number {
  const [first = new Set<string>(), ...others] = urls.map(url => site.articlesBehind(url));
  return [...first].filter(article => others.every(other => other.has(article))).length;
}

function wrongCounts(site: WalkedSite): { readonly wrong: readonly string[]; readonly checked: number } {
  const wrong: string[] = [];
  let checked = 0;
  for (const [page, dom] of site.pages)
    for (const { urls, count } of countedLinks(page, dom, site)) {
      // A name without a page stands in one article, and its link asks the index for it.
      if (urls.includes('/search/') && count === 1) continue;
      const behind = sharedArticles(site, urls);
      checked += 1;
      if (behind !== count) wrong.push(`${page}: ${urls.join(' and ')} is said to have ${count}, and has ${behind}`);
    }
  return { wrong, checked };
}

const crowded = new WalkedSite(renderSite(crowdedArchive(250)));

test('every number beside a link is the number of articles behind it, on every page', () => {
  for (const site of [new WalkedSite(renderSite(variedArchive())), crowded]) {
    const { wrong, checked } = wrongCounts(site);
    assert.deepEqual(wrong, []);
    assert.ok(checked > 20, String(checked));
  }
});

test('no page says of anything that more articles hold it than the archive has', () => {
  for (const [page, dom] of crowded.pages)
    for (const element of dom.querySelectorAll('p, span, a, li, title, figcaption, h2, td'))
      for (const [, count] of [...element.childNodes]
        .filter(node => node.nodeType === 3)
        .flatMap(node => [...(node.textContent ?? '').matchAll(/([\d,]+) articles?\b/g)]))
        assert.ok(numberIn(count) <= 250, `${page}: ${count}`);
});

test('every page kind with counts is among those that were compared', () => {
  const compared = [...crowded.pages].filter(([page, dom]) => countedLinks(page, dom, crowded).length > 0);
  const pages = new Set(compared.map(([page]) => page));
  for (const page of ['/', '/map/', '/network/', '/timeline/', '/years/', '/years/2020/', '/years/2020/03/'])
    assert.ok(pages.has(page), page);
  for (const page of ['/people/', '/places/', '/outlets/', '/stories/', '/outlets/outlet-1/'])
    assert.ok(pages.has(page), page);
});

test('an article counts once for each value of a filter of the search', () => {
  for (const { facets } of searchDocuments(catalogueOf(crowdedArchive(40))))
    for (const values of Object.values(facets ?? {})) assert.equal(new Set(values).size, values.length);
});

test('words are runs of letters and digits, in any script', () => {
  const byPattern = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  assert.equal(wordCount('Über die Brücke — 2 мост, 𠀀𠀁'), 6);
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', ' ', '\ud800', '𠀀', '😀', 'é', '٣', '’'));
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const text = pieces.join('');
      assert.equal(wordCount(text), byPattern(text));
    }),
  );
});
