import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { german } from '../../src/messages/german.ts';
import { englishWording } from '../../src/messages/languages.ts';
import { wordingOf } from '../../src/messages/wording.ts';
import { dateFault, dayRange } from '../../src/search/query/day-range.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';
import { readSearchAddress, toggleValue, writeSearchAddress } from '../../src/site/in-browser/search-address.ts';
import { facetKinds, queryAliasesIn, queryNames } from '../../src/site/in-browser/search-schema.ts';
import { dateFaultText, noticeText } from '../../src/site/in-browser/search-view.ts';
import { searchDocument, searchInMemory } from '../support/search-in-memory.ts';

const shape = (query: string) =>
  parseQuery(query, queryNames).clauses.map(({ presence, options }) => {
    const said = options.map(option => {
      if (option.kind === 'phrase') return `"${option.forms.join(' ')}"`;
      return option.kind === 'sign' ? `=${option.form}` : `${option.form} ${option.match.kind}`;
    });
    return `${presence} ${said.join(' or ')}`;
  });

test('the query language', () => {
  assert.deepEqual(shape('putin talks'), ['all putin exact', 'all talks exact']);
  assert.deepEqual(shape('+putin -talks'), ['required putin exact', 'prohibited talks exact']);
  assert.deepEqual(shape('mobil* zelensky~'), ['all mobil prefix', 'all zelensky fuzzy']);
  assert.deepEqual(shape('covid-19'), ['all "covid 19" or covid19 exact']);
  assert.deepEqual(shape('-covid-19'), ['prohibited "covid 19" or covid19 exact']);
  assert.deepEqual(shape('北京市'), ['all "北京 京市"']);
  for (const quoted of ['"a b"', '“a b”', '„a b“', '«a b»', '‹a b›', '「a b」', "'a b'", '‘a b’']) {
    assert.deepEqual(shape(quoted), ['all "a b"'], quoted);
  }
  assert.deepEqual(shape("o'brien don't"), ['all "o brien" or obrien exact', 'all "don t"']);
  const dated = parseQuery('from:2022-09 to:2023 war');
  assert.equal(dated.from, Date.UTC(2022, 8, 1) / 86_400_000);
  assert.equal(dated.to, Date.UTC(2023, 11, 31) / 86_400_000);
  assert.deepEqual(parseQuery('person:"vladimir putin" -source:bbc', queryNames).facets, [
    { name: 'person', forms: ['vladimir', 'putin'], prohibited: false },
    { name: 'outlet', forms: ['bbc'], prohibited: true },
  ]);
});

test('what cannot be understood is searched as words, with a notice', () => {
  assert.deepEqual(shape('from:soon'), ['all soon exact']);
  assert.match(noticeOf('from:soon'), /the date in “from:soon”/);
  assert.deepEqual(shape('http://example.org'), ['all http exact', 'all "example org" or exampleorg exact']);
  assert.deepEqual(shape('a*'), ['all a exact']);
  assert.match(noticeOf('a*'), /Too many words start like “a\*”/);
});

const nasty = [
  'x'.repeat(10_000),
  'word '.repeat(2_000),
  '+ - ~ * : " “',
  '"unbalanced',
  '-"',
  '\u0000null\u0000',
  '(.*+?)+$ [a-z',
  '<script>alert(1)</script>',
  '😀 🇬🇧',
  '\u202eright to left\u202c \u200f',
  ':::::',
  '"'.repeat(1000),
  "'".repeat(1000),
  '~9999999999999999999',
  'constructor __proto__ toString',
  '\ud800',
];

test('no query is an exception, and none is slow', async () => {
  const { index } = await searchInMemory([
    searchDocument('a', 'Constructor', 'The proto and the constructor of null emoji 😀 script'),
  ]);
  for (const query of nasty) {
    const results = await index.search({ query, typing: true });
    assert.ok(results.total <= 1, query.slice(0, 40));
    assert.notEqual(await index.suggest({ query }), query);
  }
  assert.equal((await index.search({ query: 'constructor' })).total, 1);
  assert.equal((await index.search({ query: '__proto__' })).total, 1);
});

