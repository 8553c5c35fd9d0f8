import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { folderWithPackage, packedFiles, runInstalled } from '../support/installed-package.ts';
import { projectFolder } from '../support/run-backfile.ts';
import { goodArticle, writeFiles } from '../support/temporary-archive.ts';

const masthead = `import type { JSX } from 'preact';
import { useSite } from '../page-context.ts';
import { useSite as same } from 'backfile/templates/page-context.ts';

export function Masthead(): JSX.Element {
  return <header class={useSite === same ? 'own' : 'other'}>{useSite().site.settings.title}</header>;
}
`;

test('the package holds what Backfile needs to run, and neither tests nor articles', () => {
  const files = packedFiles();
  const folders = new Set(files.map(path => path.split('/')[0]));
  for (const folder of ['tests', 'bench', 'articles', 'records', 'authority', 'scripts', 'archive.yml'])
    assert.ok(!folders.has(folder), folder);
  for (const path of ['bin/backfile.js', 'templates/styles/site.css', 'templates/fonts/LICENSE', 'LICENSE', 'NOTICE'])
    assert.ok(files.includes(path), path);
  // The program is another 10 MB.
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

  writeFiles(root, { 'package.json': '{"type":"module"}', 'edit.ts': recordConsumer });
  const edited = spawnSync(process.execPath, ['--import', tsx, 'edit.ts', 'records/ferry.md'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(edited.status, 0, edited.stderr);
  assert.deepEqual(JSON.parse(edited.stdout), {
    headline: 'Harbour town votes to reopen its ferry line',
    same: true,
    again: 'Ferry line reopens',
    words: true,
    fault: true,
  });
  assertTypes(root, 'edit.ts');

  writeFiles(root, { 'show.ts': templatesConsumer });
  // Without tsx: what the package gives is JavaScript, though a template is named as its source is.
  const shown = spawnSync(process.execPath, ['--input-type=module', '--eval', templatesImporter], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(shown.status, 0, shown.stderr);
  assert.deepEqual(JSON.parse(shown.stdout), {
    style: true,
    title: 'The Larkhaven Papers',
    message: 'useSite() was called outside renderPage().',
  });
  assertTypes(root, 'show.ts');
});

const tsx = pathToFileURL(join(projectFolder, 'node_modules/tsx/dist/loader.mjs')).href;

/** Reads a record, writes it as it stands, and writes it with another headline. */
const recordConsumer = `import { readFileSync } from 'node:fs';
import { type ArticleRecord, formatRecord, parseRecord, plainText, RecordFault } from 'backfile/record';

const text = readFileSync(process.argv[2] ?? '', 'utf8');
const record: ArticleRecord = parseRecord(text);
const changed: ArticleRecord = { ...record, headline: { text: 'Ferry line reopens', basis: 'editor' } };
let fault = false;
try {
  parseRecord('no record');
} catch (error) {
  fault = error instanceof RecordFault;
}
// @ts-expect-error a record is an object
export const wrong = () => formatRecord('text');
console.log(
  JSON.stringify({
    headline: record.headline?.text,
    same: formatRecord(record) === text,
    again: parseRecord(formatRecord(changed)).headline?.text,
    words: plainText(record).includes('the mayor, Ada Thorne'),
    fault,
  }),
);
`;

const templatesImporter = `import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Masthead } from 'backfile/templates/components/masthead.tsx';
import { PageContextValue, useSite } from 'backfile/templates/page-context.ts';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';

const style = readFileSync(fileURLToPath(import.meta.resolve('backfile/templates/styles/site.css')), 'utf8');
const value = { site: { settings: { title: 'The Larkhaven Papers' } } };
const title = renderToString(h(PageContextValue.Provider, { value }, h(() => useSite().site.settings.title)));
let message;
try {
  renderToString(h(Masthead));
} catch (error) {
  message = error.message;
}
process.stdout.write(JSON.stringify({ style: style !== '', title, message }));
`;

const templatesConsumer = `import type { JSX } from 'preact';
import { type PageContext, useSite } from 'backfile/templates/page-context.ts';
import { Masthead } from 'backfile/templates/components/masthead.tsx';

export const title = ({ site }: PageContext): string => site.settings.title;
export const element: JSX.Element = Masthead({});
// @ts-expect-error a page context is no text
export const wrong: string = useSite();
`;

function assertTypes(root: string, file: string): void {
  const compilerOptions = {
    module: 'NodeNext',
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    strict: true,
    noEmit: true,
    typeRoots: [join(projectFolder, 'node_modules/@types')],
    types: ['node'],
  };
  writeFiles(root, { 'tsconfig.json': JSON.stringify({ compilerOptions, files: [file] }) });
  const words = [join(projectFolder, 'node_modules/typescript/bin/tsc'), '--project', root];
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  assert.deepEqual([status, stdout], [0, '']);
}
