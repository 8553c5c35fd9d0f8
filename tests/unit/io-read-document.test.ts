import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readArticlesFolder } from '../../src/io/read-articles.ts';
import { projectFolder } from '../support/run-backfile.ts';

const folder = mkdtempSync(join(tmpdir(), 'backfile-documents-'));
after(() => rmSync(folder, { recursive: true }));

function archiveIn(name: string, document = 'ferry.odt'): string {
  const root = join(folder, name);
  mkdirSync(join(root, 'articles'), { recursive: true });
  cpSync(join(projectFolder, 'tests/fixtures/documents', document), join(root, 'articles', document));
  return root;
}

const pageIn = (root: string) => new TextDecoder().decode(readArticlesFolder(root).files[0]?.bytes);
const cacheOf = (root: string) => join(root, '.cache/documents');

const first = archiveIn('first');
const page = pageIn(first);
const [saved = ''] = readdirSync(cacheOf(first));

/** Another archive with the same document, whose cache has something else under the document's name. */
function archiveWithCache(name: string, contents: string, savedAs = saved): string {
  const root = archiveIn(name);
  mkdirSync(cacheOf(root), { recursive: true });
  writeFileSync(join(cacheOf(root), savedAs), contents);
  return root;
}

test('the page that a document was made into is taken from the cache', () => {
  assert.match(page, /Harbour town votes/);
  const other = readFileSync(join(cacheOf(first), saved), 'utf8').replace('Harbour town', 'Hilltop village');
  assert.match(pageIn(archiveWithCache('second', other)), /Hilltop village votes/);
});

test('a page that is cut short, or that another version of the program made, is made again and replaced', () => {
  for (const [name, contents, savedAs] of [
    ['cut', '', saved],
    ['older', readFileSync(join(cacheOf(first), saved), 'utf8').replace('Harbour', 'Older'), `${saved.slice(0, -1)}x`],
  ] as const) {
    const root = archiveWithCache(name, contents, savedAs);
    assert.equal(pageIn(root), page);
    assert.deepEqual(readdirSync(cacheOf(root)), [saved]);
  }
});

test('the page of a document that is gone is dropped, and nothing is kept of what cannot be read', () => {
  const root = archiveWithCache('gone', '');
  writeFileSync(join(root, 'articles/ferry.odt'), 'no document');
  assert.equal(readArticlesFolder(root).files[0]?.fault?.code, 'broken-document');
  assert.deepEqual(readdirSync(cacheOf(root)), []);
});
