import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { articleIdOf } from '../../src/capture/article-id.ts';
import { folderDigests } from '../support/folder-digests.ts';
import { runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

interface Told {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

async function check(root: string, ...more: readonly string[]): Promise<readonly Told[]> {
  const { out } = await runHere(['check', '--root', root, '--json', ...more]);
  const all: readonly Told[] = JSON.parse(out);
  return all.filter(({ code }) => !['no-contact', 'no-headline'].includes(code));
}

const build = (root: string) => runHere(['build', '--root', root]);
const codes = (told: readonly Told[]) => told.map(({ code, path }) => `${code} ${path}`);
const old = articleIdOf('articles/ferry.txt');

/** An archive whose article was published and then renamed. */
async function renamed(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, ...files });
  await build(root);
  renameSync(join(root, 'articles/ferry.txt'), join(root, 'articles/2021-ferry.txt'));
  return root;
}

test('an article under another name is told of, by its record or by the published site', async () => {
  for (const forgotten of ['dist', 'records']) {
    const root = await renamed();
    rmSync(join(root, forgotten), { recursive: true });
    const told = await check(root);
    assert.deepEqual(codes(told), ['article-moved articles/2021-ferry.txt'], forgotten);
    assert.match(told[0]?.hint ?? '', new RegExp(`\`id: ${old}\` in articles/2021-ferry\\.yml`));
    const { code, err } = await build(root);
    assert.equal(code, 0);
    assert.match(err, /article-moved/);
  }
});

test('check --fix keeps the address, and nothing but .yml files and records changes', async () => {
  const root = await renamed();
  const before = folderDigests(join(root, 'articles'));
  assert.deepEqual(codes(await check(root, '--fix')), []);
  assert.equal(readFileSync(join(root, 'articles/2021-ferry.yml'), 'utf8'), `id: ${old}\n`);
  const { '2021-ferry.yml': _, ...captures } = folderDigests(join(root, 'articles'));
  assert.deepEqual(captures, before);
  assert.equal(existsSync(join(root, 'records/ferry.md')), false);
  const pages = Object.keys(folderDigests(join(root, 'dist'))).filter(path => path.startsWith('articles/'));
  await build(root);
  const now = Object.keys(folderDigests(join(root, 'dist'))).filter(path => path.startsWith('articles/'));
  assert.deepEqual(now, pages);
});

test('a NAME.yml that was left behind comes along, with its comments', async () => {
  const root = await renamed({ 'articles/ferry.yml': '# from the library\noutlet: The Mercury # sic\n' });
  const told = await check(root);
  assert.deepEqual(codes(told), ['article-moved articles/2021-ferry.txt', 'orphan-metadata articles/ferry.yml']);
  assert.match(told[1]?.hint ?? '', /Rename it to articles\/2021-ferry\.yml/);
  assert.deepEqual(codes(await check(root, '--fix')), []);
  assert.equal(existsSync(join(root, 'articles/ferry.yml')), false);
  assert.equal(
    readFileSync(join(root, 'articles/2021-ferry.yml'), 'utf8'),
    `# from the library\noutlet: The Mercury # sic\nid: ${old}\n`,
  );
});

test('once it was published under the new name as well, both addresses lead to it', async () => {
  const root = await renamed();
  await build(root);
  await check(root, '--fix');
  const other = articleIdOf('articles/2021-ferry.txt');
  assert.equal(readFileSync(join(root, 'articles/2021-ferry.yml'), 'utf8'), `id: ${old}\nformerly:\n  - ${other}\n`);
  await build(root);
  assert.match(
    readFileSync(join(root, 'dist', `articles/${other}/index.html`), 'utf8'),
    new RegExp(`url=\\.\\./.*${old}/`),
  );
});

test('a record that was edited comes along; one that nobody edited goes', async () => {
  const root = await renamed();
  const record = join(root, 'records/ferry.md');
  writeFileSync(record, readFileSync(record, 'utf8').replace('spring', 'autumn'));
  assert.deepEqual(codes(await check(root)), ['article-moved articles/2021-ferry.txt']);
  await check(root, '--fix');
  assert.equal(existsSync(record), false);
  assert.match(readFileSync(join(root, 'records/2021-ferry.md'), 'utf8'), /autumn/);
});

test('backfile read does not delete the record that tells of the old address, before the line is written', async () => {
  const root = await renamed();
  await runHere(['read', '--root', root]);
  assert.ok(existsSync(join(root, 'records/ferry.md')));
  writeFileSync(join(root, 'articles/2021-ferry.yml'), `id: ${old}\n`);
  await build(root);
  assert.equal(existsSync(join(root, 'records/ferry.md')), false);
  assert.deepEqual(codes(await check(root)), []);
});

test('front matter is the editors’ to change', async () => {
  const root = temporaryArchive({ 'articles/ferry.md': `---\noutlet: The Mercury\n---\n${goodArticle}` });
  await build(root);
  renameSync(join(root, 'articles/ferry.md'), join(root, 'articles/other.md'));
  const [told] = await check(root, '--fix');
  assert.equal(told?.code, 'article-moved');
  assert.match(told?.hint ?? '', /in the front matter of articles\/other\.md/);
  assert.equal(existsSync(join(root, 'articles/other.yml')), false);
});

test('an article is found by the id that it was given', async () => {
  const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, 'articles/ferry.yml': 'id: qwhcxz\n' });
  const { out } = await runHere(['show', 'qwhcxz', '--root', root]);
  assert.match(out, /^id: "qwhcxz"$/m);
});
