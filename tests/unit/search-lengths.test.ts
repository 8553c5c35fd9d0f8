import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadStemmers } from '../../src/search/analysis/stemmers.ts';
import { LunrOracle } from '../support/lunr-oracle.ts';
import { searchDocument, searchInMemory } from '../support/search-in-memory.ts';

/** More than two files of lengths hold: `all` stands in each, `early` in fifty of the first, `rare` in two. */
const documents = Array.from({ length: 2500 }, (_, number) => {
  const words = [
    'all',
    ...(number % 20 === 0 && number < 900 ? ['early'] : []),
    ...(number % 2000 === 7 ? ['rare'] : []),
  ];
  const filling = 'some more words of no weight '.repeat(1 + (number % 5));
  return searchDocument(String(number).padStart(5, '0'), `Headline ${number % 9}`, `${words.join(' ')} ${filling}`);
});

test('lengths are fetched in pieces for few matches, at once for many, and not at all when the hits tell them', async () => {
  const oracle = new LunrOracle(documents, await loadStemmers(['en']));
  for (const { query, wanted } of [
    { query: 'all', wanted: [3] },
    { query: 'early', wanted: [0] },
    { query: 'rare', wanted: [] },
  ]) {
    const { index, read, files } = await searchInMemory(documents);
    const { total, hits } = await index.search({ query, perPage: 20 });
    const expected = oracle.hits(query, 'required');
    assert.equal(total, expected.length);
    assert.deepEqual(
      hits.map(({ url, score }) => ({ url, score })),
      expected.slice(0, 20),
    );
    const { digests = '' } = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))).files.l;
    const lengths = read.filter(name => name.startsWith('l/')).map(name => digests.indexOf(name.slice(2, 14)) / 12);
    assert.deepEqual(lengths, wanted, query);
  }
});

test('once all lengths are there, no later query fetches any', async () => {
  const { index, read } = await searchInMemory(documents);
  await index.search({ query: 'all' });
  const before = read.length;
  await index.search({ query: 'early' });
  assert.ok(read.slice(before).every(name => !name.startsWith('l/')));
});
