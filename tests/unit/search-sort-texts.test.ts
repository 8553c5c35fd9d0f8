import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sortedIndexes, sortTexts } from '../../src/search/build/sort-texts.ts';

/** Few letters, so that many texts begin alike; with U+0000, which stands before the language of a key. */
const text = fc
  .array(fc.constantFrom('a', 'b', '\0', 'é', '中', '\ud83d', '\udca9'), { maxLength: 9 })
  .map(letters => letters.join(''));

test('texts are sorted as sort sorts them', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 200 }), texts => {
      assert.deepEqual(sortTexts(texts), [...texts].sort());
    }),
  );
});

test('equal texts keep their order, however many there are', () => {
  const texts = Array.from({ length: 300 }, (_, index) => ['', 'same', 'same\0en', '\0'][index % 4] ?? '');
  const order = [...sortedIndexes(texts)];
  assert.deepEqual(
    order,
    [...texts.keys()].sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : texts[a] === texts[b] ? a - b : 1)),
  );
});

test('texts that are alike for long are sorted', () => {
  const texts = Array.from({ length: 500 }, (_, index) => 'x'.repeat(400) + String((index * 7919) % 500));
  assert.deepEqual(sortTexts(texts), [...texts].sort());
});
