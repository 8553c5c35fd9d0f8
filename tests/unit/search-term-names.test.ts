import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termKey } from '../../src/search/analysis/terms.ts';
import { buildSearchIndex } from '../../src/search/build/build-search-index.ts';
import { openIndexFiles } from '../../src/search/engine/index-files.ts';
import { TermSource } from '../../src/search/engine/term-source.ts';
import { searchDocument } from '../support/search-in-memory.ts';

/** Words spread over the alphabet: 31 has no factor with 26⁴. */
const wordAt = (number: number) =>
  Array.from({ length: 4 }, (_, place) => String.fromCharCode(97 + (Math.floor((number * 31) / 26 ** place) % 26)))
    .reverse()
    .join('');

test('a large manifest names no file of terms: each word asks for the one that names its own, and then for that', async () => {
  const words = Array.from({ length: 12_000 }, (_, number) => wordAt(number * 19));
  // Most of them take more room by standing there often than by being many, and are indexed sooner.
  const times = 30;
  const frequent = ['aaba', 'mzzz', 'zzzz'].map(word => Array.from({ length: 1600 }, () => word).join(' '));
  const text = [...Array.from({ length: times }, () => words.join(' ')), ...frequent].join(' ');
  const built = buildSearchIndex([searchDocument('a', 'Words', text, { language: 'xx' })]);
  const files = new Map(built.map(({ name, bytes }) => [name, bytes]));
  const read: string[] = [];
  const opened = await openIndexFiles(async name => {
    read.push(name.charAt(0));
    return files.get(name) ?? new Uint8Array();
  });
  assert.ok(opened.count('t') > 192);
  assert.equal(opened.count('i'), Math.ceil(opened.count('t') / 32));
  assert.equal(opened.manifest.files.t?.digests, '');
  assert.deepEqual(opened.manifest.alone, []);
  for (const [word, count, kinds] of [
    ['aaba', 1600, 'iw'],
    ['mzzz', 1600, 'iw'],
    ['zzzz', 1600, 'iw'],
    [words[5000] ?? '', times, 'it'],
    [words[11_999] ?? '', times, 'it'],
    ['0', 0, 'it'],
    ['zzzzz', 0, 'it'],
  ] as const) {
    read.length = 0;
    const entry = await new TermSource(opened).entry(termKey(word, 'xx'));
    assert.equal(entry?.text.frequencies[0] ?? 0, count, word);
    assert.equal(read.join(''), kinds, word);
  }
});