test('any text at all is a query', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), query => {
      const { clauses } = parseQuery(query, queryNames);
      assert.ok(
        clauses.every(({ options }) =>
          options.every(option => (option.kind === 'phrase' ? option.forms.length > 1 : option.form !== '')),
        ),
      );
    }),
    { numRuns: 2000 },
  ));

test('dates of a range are years, months or days, and are told apart by name', () => {
  assert.deepEqual(dayRange('2024-02'), { first: 19_754, last: 19_782 });
  assert.equal(dayRange('2023-02-29'), undefined);
  assert.equal(dayRange('22-09'), undefined);
  assert.equal(dateFault('2022', ''), undefined);
  assert.deepEqual(dateFault('', 'May')?.field, 'to');
  const fault = dateFault('2023', '2022');
  assert.match(
    fault ? dateFaultText(fault, englishWording) : '',
    /end date \(2022\) is before the start date \(2023\)/,
  );
});

test('an address brings a search back as it was', () => {
  const address = {
    query: '"a phrase" -not & more',
    from: '2022-09',
    to: '2023',
    facets: { outlet: ['BBC', 'Sky & Co'], person: ['Ümit Özdağ'] },
    sort: 'oldest' as const,
    page: 3,
  };
  assert.deepEqual(readSearchAddress(writeSearchAddress(address)), address);
  assert.equal(writeSearchAddress(readSearchAddress('?sort=best&page=-1&q=')), '?');
  assert.equal(readSearchAddress('?q=war').sort, 'match');
  for (const sort of ['relevance', 'newest', 'oldest']) {
    assert.equal(writeSearchAddress(readSearchAddress(`?q=war&sort=${sort}`)), `?q=war&sort=${sort}`);
  }
  const without = toggleValue(toggleValue(address, 'outlet', 'BBC'), 'person', 'Ümit Özdağ');
  assert.deepEqual([without.facets, without.page], [{ outlet: ['Sky & Co'] }, 1]);
});

/** The first notice on a query, in English. */
function noticeOf(query: string): string {
  const [notice] = parseQuery(query, queryNames).notices;
  return notice ? noticeText(notice, englishWording) : '';
}

test('signs alone leave no article out, and that is said; a word that stands twice is missed once', async () => {
  const { index } = await searchInMemory([searchDocument('a', 'Talks', 'Ministers met.')]);
  const said = async (query: string, typing = false) => {
    const { total, notices } = await index.search({ query, typing });
    return `${total} ${notices.map(notice => noticeText(notice, englishWording)).join(' ')}`;
  };
  assert.equal(await said('+ - 😀'), '1 “+ - 😀” has no letters or digits to search for. We ignored it.');
  assert.equal(await said('"', true), '1 ', 'a quotation that is still being typed is no fault');
  assert.equal(await said('  '), '1 ');
  assert.equal(await said('met zzzz zzzz'), '1 No article has “zzzz”. These articles have at least one of your words.');
});

test('readers name fields and join words in the language of their archive, and in English everywhere', () => {
  const wording = wordingOf({ language: 'de', messages: german });
  const names = { title: 'headline', facets: facetKinds, aliases: queryAliasesIn(wording) };
  const read = (query: string) => parseQuery(query, names);
  const fields = (query: string) => read(query).clauses.map(({ label, fields: own }) => `${label}: ${own.join()}`);
  assert.deepEqual(fields('titel:hafen Überschrift:kai headline:watt text:flut'), [
    'hafen: title',
    'kai: title',
    'watt: title',
    'flut: text',
  ]);
  const facets = read('ort:husum quelle:bote autorin:fenn thema:meer sprache:dänisch place:kiel').facets;
  assert.deepEqual(
    facets.map(({ name }) => name),
    ['place', 'outlet', 'author', 'topic', 'language', 'place'],
  );
  assert.deepEqual([read('von:2022-09-24 bis:2023').from, read('ab:2022').to], [19_259, undefined]);
  assert.deepEqual(read('hafen ODER kai NICHT watt').notices, [
    { kind: 'operators', either: [['hafen', 'kai']], without: ['watt'] },
  ]);
  assert.deepEqual(read('hafen oder kai').clauses.length, 3);
});
