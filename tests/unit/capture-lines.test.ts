import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleIdOf, findSameIds, shortIdOf, withDistinctIds } from '../../src/capture/article-id.ts';
import { formatOf } from '../../src/capture/formats/capabilities.ts';
import { joinLines, splitLines } from '../../src/capture/lines.ts';
import { readCapture } from '../../src/capture/read-capture.ts';

test('lines joined again are the text', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', 'б', '\r', '\n', '\r\n', ' ', '\u2028', '\u0085') });
  fc.assert(fc.property(anyText, text => assert.equal(joinLines(splitLines(text)), text)));
});

test('each kind of ending is kept', () => {
  const lines = splitLines('a\r\nb\rc\n\nd');
  assert.deepEqual(
    lines.map(({ number, text, ending }) => [number, text, ending]),
    [
      [1, 'a', '\r\n'],
      [2, 'b', '\r'],
      [3, 'c', '\n'],
      [4, '', '\n'],
      [5, 'd', ''],
    ],
  );
});

const limits = { bytes: 1000, file: 1000, lineLength: 100, lines: 20, metadata: 1000 };
const problemsOf = (text: string) =>
  readCapture({ path: 'articles/a.txt', bytes: Buffer.from(text) }, { limits }).problems;

test('a file, a line and a number of lines past the limit are refused', () => {
  assert.deepEqual(
    [problemsOf('x '.repeat(600)), problemsOf(`short\n${'y'.repeat(101)}`), problemsOf('z\n'.repeat(21))].map(
      ([problem]) => [problem?.code, problem?.line],
    ),
    [
      ['file-too-large', undefined],
      ['file-too-large', 2],
      ['file-too-large', undefined],
    ],
  );
  assert.deepEqual(problemsOf(`${'y'.repeat(100)}\n`), []);
});

test('an id is six letters and outlives a change of format', () => {
  assert.match(articleIdOf('articles/000_2bd3a14c6b6e0df8.txt'), /^[a-z]{6}$/);
  assert.equal(articleIdOf('articles/story.txt'), articleIdOf('articles/story.html'));
  assert.notEqual(articleIdOf('articles/a/story.txt'), articleIdOf('articles/b/story.txt'));
});

test('two captures with one id are told, whatever their order', () => {
  const at = (path: string) => ({ path, id: articleIdOf(path) });
  const captures = [at('articles/story.txt'), at('articles/other.txt'), at('articles/story.html')];
  const told = findSameIds(captures).map(({ code, path }) => [code, path]);
  assert.deepEqual(told, [['same-id', 'articles/story.txt']]);
  assert.deepEqual(
    findSameIds(captures.toReversed()).map(({ code, path }) => [code, path]),
    told,
  );
  assert.deepEqual(findSameIds([at('articles/a.txt'), at('articles/b.txt')]), []);
});

test('ids that are the same by chance grow by three letters, all of them and in any order', () => {
  const at = (path: string) => ({ path, id: articleIdOf(path) });
  const [one, other, third] = ['story-19177.txt', 'story-22978.txt', 'else.txt'].map(name => at(`articles/${name}`));
  assert.ok(one && other && third);
  assert.equal(one.id, other.id);
  const grown = withDistinctIds([one, other, third]).map(({ id }) => id);
  assert.deepEqual(grown.map(shortIdOf), [one.id, other.id, third.id]);
  assert.deepEqual(
    grown.map(id => id.length),
    [9, 9, 6],
  );
  assert.notEqual(grown[0], grown[1]);
  assert.deepEqual(
    withDistinctIds([third, other, one])
      .map(({ id }) => id)
      .toReversed(),
    grown,
  );
});

test('captures of one article are no chance: their id stays, and is told', () => {
  const at = (path: string) => ({ path, id: articleIdOf(path) });
  const captures = [at('articles/story.txt'), at('articles/Story.html')];
  assert.deepEqual(withDistinctIds(captures), captures);
});

test('formats go by the extension', () => {
  assert.deepEqual(['a.txt', 'a.MD', 'a.htm', 'a.xlsx', 'a', 'a.constructor'].map(formatOf), [
    'text',
    'markdown',
    'html',
    undefined,
    undefined,
    undefined,
  ]);
});

test('fixity is the SHA-256 of the bytes', () => {
  const { value } = readCapture({ path: 'articles/a.txt', bytes: Buffer.from('abc') });
  assert.equal(value?.fixity.digest, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.equal(value?.fixity.byteLength, 3);
});
