import assert from 'node:assert/strict';
import test from 'node:test';
import { parseHTML } from 'linkedom';
import { englishTexts, languages } from '../../src/messages/languages.ts';
import { wordingOf } from '../../src/messages/wording.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { searchDocuments } from '../../src/site/search-documents.ts';
import { planKind } from '../../templates/page-kinds.ts';
import { type RenderedSite, renderSite } from '../support/rendered-site.ts';
import { searchInMemory } from '../support/search-in-memory.ts';
import { archiveOf, articleWith, idOf, settingsWith } from '../support/site-archive.ts';

const signed = (number: number, ...names: readonly string[]) =>
  articleWith({ id: idOf(number), byline: names.map(text => ({ text, basis: 'capture' as const })) });

const catalogue = catalogueOf(
  archiveOf(
    [
      signed(1, 'Dr. Jane Doe', 'Ann Lee'),
      signed(2, 'Jane  Doe'),
      signed(3, 'Jane Doe', 'JANE DOE'),
      signed(4, 'J. Roe'),
      signed(5, 'José Núñez'),
      signed(6, 'Jose Nunez', '李四'),
      signed(7),
    ],
    { listedPeople: [{ preferred: 'Peter Roe', variants: ['J. Roe'] }] },
  ),
);

test('two spellings of a name are one author, and an authority list says who a form means', () => {
  const found = catalogue.authors.all.map(({ author, articles, hasPage }) => [author, articles.length, hasPage]);
  assert.deepEqual(found, [
    ['Jane Doe', 3, true],
    ['Jose Nunez', 2, true],
    ['Ann Lee', 1, false],
    ['Peter Roe', 1, true],
    ['李四', 1, false],
  ]);
});

test('a form that two listed people have leads to neither', () => {
  const listedPeople = ['Jane Doe', 'Joan Doe'].map(preferred => ({ preferred, variants: ['J. Doe'] }));
  const { authors } = catalogueOf(archiveOf([signed(1, 'J. Doe')], { listedPeople }));
  assert.deepEqual(
    authors.all.map(({ author, hasPage }) => [author, hasPage]),
    [['J. Doe', false]],
  );
});

test('a search is narrowed by author and by language', async () => {
  const { index } = await searchInMemory(searchDocuments(catalogue));
  const request = { query: 'harbour' };
  assert.deepEqual((await index.facet('author', request)).slice(0, 2), [
    { value: 'Jane Doe', count: 3, chosen: false },
    { value: 'Jose Nunez', count: 2, chosen: false },
  ]);
  assert.deepEqual(await index.facet('language', request), [{ value: 'English', count: 7, chosen: false }]);
  assert.equal((await index.search({ query: 'author:doe' })).total, 3);
  assert.equal((await index.search({ query: 'byline:roe language:english' })).total, 1);
});

test('names are listed and languages named in the language of the interface', () => {
  const english = wordingOf(englishTexts);
  const german = wordingOf({ language: 'de', messages: languages.get('de') ?? englishTexts.messages });
  assert.equal(english.list(['A', 'B', 'C']), 'A, B and C');
  assert.equal(english.list(['A']), 'A');
  assert.equal(german.list(['A', 'B', 'C']), 'A, B und C');
  assert.deepEqual([english.languageName('de-AT'), german.languageName('fr')], ['German', 'Französisch']);
  assert.equal(english.languageName('not a language'), 'not a language');
});

const site = renderSite(
  archiveOf(
    [
      signed(1, 'Jane Doe', 'Ann Lee', 'J. Roe'),
      signed(2, 'Jane Doe', 'Ann Lee', 'Max Mu', 'Otto Pi', 'Ida Rho'),
      articleWith({ id: idOf(3), language: 'de', byline: [{ text: 'Zoë von Berg', basis: 'page' }] }),
      articleWith({ id: idOf(4), language: 'en-US', byline: [{ text: 'Zoë von Berg', basis: 'page' }] }),
    ],
    { settings: settingsWith({ language: 'en-GB' }), listedPeople: [{ preferred: 'Peter Roe', variants: ['J. Roe'] }] },
  ),
);

/** A page's words, and the links in it. */
function pageAt(rendered: RenderedSite, path: string) {
  const { document } = parseHTML(rendered.pages.get(path)?.html ?? '');
  return {
    words: (selector: string) => [...document.querySelectorAll(selector)].map(one => one.textContent),
    links: (selector: string) => [...document.querySelectorAll(selector)].map(one => one.getAttribute('href')),
  };
}

const pathOf = (number: number) => `articles/harbour-reopens-after-storm-${idOf(number)}/index.html`;

