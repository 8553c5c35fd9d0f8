import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { OperationError } from '../../src/io/operation-error.ts';
import { readFolder } from '../../src/io/read-folder.ts';
import { StagedSite } from '../../src/io/staged-site.ts';
import { type PlannedFiles, writeDownloads, writeSiteFiles } from '../../src/io/write-site-files.ts';
import { noMemory } from '../../src/memory.ts';
import { OutputKeys } from '../../src/site/output-keys.ts';
import type { SiteFile } from '../../src/site/site-file.ts';
import { renderSite } from '../support/rendered-site.ts';
import { archiveOf, articleWith } from '../support/site-archive.ts';

const root = mkdtempSync(join(tmpdir(), 'backfile-io-'));
after(() => rmSync(root, { recursive: true }));

let count = 0;
function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = join(root, String(count++));
  mkdirSync(path);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

test('a folder is read in code-unit order, and names that begin with a dot are counted and not read', () => {
  const archive = folder({
    'articles/b.txt': 'b',
    'articles/B.txt': 'B',
    'articles/é/a.txt': 'é',
    'articles/.git/x': '',
    'articles/é/.DS_Store': '',
  });
  const { files, ignored, problems } = readFolder(archive, 'articles');
  assert.deepEqual(ignored, [
    { path: 'articles/.git', isFile: false },
    { path: 'articles/é/.DS_Store', isFile: true },
  ]);
  assert.deepEqual(
    files.map(file => file.path),
    ['articles/B.txt', 'articles/b.txt', 'articles/é/a.txt'],
  );
  assert.deepEqual(problems, []);
});

test('a folder that is not there is empty', () => {
  assert.deepEqual(readFolder(folder(), 'articles'), { files: [], ignored: [], problems: [] });
});

test('symbolic links and pipes are refused, and the files beside them are read', () => {
  const archive = folder({ 'secret.txt': 'secret', 'articles/a.txt': 'a' });
  symlinkSync('../secret.txt', join(archive, 'articles/link.txt'));
  symlinkSync('..', join(archive, 'articles/up'));
  execFileSync('mkfifo', [join(archive, 'articles/pipe.txt')]);
  const { files, problems } = readFolder(archive, 'articles');
  assert.deepEqual(
    files.map(file => file.path),
    ['articles/a.txt'],
  );
  assert.deepEqual(
    problems.map(({ code, path }) => `${code} ${path}`),
    ['link.txt', 'pipe.txt', 'up'].map(name => `path-escapes-folder articles/${name}`),
  );
  assert.match(problems[0]?.message ?? '', /symbolic link to “\.\.\/secret\.txt”/);
});

test('a file past the limit is told of and not read', () => {
  const archive = folder({ 'articles/a.txt': 'x'.repeat(10 * 1024 * 1024 + 1) });
  const { files, problems } = readFolder(archive, 'articles');
  assert.deepEqual(files, []);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['file-too-large'],
  );
});

test('a name that is not UTF-8 is refused with its bytes, and a folder of such a name with all that is in it', () => {
  const archive = folder({ 'articles/café.txt': 'read' });
  const latin1 = (path: string) => Buffer.concat([Buffer.from(`${archive}/articles/`), Buffer.from(path, 'latin1')]);
  mkdirSync(latin1('Zürich'));
  writeFileSync(latin1('Zürich/a.txt'), 'dropped without a word?');
  writeFileSync(latin1('caf\xe9.txt'), 'dropped without a word?');
  writeFileSync(latin1('.h\xfcte'), '');
  const { files, ignored, problems } = readFolder(archive, 'articles');
  assert.deepEqual(
    files.map(file => file.path),
    ['articles/café.txt'],
  );
  assert.deepEqual(ignored, [{ path: 'articles/.h\\xfcte', isFile: false }]);
  assert.deepEqual(
    problems.map(({ code, path }) => `${code} ${path}`),
    ['unreadable-name articles/Z\\xfcrich', 'unreadable-name articles/caf\\xe9.txt'],
  );
  assert.match(problems[0]?.message ?? '', /so the folder and everything in it was not read/);
});

const { site } = renderSite(archiveOf([])).plan;
const writingTo = (root: string, output: string) => ({
  root,
  staged: new StagedSite(output),
  memory: noMemory,
  keys: new OutputKeys(site, ''),
});
const writeAll = (home: string, output: string, ...files: readonly SiteFile[]) =>
  writeSiteFiles({ site, files }, writingTo(home, output), new Map());

test('files of the site are written where they belong, and nowhere else', () => {
  const home = folder({ 'articles/a.txt': 'captured' });
  const sha256 = createHash('sha256').update('captured').digest('hex');
  const output = join(home, 'dist');
  const [record] = archiveOf([articleWith()]).articles;
  assert.ok(record);
  const plan: PlannedFiles = {
    site,
    files: [
      { kind: 'text', path: 'robots.txt', text: 'User-agent: *' },
      { kind: 'copy', path: 'captures/a.txt', from: 'articles/a.txt', sha256 },
      { kind: 'download', path: 'all.jsonl', contents: { kind: 'json-lines', articles: [record, record] } },
    ],
  };
  const fixities = writeDownloads(plan, writingTo(home, output));
  assert.ok(!existsSync(join(output, 'robots.txt')), 'only what is for download');
  writeSiteFiles(plan, writingTo(home, output), fixities);
  assert.equal(readFileSync(join(output, 'robots.txt'), 'utf8'), 'User-agent: *');
  assert.equal(readFileSync(join(output, 'captures/a.txt'), 'utf8'), 'captured');
  const lines = readFileSync(join(output, 'all.jsonl'));
  assert.equal(lines.toString().split('\n').length, 3);
  const digest = createHash('sha256').update(lines).digest('hex');
  assert.deepEqual([...fixities], [['all.jsonl', { bytes: lines.length, sha256: digest }]]);
  const escaping = () => writeAll(home, output, { kind: 'text', path: '../escaped.txt', text: '' });
  assert.throws(escaping, /outside the folder/);
  assert.ok(!existsSync(join(home, 'escaped.txt')));
});

test('a capture that changed since it was read is not copied', () => {
  const home = folder({ 'articles/a.txt': 'changed' });
  const sha256 = createHash('sha256').update('captured').digest('hex');
  const copying = () =>
    writeAll(home, join(home, 'dist'), { kind: 'copy', path: 'a.txt', from: 'articles/a.txt', sha256 });
  assert.throws(
    copying,
    error => error instanceof OperationError && /articles\/a\.txt was changed/.test(error.message),
  );
  assert.ok(!existsSync(join(home, 'dist/a.txt')));
});
