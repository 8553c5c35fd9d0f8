import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { misspeltCollections } from '../../src/names/collections.ts';
import { loadAuthority } from '../../src/names/load-authority.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { searchDocuments } from '../../src/site/search-documents.ts';
import { renderSite } from '../support/rendered-site.ts';
import { searchInMemory } from '../support/search-in-memory.ts';
import { archiveOf, articleWith, idOf } from '../support/site-archive.ts';

const list = (yaml: string) => loadAuthority([{ path: 'authority/collections.yml', bytes: Buffer.from(yaml) }]);

const { value: authority } = list(`Storms: {}
The ferry papers:
  title: The ferry papers, 1998 to 2021
  description: How Saltmarsh lost its boat.
  order: oldest-first
Nothing yet: {}
`);

const published = (number: number, day: string, ...collections: string[]) =>
  articleWith({ id: idOf(number), date: { basis: 'stated', edtf: day, evidence: [] }, collections });

const archive = archiveOf(
  [
    published(1, '2021-03-01', 'The Ferry Papers', 'Storms'),
    published(2, '2021-03-02', 'The ferry papers'),
    published(3, '2021-03-03', 'Attic'),
    articleWith({ id: idOf(4) }),
  ],
  { collections: authority.collections },
);

const site = renderSite(archive);

function pageAt(path: string) {
  const { document } = parseHTML(site.pages.get(path)?.html ?? '');
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  return {
    words: (selector: string) => all(selector).map(one => one.textContent.trim()),
    links: (selector: string) => all(selector).map(one => one.getAttribute('href')),
  };
}

test('collections stand in the order of their list, then by name, each with a page and a feed', () => {
  const index = pageAt('collections/index.html');
  assert.deepEqual(index.words('.index-list a'), ['Storms', 'The ferry papers, 1998 to 2021', 'Attic']);
  assert.deepEqual(index.words('.index-list .count'), ['1', '2', '1']);
  assert.deepEqual(index.words('.index-note'), ['How Saltmarsh lost its boat.']);
  const page = pageAt('collections/the-ferry-papers/index.html');
  assert.deepEqual(page.words('h1'), ['The ferry papers, 1998 to 2021']);
  assert.match(page.words('.page-note').join(), /How Saltmarsh lost its boat/);
  const feed = site.texts.get('collections/the-ferry-papers/atom.xml') ?? '';
  assert.equal(feed.split('<entry>').length - 1, 2);
  assert.ok(!site.pages.has('collections/nothing-yet/index.html'));
  assert.ok(site.plan.site.sections.some(({ label }) => label === 'Collections'));
});

test('a series begins with its oldest article, and has no switch of order', () => {
  const ids = (path: string) =>
    pageAt(path)
      .links('.entry h2 a')
      .map(link => link?.slice(-7, -1));
  assert.deepEqual(ids('collections/the-ferry-papers/index.html'), [idOf(1), idOf(2)]);
  assert.deepEqual(pageAt('collections/the-ferry-papers/index.html').words('[data-order]'), []);
});

test('an article leads to its collections, and the search is narrowed by them', async () => {
  const margin = pageAt(`articles/harbour-reopens-after-storm-${idOf(1)}/index.html`);
  assert.ok(margin.links('.article-margin a').includes('../../collections/the-ferry-papers/'));
  const { index } = await searchInMemory(searchDocuments(catalogueOf(archive)));
  assert.equal((await index.search({ query: 'collection:ferry' })).total, 2);
  assert.deepEqual(
    (await index.facet('collection', { query: 'harbour' })).map(({ value, count }) => [value, count]),
    [
      ['The ferry papers, 1998 to 2021', 2],
      ['Attic', 1],
      ['Storms', 1],
    ],
  );
});

test('an archive without collections has no page for them', () => {
  const without = renderSite(archiveOf([articleWith({})]));
  assert.deepEqual(
    [...without.pages.keys()].filter(path => path.startsWith('collections')),
    [],
  );
});

test('a name that is almost a listed one is told; another collection is not', () => {
  const problems = misspeltCollections(
    [published(1, '2021', 'The fery papers'), published(2, '2021', 'Attic', 'the Ferry papers')].map(
      ({ record }) => record,
    ),
    authority.collections,
  );
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message.includes('“The ferry papers” is')]),
    [['collection-misspelt', true]],
  );
});

test('what is wrong with a listed collection is told, and left out', () => {
  const { value, problems } = list('Storms: { order: backwards }');
  assert.equal(value.collections[0]?.order, undefined);
  assert.equal(problems[0]?.code, 'invalid-value');
});
