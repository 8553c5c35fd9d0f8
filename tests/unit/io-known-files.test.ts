import assert from 'node:assert/strict';
import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inputsOf, knownFile, stamped } from '../../src/io/build-inputs.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

/** What a build remembers of the files in `root`, some time after they were written. */
const remembered = (root: string) =>
  stamped(root, inputsOf(readSources(root), { written: [] }, new Map()), Number.POSITIVE_INFINITY);
const again = (root: string, before = remembered(root)) => readSources(root, path => knownFile(root, path, before));

test('files that were not touched since the last build are not read before someone asks, and hold the same', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, 'articles/ferry.yml': 'outlet: The Ferry\n' });
  const [read, known] = [readSources(root), again(root)];
  const [article] = known.articles;
  assert.ok(article?.sha256 && article.sidecar?.sha256);
  assert.deepEqual(article.bytes, read.articles[0]?.bytes);
  assert.deepEqual(article.sidecar.bytes, read.articles[0]?.sidecar?.bytes);
  const before = remembered(root);
  assert.equal(inputsOf(known, { written: [] }, before).get(article.path), before.get(article.path));
});

test('a file that was written to is read, though its size and its time are the same', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  const before = remembered(root);
  const path = join(root, 'articles/ferry.txt');
  const { atime, mtime } = statSync(path);
  writeFileSync(path, goodArticle.replace('islands', 'islanos'));
  utimesSync(path, atime, mtime);
  const [article] = again(root, before).articles;
  assert.equal(article?.sha256, undefined);
  assert.match(new TextDecoder().decode(article?.bytes), /islanos/);
});

test('a file that is written to while the site is built stops the build', () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle });
  const [article] = again(root).articles;
  writeFileSync(join(root, 'articles/ferry.txt'), goodArticle.replace('islands', 'islanos'));
  assert.throws(() => article?.bytes, /ferry\.txt was changed while the site was being built/);
});
