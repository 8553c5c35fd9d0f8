import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { projectFolder } from '../support/run-backfile.ts';
import { goodArticle, temporaryArchive, writeFiles } from '../support/temporary-archive.ts';

const run = (words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: projectFolder, encoding: 'utf8' });
  return { status, stdout, stderr };
};

/** Every file below a folder, with its bytes. */
function contents(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return new Map(
    files
      .map(file => join(file.parentPath, file.name))
      .sort()
      .map(path => [path.slice(folder.length), readFileSync(path, 'latin1')]),
  );
}

const masthead = `import type { JSX } from 'preact';
import { useSite } from '../page-context.ts';

export function Masthead(): JSX.Element {
  return <header class="own">{useSite().site.settings.title}</header>;
}
`;

const documents = ['ferry-columns.pdf', 'ferry.docx', 'ferry.odt'];
const inbox = {
  ...Object.fromEntries(
    documents.map(name => [`inbox/${name}`, readFileSync(join(projectFolder, 'tests/fixtures/documents', name))]),
  ),
  'inbox/a.zip': zipSync({ 'tram.txt': strToU8(goodArticle.replaceAll('ferry', 'tram')) }),
};

test('the built program does what the source does, with an archive’s own templates too', () => {
  // Inside the package, whose folder the program looks for.
  const built = join(projectFolder, '.cache/built-program');
  try {
    assert.equal(run(['scripts/build-program.js', built]).stderr, '');
    const root = temporaryArchive({ 'articles/ferry.txt': goodArticle, 'theme/components/masthead.tsx': masthead });
    const bySource = run(['--import', 'tsx', 'src/main.ts', 'build', '--root', root, '--output', 'by-source']);
    const byBuilt = run([join(built, 'main.js'), 'build', '--root', root, '--output', 'by-built']);
    assert.deepEqual([bySource.status, byBuilt.status], [0, 0], bySource.stderr + byBuilt.stderr);
    const published = contents(join(root, 'by-built'));
    assert.deepEqual(published, contents(join(root, 'by-source')));
    assert.match(published.get('/index.html') ?? '', /<header class="own">The Larkhaven Papers/);
    // Packages that are loaded when they are needed may have other names there.
    writeFiles(root, inbox);
    const added = run([
      join(built, 'main.js'),
      'add',
      join(root, 'inbox'),
      '--dry-run',
      '--yes',
      '--json',
      '--root',
      root,
    ]);
    const files: readonly { readonly from: string; readonly words?: number }[] = JSON.parse(added.stdout).files;
    assert.deepEqual(
      files.map(({ from, words = 0 }) => [from.replace(/^.*inbox[\\/]/, ''), words > 20]),
      [...documents, 'a.zip: tram.txt'].map(name => [name, true]),
    );
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
});

test('what was built runs unless it is missing, or a file of the source was edited, added or taken away since', () => {
  const folder = temporaryArchive({
    'package.json': '{ "type": "module" }',
    'tsconfig.json': '{}',
    'program/main.js': 'console.log("built");',
    'src/main.ts': 'const told: string = "source"; console.log(told);',
    'src/part/other.ts': '',
    'templates/page.tsx': '',
  });
  cpSync(join(projectFolder, 'bin/backfile.js'), join(folder, 'bin/backfile.js'));
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  const said = () => run([join(folder, 'bin/backfile.js')]).stdout.trim();
  const at = (seconds: number, ...paths: readonly string[]) => {
    for (const path of paths) utimesSync(join(folder, path), seconds, seconds);
  };
  const source = [
    'package.json',
    'src/main.ts',
    'src/part/other.ts',
    'src/part',
    'src',
    'templates/page.tsx',
    'templates',
  ];
  at(1000, ...source);
  at(2000, 'program/main.js');
  assert.equal(said(), 'built');
  at(3000, 'src/part/other.ts');
  assert.equal(said(), 'built', 'without .git it is no checkout');
  mkdirSync(join(folder, '.git'));
  assert.equal(said(), 'source');
  at(1000, 'src/part/other.ts');
  assert.equal(said(), 'built');
  writeFiles(folder, { 'templates/new.tsx': '' });
  at(1000, 'templates/new.tsx');
  assert.equal(said(), 'source');
  at(1000, 'templates');
  assert.equal(said(), 'built');
  rmSync(join(folder, 'program'), { recursive: true });
  assert.equal(said(), 'source');
});
