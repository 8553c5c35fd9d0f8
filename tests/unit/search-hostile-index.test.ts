import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildSearchIndex } from '../../src/search/build/build-search-index.ts';
import { searchSchema } from '../../src/site/in-browser/search-schema.ts';
import { askEverything, damaged, withManifestValue } from '../support/damaged-index.ts';
import { searchDocument } from '../support/search-in-memory.ts';

const documents = Array.from({ length: 40 }, (_, at) =>
  searchDocument(
    `a${at}`,
    `Talks of day ${at}`,
    `Ministers met for talks number ${at % 7} on the ferry line of Zürich.`,
    {
      date: at % 5 === 0 ? '' : `2022-0${1 + (at % 9)}-1${at % 9}`,
      outlet: at % 2 ? 'Sky' : 'BBC',
      people: ['Ann Lee', `Bo ${at % 3}`],
      language: at % 8 ? 'en' : 'de',
    },
  ),
);
const files = buildSearchIndex(documents, searchSchema);
const queries = ['"ministers met" talks', 'minister* -line person:lee', 'ministres', 'title:talks~1 zurich', ''];

const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 1, 127, 128, 255));
const damage = fc.record({
  file: fc.nat(1000),
  at: fc.nat(100_000),
  put: fc.array(byte, { maxLength: 12 }),
  cut: fc.nat(12),
});

test('whatever bytes a file of the index has, a search answers or says by an IndexFault that it cannot', async () => {
  let refused = 0;
  const property = fc.asyncProperty(damage, fc.constantFrom(...queries), async (how, query) => {
    if ((await askEverything(damaged(files, how), query)) === 'refused') refused += 1;
  });
  await fc.assert(property, { numRuns: 100, seed: 21 });
  assert.ok(refused > 20, `${refused} refused`);
});

const hostile = [
  null,
  true,
  -1,
  0.5,
  7,
  1e9,
  2 ** 32,
  1e308,
  '',
  'x',
  [],
  [null],
  {},
  { count: 1e9 },
  '../../x',
  ['', ''],
];

test('whatever a manifest says, a search answers or says by an IndexFault that it cannot', async () => {
  let refused = 0;
  const property = fc.asyncProperty(
    fc.nat(1000),
    fc.constantFrom(...hostile),
    fc.constantFrom(...queries),
    async (place, value, query) => {
      if ((await askEverything(withManifestValue(files, place, value), query)) === 'refused') refused += 1;
    },
  );
  await fc.assert(property, { numRuns: 100, seed: 21 });
  assert.ok(refused > 40, `${refused} refused`);
});
