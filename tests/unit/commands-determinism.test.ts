import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderDigests } from '../support/folder-digests.ts';
import { fourArticles, projectFolder, runBackfile } from '../support/run-backfile.ts';
import { temporaryArchive } from '../support/temporary-archive.ts';

/** Positions that differ in everything a build might be tempted to look at. */
const places = [
  { cwd: projectFolder, env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
  { cwd: tmpdir(), env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' } },
] as const;

test('the same archive gives the same bytes in any time zone, language and working folder', () => {
  const [first, second] = places.map(({ cwd, env }) => {
    const root = temporaryArchive({});
    cpSync(fourArticles, root, { recursive: true });
    const { code, err } = runBackfile(['build', '--root', root], { cwd, env });
    assert.equal(code, 0, err);
    return folderDigests(join(root, 'dist'));
  });
  assert.ok(Object.keys(first ?? {}).length > 20, 'a site was built');
  const differing = Object.keys({ ...first, ...second }).filter(path => first?.[path] !== second?.[path]);
  assert.deepEqual(differing, []);
});
