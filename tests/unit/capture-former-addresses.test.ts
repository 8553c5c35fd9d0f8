import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleIdOf, findSameIds, longArticleIdOf, withDistinctIds } from '../../src/capture/article-id.ts';
import type { ArticleId } from '../../src/capture/capture.ts';
import { findSharedFormer, formerId } from '../../src/capture/former-addresses.ts';
import { articleMetadataSchema } from '../../src/capture/metadata.ts';
import { parseYamlText } from '../../src/capture/parse-yaml.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { pathFault } from '../../src/capture/site-paths.ts';

const id = (text: string) => text as ArticleId;
const metadata = (text: string) => parseYamlText(text, 'articles/a.yml', articleMetadataSchema);

test('an id of NAME.yml stands in the place of that of the path', () => {
  const capture = { path: 'articles/a.txt', bytes: Buffer.from('The text.\n') };
  const sidecar = { path: 'articles/a.yml', bytes: Buffer.from('id: qwhcxz\nformerly: mzkdtp\n') };
  assert.equal(readCapture(capture).value?.id, articleIdOf('articles/a.txt'));
  assert.equal(readCapture({ ...capture, sidecar }).value?.id, 'qwhcxz');
  assert.deepEqual(readCapture({ ...capture, sidecar }).value?.metadata.formerly, ['mzkdtp']);
});

test('what is no id and no address of a site is told, with its line', () => {
  for (const wrong of ['../x', 'Abcdef', 'abc', 'abcdefg', 'a/b', '123456'])
    assert.deepEqual(
      metadata(`outlet: x\nid: ${wrong}`).problems.map(({ code, line }) => [code, line]),
      [['invalid-value', 2]],
      wrong,
    );
  for (const wrong of [
    '../x',
    'a/../b',
    './a',
    'a//b',
    '.well-known/x',
    'https://old.example/x',
    "'x?p=1'",
    "'a#b'",
    'a\\b',
    'a:b',
    "'*'",
    'con',
    'a/nul.html',
    'a./b',
    "'%2e%2e/x'",
    'a\u202eb',
    'x/'.repeat(30),
    'x'.repeat(200),
  ])
    for (const text of [`formerly: ${wrong}`, `formerly:\n  - abcdef\n  - ${wrong}`])
      assert.deepEqual(
        metadata(text).problems.map(({ code }) => code),
        ['invalid-value'],
        text,
      );
  assert.deepEqual(metadata('formerly: [mzkdtp, 2019/05/x.html, /alt/, Größe/märz]').problems, []);
  assert.equal(pathFault('2019/05/x.html'), undefined);
});

test('a former address has an id where it is one of an article', () => {
  assert.equal(formerId('mzkdtp'), 'mzkdtp');
  assert.equal(formerId('/articles/ferry-returns-mzkdtp/'), 'mzkdtp');
  assert.equal(formerId('articles/mzkdtp/index.html'), 'mzkdtp');
  assert.equal(formerId('2019/05/ferry-return'), undefined);
  assert.equal(formerId('about/mzkdtp'), undefined);
});

test('two articles with one id are told, with an id for the one that has none of its own', () => {
  const given = { id: articleIdOf('articles/a.txt'), path: 'articles/b.txt' };
  const own = { id: articleIdOf('articles/a.txt'), path: 'articles/a.txt' };
  const [problem, ...others] = findSameIds([given, own]);
  assert.deepEqual(others, []);
  assert.equal(problem?.code, 'same-id');
  assert.match(problem?.hint ?? '', new RegExp(`Remove \`id: ${own.id}\` from articles/b.yml`));
  assert.match(problem?.hint ?? '', new RegExp(`\`id: ${longArticleIdOf('articles/a.txt')}\` in articles/a.yml`));
  assert.equal(findSameIds([given], [own]).length, 1, 'the notice of a removed article keeps its id');
  // What an editor gave is no accident of letters.
  assert.deepEqual(withDistinctIds([given, own]), [given, own]);
});

test('a former address that two claim, or that is in use, is told', () => {
  const a = { id: id('aaaaaa'), path: 'articles/a.txt', formerly: ['cccccc', '2019/x/'] };
  const told = (formerly: readonly string[]) =>
    findSharedFormer([a, { id: id('bbbbbb'), path: 'articles/b.txt', formerly }]).map(({ code, path }) => [code, path]);
  assert.deepEqual(told(['dddddd', '2019/y/']), []);
  for (const clash of ['cccccc', '/2019/X/index.html', '2019/x', 'aaaaaa', 'articles/any-words-aaaaaa/'])
    assert.deepEqual(told([clash]), [['same-address', 'articles/b.txt']], clash);
});
