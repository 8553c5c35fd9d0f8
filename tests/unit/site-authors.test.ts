import assert from 'node:assert/strict';
import test from 'node:test';
import { englishTexts, languages } from '../../src/messages/languages.ts';
import { wordingOf } from '../../src/messages/wording.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { searchDocuments } from '../../src/site/search-documents.ts';
import { searchInMemory } from '../support/search-in-memory.ts';
import { archiveOf, articleWith, idOf } from '../support/site-archive.ts';

const signed = (number: number, ...names: readonly string[]) =>
  articleWith({ id: idOf(number), byline: names.map(text => ({ text, basis: 'capture' as const })) });

const catalogue = catalogueOf(
  archiveOf(
    [
      signed(1, 'Jane Doe', 'Ann Lee'),
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