test('authors of two articles and listed ones have a page and a feed, and stand in the index by family name', () => {
  const index = pageAt(site, 'authors/index.html');
  assert.deepEqual(index.words('.index-list a'), ['Berg, Zoë von', 'Doe, Jane', 'Lee, Ann', 'Roe, Peter']);
  assert.deepEqual(index.words('.index-list .count'), ['2', '2', '2', '1']);
  assert.match(index.words('.page-note').join(), /^3 more authors wrote a single article each: search/);
  assert.deepEqual(pageAt(site, 'authors/jane-doe/index.html').links('.entry h2 a').length, 2);
  assert.ok(site.texts.has('authors/jane-doe/atom.xml'));
  assert.ok(!site.pages.has('authors/max-mu/index.html'));
});

test('a byline joins its names as the language does, and each leads to its page or to a search', () => {
  const byline = pageAt(site, pathOf(1));
  assert.deepEqual(byline.words('.byline'), ['By Jane Doe, Ann Lee and J. Roe']);
  assert.deepEqual(byline.links('.byline a'), [
    '../../authors/jane-doe/',
    '../../authors/ann-lee/',
    '../../authors/peter-roe/',
  ]);
  assert.ok(pageAt(site, pathOf(2)).links('.byline a').includes('../../search/?author=Max+Mu'));
  const listed = pageAt(site, 'authors/ann-lee/index.html').words('.entry h2 + p').join();
  assert.match(listed, /By Jane Doe, Ann Lee and J\. Roe/);
  assert.match(listed, /By Jane Doe, Ann Lee, Max Mu and 2 others/);
});

test('a language is named where it is not the archive’s, whatever the region: in lists, on the page and among results', () => {
  assert.deepEqual(pageAt(site, 'authors/zoe-von-berg/index.html').words('.entry p .language'), ['German']);
  assert.deepEqual(pageAt(site, pathOf(3)).words('.article-facts .language'), ['German']);
  assert.deepEqual(pageAt(site, pathOf(4)).words('.article-facts .language'), []);
  assert.deepEqual(pageAt(site, 'search/index.html').words('.result .language'), ['German']);
  const stored = searchDocuments(catalogueOf(archiveOf([signed(1, 'Jane Doe'), articleWith({ language: 'de' })])));
  assert.deepEqual(stored.map(document => [document.stored?.['byline'], document.stored?.['language']]).sort(), [
    ['', 'German'],
    ['By Jane Doe', ''],
  ]);
});

test('an outlet that signs is listed as it is called, and not by a family name', () => {
  const paper = articleWith({ id: idOf(3), outlet: { text: 'Northern Wire', basis: 'page' } });
  const articles = [signed(1, 'Northern Wire', 'Ann Lee'), signed(2, 'Northern Wire', 'Ann Lee'), paper];
  const [page] = planKind('authors', catalogueOf(archiveOf(articles)));
  assert.deepEqual(
    page?.model.index.groups.flatMap(({ entries }) => entries.map(({ listed }) => listed)),
    ['Lee, Ann', 'Northern Wire'],
  );
});

test('the page of an author has the newest first, and names only who signed with them', () => {
  const [page] = planKind('author', catalogueOf(archiveOf([signed(1, 'Ann Lee', 'Max Mu'), signed(2, 'Ann Lee')])));
  assert.deepEqual(
    new Set(page?.model.cards.map(({ byline }) => byline?.join())),
    new Set(['Ann Lee,Max Mu', undefined]),
  );
  assert.equal(page?.model.listing.newestFirst, true);
});

test('a name without letters has no page of its own, however often it signs', () => {
  const { authors } = catalogueOf(archiveOf([signed(1, '!!!'), signed(2, '!!!')]));
  assert.deepEqual(
    authors.all.map(({ author, hasPage }) => [author, hasPage]),
    [['!!!', false]],
  );
});

test('how many authors have no page is told on the first page of the index, and held by no other', () => {
  const names = Array.from(
    { length: 501 },
    (_, at) =>
      `${at % 2 === 0 ? 'Ann' : 'Bea'} ${at % 2 === 0 ? 'Lee' : 'Moe'}${'abcdefghij'[at % 10]}${'abcdefghij'[Math.floor(at / 10) % 10]}${'abcdef'[Math.floor(at / 100)]}`,
  );
  const listedPeople = names.map(preferred => ({ preferred, variants: [] }));
  const pages = planKind('authors', catalogueOf(archiveOf([signed(1, ...names, 'Max Mu')], { listedPeople })));
  assert.deepEqual(
    pages.map(({ url, model }) => [url, model.others]),
    [
      ['authors/', 1],
      ['authors/-l/', 0],
      ['authors/-m/', 0],
    ],
  );
});
