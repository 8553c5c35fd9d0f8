import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWithPackage, packedFiles, runInstalled } from '../support/installed-package.ts';
import { projectFolder } from '../support/run-backfile.ts';
import { goodArticle, writeFiles } from '../support/temporary-archive.ts';

const masthead = `import type { JSX } from 'preact';
import { useSite } from '../page-context.ts';

export function Masthead(): JSX.Element {
  return <header class="own">{useSite().site.settings.title}</header>;
}
`;

test('the package holds what Backfile needs to run, and neither tests nor articles', () => {
  const files = packedFiles();
  const folders = new Set(files.map(path => path.split('/')[0]));
  for (const folder of ['tests', 'bench', 'articles', 'records', 'authority', 'scripts', 'archive.yml'])
    assert.ok(!folders.has(folder), folder);
  for (const path of ['bin/backfile.js', 'templates/styles/site.css', 'templates/fonts/LICENSE', 'LICENSE', 'NOTICE'])
    assert.ok(files.includes(path), path);
  // The program is another 8 MB.
  const megabytes = files.reduce((sum, path) => sum + statSync(join(projectFolder, path)).size, 0) / 1e6;
  assert.ok(megabytes < 7, `${megabytes} MB`);
});

test('installed in an empty folder, it builds the archive there, with templates of its own, and writes nothing elsewhere', () => {
  const root = folderWithPackage();
  writeFiles(root, {
    'archive.yml': 'title: The Larkhaven Papers\n',
    'articles/ferry.txt': goodArticle,
    'theme/components/masthead.tsx': masthead,
  });
  const build = runInstalled(root, ['build']);
  assert.equal(build.code, 0, build.err);
  assert.match(readFileSync(join(root, 'dist/index.html'), 'utf8'), /<header class="own">The Larkhaven Papers/);
  assert.ok(statSync(join(root, 'records/ferry.md')).isFile());
  assert.equal(runInstalled(root, ['verify']).code, 0);
});
