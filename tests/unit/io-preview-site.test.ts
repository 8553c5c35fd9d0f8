import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadSite } from '../../src/io/load-site.ts';
import { PreviewSite } from '../../src/io/preview-site.ts';
import { runQuietly, searchIndexOf } from '../../src/pipeline.ts';
import { SiteFileMaker } from '../../src/site/site-file-maker.ts';
import { renderPage } from '../../templates/render-page.tsx';
import { runHere } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

const code = { renderPage, SiteFileMaker, searchIndexOf };
const load = (root: string) => loadSite(root, {}, runQuietly, { withIndex: 'without-index' });

function bytesAt(preview: PreviewSite, path: string): Buffer {
  const { status, body } = preview.answer(path) ?? assert.fail(path);
  assert.equal(status, 200, path);
  if (typeof body === 'string') return Buffer.from(body);
  return Buffer.concat(body instanceof Uint8Array ? [body] : [...body]);
}

test('a preview answers what a build would have written, byte for byte', async () => {
  const root = temporaryArchive({ 'articles/harbour.txt': goodArticle });
  assert.equal((await runHere(['build', '--root', root])).code, 0);
  const site = await load(root);
  const preview = new PreviewSite(root);
  preview.show(site, code);
  const paths = [...site.plan.pages, ...site.plan.files].map(({ path }) => path);
  assert.ok(paths.length > 30);
  for (const path of [...paths, ...searchIndexOf(site.archive).map(({ name }) => `search/${name}`)])
    assert.ok(bytesAt(preview, path).equals(readFileSync(join(root, 'dist', path))), path);
});

test('a preview knows pages by their folders, and answers what is not there with the page for lost addresses', async () => {
  const root = temporaryArchive({ 'articles/harbour.txt': goodArticle });
  const preview = new PreviewSite(root);
  assert.equal(preview.answer('')?.status, 404, 'nothing has been shown yet');
  preview.show(await load(root), code);
  assert.match(String(preview.answer('')?.body), /Harbour town votes/);
  assert.equal(preview.answer('years')?.location, 'years/');
  const lost = preview.answer('nowhere/at/all');
  assert.equal(lost?.status, 404);
  assert.match(String(lost?.body), /<title>[^<]*The Larkhaven Papers/);
  assert.equal(preview.answer('.11ty/reload-client.js'), undefined, 'that is the development server’s own');
});

test('a mistake in YAML lies over every page until it is mended, and so does what stops the reading', async () => {
  const root = temporaryArchive({
    'articles/harbour.txt': goodArticle,
    'articles/mill.txt': goodArticle.replace('Harbour', 'Mill'),
  });
  const preview = new PreviewSite(root);
  writeFiles(root, { 'articles/mill.yml': 'outlet: [<b>\n' });
  preview.show(await load(root), code);
  const faulty = String(preview.answer('about/')?.body);
  assert.match(faulty, /class="preview-faults" role="alert"[\s\S]*articles\/mill\.yml/);
  assert.ok(!faulty.includes('<b>'), 'what stands there is escaped');
  assert.match(String(bytesAt(preview, '.preview/faults.css')), /\.preview-faults/);
  rmSync(join(root, 'articles/mill.yml'));
  preview.show(await load(root), code);
  assert.doesNotMatch(String(preview.answer('about/')?.body), /preview-faults/);
  preview.fail('The lists cannot be read.');
  assert.match(String(preview.answer('about/')?.body), /The lists cannot be read\./);
  preview.show(await load(root), code);
  assert.doesNotMatch(String(preview.answer('about/')?.body), /preview-faults/);
});

test('a download that a changed capture stops half-way is broken off, and the preview goes on', async () => {
  const root = temporaryArchive({
    'archive.yml': 'title: The Larkhaven Papers\ndownloads: [csv, captures]\n',
    'articles/harbour.txt': goodArticle,
  });
  const preview = new PreviewSite(root);
  const site = await load(root);
  preview.show(site, code);
  const server = createServer((request, response) => preview.middleware(request, response, () => response.end()));
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const at = (path: string) => `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/${path}`;
  try {
    const downloads = site.plan.files.filter(({ kind }) => kind === 'download').map(({ path }) => path);
    const arrives = (path: string) =>
      fetch(at(path))
        .then(answer => answer.arrayBuffer().then(() => true))
        .catch(() => false);
    assert.ok((await Promise.all(downloads.map(arrives))).every(Boolean));
    writeFileSync(join(root, 'articles/harbour.txt'), goodArticle.replace('for the spring', 'for the autumn'));
    assert.ok(!(await Promise.all(downloads.map(arrives))).every(Boolean));
    assert.equal((await fetch(at(''))).status, 200);
  } finally {
    server.close();
  }
});

test('a capture that changed after it was read is told of, and shown when it was read again', async () => {
  const root = temporaryArchive({ 'articles/harbour.txt': goodArticle });
  const preview = new PreviewSite(root);
  const site = await load(root);
  preview.show(site, code);
  const path = site.plan.files.find(({ kind }) => kind === 'copy')?.path ?? assert.fail();
  writeFileSync(join(root, 'articles/harbour.txt'), goodArticle.replace('for the spring', 'for the autumn'));
  const answer = preview.answer(path);
  assert.equal(answer?.status, 500);
  assert.match(String(answer?.body), /harbour\.txt was changed/);
  preview.show(await load(root), code);
  assert.match(String(bytesAt(preview, path)), /for the autumn/);
});
