import assert from 'node:assert/strict';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadSite } from '../../src/io/load-site.ts';
import { renderSite, turnsOf } from '../../src/io/render-site.ts';
import { StagedSite } from '../../src/io/staged-site.ts';
import { folderDigests } from '../support/folder-digests.ts';
import { runBackfile } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

test('turns cover every page once', () => {
  assert.deepEqual(turnsOf([], 2), []);
  assert.deepEqual(turnsOf([3, 5], 2), [[3, 5]]);
  assert.deepEqual(turnsOf([3, 5, 6, 8, 9], 2), [[3, 5], [6, 8], [9]]);
});

test('a site written in turns is the same, byte for byte', async () => {
  const root = temporaryArchive({ 'articles/harbour.txt': goodArticle });
  const folder = mkdtempSync(join(tmpdir(), 'backfile-turns-'));
  const site = await loadSite(root, {});
  assert.ok(site.plan.pages.length > 8);
  await renderSite(site, { root }, new StagedSite(join(folder, 'whole')));
  await renderSite(site, { root }, new StagedSite(join(folder, 'turns')), 4);
  assert.deepEqual(folderDigests(join(folder, 'turns')), folderDigests(join(folder, 'whole')));
});

test('files in the working folder that are meant for other programs change nothing', () => {
  const root = temporaryArchive({
    'articles/harbour.txt': goodArticle,
    'package.json': 'not JSON',
    '.eleventyignore': '**',
    '.gitignore': '*',
    '.eleventy.js': 'throw new Error("this is not Backfile’s");',
    'tsconfig.json': '{ "extends": "./gone.json" }',
  });
  const { code, err } = runBackfile(['build'], { cwd: root });
  assert.equal(code, 0, err);
  assert.ok(existsSync(join(root, 'dist/index.html')));
});
