import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixityOf } from '../../src/capture/fixity.ts';
import { createTerminal } from '../../src/commands/terminal.ts';
import { verify } from '../../src/commands/verify.ts';
import { formatManifest, parseManifest, writeManifest } from '../../src/io/published-files.ts';
import { formatRecord } from '../../src/record/record-markdown.ts';
import { removedArticle } from '../../src/removal/removed-article.ts';
import { tombstoneFiles } from '../../src/site/downloads/article-files.ts';
import { serveFolder } from '../browser/static-server.ts';
import { archiveOf, idOf, recordWith } from '../support/site-archive.ts';
import { temporaryArchive } from '../support/temporary-archive.ts';

async function published(): Promise<string> {
  const files = {
    'dist/index.html': 'home',
    'dist/_headers': '/*',
    'dist/years/2022/index.html': '2022',
    'dist/é b.txt': 'é',
  };
  const root = temporaryArchive(files);
  writeManifest(join(root, 'dist'));
  return root;
}

async function verified(root: string, place: string, manifest?: string) {
  const out: string[] = [];
  const terminal = createTerminal({ write: text => out.push(text) }, { write: () => true }, {});
  const options = { json: true, ...(manifest && { manifest }) };
  const code = await verify(place, options, {
    terminal,
    env: {},
    root,
    measure: () => ({ wall: 0, processor: 0, peakMegabytes: 0 }),
  });
  const { differences }: { differences: readonly { path: string; kind: string }[] } = JSON.parse(out.join(''));
  return { code, told: differences.map(({ path, kind }) => `${kind} ${path}`) };
}

test('a folder as it was published is in order, and every change of a file is told', async () => {
  const root = await published();
  assert.deepEqual(await verified(root, 'dist'), { code: 0, told: [] });
  writeFileSync(join(root, 'dist/index.html'), 'hacked');
  writeFileSync(join(root, 'dist/extra.js'), 'x');
  rmSync(join(root, 'dist/years'), { recursive: true });
  assert.deepEqual(await verified(root, 'dist'), {
    code: 1,
    told: ['changed index.html', 'missing years/2022/index.html', 'unlisted extra.js'],
  });
});

test('a folder in the place of a file is a missing file, and an empty file is a file', async () => {
  const root = temporaryArchive({ 'dist/a.txt': '', 'dist/b.txt': 'b' });
  writeManifest(join(root, 'dist'));
  assert.deepEqual(await verified(root, 'dist'), { code: 0, told: [] });
  rmSync(join(root, 'dist/b.txt'));
  mkdirSync(join(root, 'dist/b.txt'));
  assert.deepEqual(await verified(root, 'dist'), { code: 1, told: ['missing b.txt'] });
  const server = await serveFolder(join(root, 'dist'), '/');
  try {
    assert.deepEqual((await verified(root, server.address)).told, ['missing b.txt']);
  } finally {
    await server.close();
  }
});

test('an address is compared with its own manifest, or with one that was kept', async () => {
  const root = await published();
  const server = await serveFolder(join(root, 'dist'), '/papers/');
  try {
    rmSync(join(root, 'dist/_headers'));
    assert.deepEqual(await verified(root, server.address), { code: 0, told: [] }, 'hosts keep _headers to themselves');
    writeFileSync(join(root, 'dist/index.html'), 'hacked');
    writeFileSync(join(root, 'kept.txt'), `${'0'.repeat(64)}  index.html\n`);
    assert.deepEqual(await verified(root, server.address, 'kept.txt'), { code: 1, told: ['changed index.html'] });
  } finally {
    await server.close();
  }
});

test('a capture that is not the one of its record is told of, also when the manifest agrees', async () => {
  const fixity = fixityOf(new TextEncoder().encode('as captured'));
  const record = (format: 'text' | 'html') =>
    formatRecord(recordWith({ fixity, capture: { ...recordWith().capture, format } }));
  const gone = {
    id: idOf(4),
    path: 'articles/gone.yml',
    metadata: { removed: { date: '2024', reason: '“Asked”: ---' } },
  };
  const [notice] = tombstoneFiles(archiveOf([], { removed: [removedArticle(gone, undefined) ?? assert.fail()] }));
  assert.ok(notice?.kind === 'text');
  const root = temporaryArchive({
    'dist/articles/a-aaaaaa/index.md': record('text'),
    'dist/articles/a-aaaaaa/capture.txt': 'as captured',
    'dist/articles/b-bbbbbb/index.md': record('html'),
    'dist/articles/b-bbbbbb/capture.html.txt': 'as changed since',
    'dist/articles/c-cccccc/index.md': 'not a record',
    'dist/articles/dddddd/index.md': notice.text,
  });
  writeManifest(join(root, 'dist'));
  const told = ['unlike-record articles/b-bbbbbb/capture.html.txt', 'unlike-record articles/c-cccccc/index.md'];
  assert.deepEqual(await verified(root, 'dist'), { code: 1, told });
  const server = await serveFolder(join(root, 'dist'), '/');
  try {
    assert.deepEqual((await verified(root, server.address)).told, told);
  } finally {
    await server.close();
  }
});

test('a pipe in the place of a published file is a missing file, and is not waited for', async () => {
  const root = await published();
  rmSync(join(root, 'dist/index.html'));
  execFileSync('mkfifo', [join(root, 'dist/index.html')]);
  assert.deepEqual(await verified(root, 'dist'), { code: 1, told: ['missing index.html'] });
});

test('a folder without a manifest is told of', async () => {
  await assert.rejects(
    verified(temporaryArchive({ 'dist/index.html': '' }), 'dist'),
    /manifest-sha256\.txt is missing/,
  );
});

test('a manifest is read back as it was written, and one that leads out of its folder is refused', () => {
  const manifest = new Map([
    ['b.txt', 'b'.repeat(64)],
    ['a/é.txt', 'a'.repeat(64)],
  ]);
  const text = formatManifest(manifest);
  assert.equal(text, `${'a'.repeat(64)}  a/é.txt\n${'b'.repeat(64)}  b.txt\n`);
  assert.deepEqual(new Map([...(parseManifest(text) ?? [])].sort()), new Map([...manifest].sort()));
  assert.equal(parseManifest(`${'a'.repeat(64)}  ../../etc/passwd\n`), undefined);
  assert.equal(parseManifest('<!doctype html>'), undefined);
});
