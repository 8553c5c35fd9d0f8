import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../bench/seeded-random.ts';
import { termOfKey } from '../../src/search/analysis/terms.ts';
import { buildSearchIndex } from '../../src/search/build/build-search-index.ts';
import { openIndexFiles } from '../../src/search/engine/index-files.ts';
import { wordsWithin } from '../../src/search/engine/near-words.ts';
import { TermSource } from '../../src/search/engine/term-source.ts';
import { searchDocument } from '../support/search-in-memory.ts';

const random = seededRandom(5);
const pick = (letters: string) => letters.charAt(Math.floor(random() * letters.length));
const word = (alphabet: string) => Array.from({ length: 3 + Math.floor(random() * 7) }, () => pick(alphabet)).join('');

/** One letter put in, left out, changed or swapped with the next, anywhere: at the very beginning and end, too. */
function misspelt(right: string): string {
  const at = Math.floor(random() * (right.length + 1));
  const [start, end] = [right.slice(0, at), right.slice(at)];
  const swapped = end.charAt(1) + end.charAt(0) + end.slice(2);
  const wrong = [start + pick('abcdefgх') + end, start + end.slice(1), `${start}q${end.slice(1)}`, start + swapped];
  return wrong[Math.floor(random() * wrong.length)] ?? right;
}

test('a word with one letter wrong finds what it would find in the whole vocabulary, and reads little of it', async () => {
  const words = [
    ...Array.from({ length: 40_000 }, () => word('abcdefgh')),
    ...Array.from({ length: 2000 }, () => word('абвгдх𐐀')),
  ];
  const built = buildSearchIndex([searchDocument('a', 'Words', words.join(' '), { language: '-' })]);
  const files = new Map(built.map(({ name, bytes }) => [name, bytes]));
  const read = new Set<string>();
  const opened = await openIndexFiles(async name => {
    read.add(name);
    return files.get(name) ?? new Uint8Array();
  });
  const whole = await new TermSource(opened).wordsNear('', 1);
  const all = read.size;
  assert.ok(all > 5, 'the vocabulary has several files');
  let found = 0;
  for (let asked = 0; asked < 50; asked += 1) {
    const wrong = misspelt(termOfKey(whole[Math.floor(random() * whole.length)]?.key ?? 'word'));
    read.clear();
    const isNear = wordsWithin(wrong, 1);
    const near = (await new TermSource(opened).wordsNear(wrong, 1)).filter(({ key }) => isNear(termOfKey(key)));
    assert.deepEqual(
      near,
      whole.filter(({ key }) => isNear(termOfKey(key))),
      wrong,
    );
    if (wrong.length >= 6) assert.ok(read.size < all, `${wrong} read ${read.size} files`);
    found += near.length;
  }
  assert.ok(found > 50);
});
