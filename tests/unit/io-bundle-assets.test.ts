import assert from 'node:assert/strict';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { bundleAssets } from '../../src/io/bundle-assets.ts';
import { nameByContents } from '../../src/io/name-by-contents.ts';
import { readSettings } from '../../src/site/settings/read-settings.ts';
import { readTheme } from '../../src/site/settings/read-theme.ts';
import { writeFiles } from '../support/temporary-archive.ts';

const program = {
  'a.js': "import { p } from 'p'; console.log('a', p); import('./later.js').then(({ later }) => later());",
  'b.js': "import { p } from 'p'; console.log('b', p); import('./later.js');",
  'later.js': "import { q } from 'q'; export const later = () => q;",
};
const packages = {
  'node_modules/p/package.json': '{"name":"p","main":"p.js","type":"module"}',
  'node_modules/p/p.js': "import { q } from 'q'; export const p = [q, 'p'];",
  'node_modules/q/package.json': '{"name":"q","main":"q.js"}',
  'node_modules/q/q.js': "exports.q = 'q';",
};

/** Names and contents of what esbuild makes in a folder, before and after they are named. */
async function bundled(folder: string) {
  const bundle = await build({
    absWorkingDir: folder,
    entryPoints: ['a.js', 'b.js'],
    outdir: 'assets',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    ...{ bundle: true, splitting: true, minify: true, format: 'esm', write: false, metafile: true },
  });
  const named = nameByContents(bundle);
  const listed = (files: typeof bundle.outputFiles) => files.map(({ path, text }) => [basename(path), text]).sort();
  assert.deepEqual(
    Object.keys(named.metafile.outputs)
      .map(path => basename(path))
      .sort(),
    listed(named.outputFiles).map(([name]) => name),
  );
  return { before: listed(bundle.outputFiles), after: listed(named.outputFiles) };
}

test('scripts have the same names and bytes wherever their packages lie', async () => {
  const [here, above, linked] = ['here', 'above', 'linked'].map(name => mkdtempSync(join(tmpdir(), `bundle-${name}-`)));
  assert.ok(here && above && linked);
  writeFiles(here, { ...program, ...packages });
  writeFiles(above, packages);
  writeFiles(join(above, 'in/it'), program);
  writeFiles(linked, program);
  symlinkSync(join(above, 'node_modules'), join(linked, 'node_modules'), 'junction');
  const [first, second, third] = [await bundled(here), await bundled(join(above, 'in/it')), await bundled(linked)];
  assert.notDeepEqual(second.before, first.before, 'esbuild names them by folders');
  assert.deepEqual(second.after, first.after);
  assert.deepEqual(third.after, first.after);
  // What one of them holds changes its own name and those of all that load it.
  writeFiles(here, { 'later.js': "import { q } from 'q'; export const later = () => [q];" });
  const changed = (await bundled(here)).after.map(([name]) => name);
  assert.deepEqual(
    changed.filter(name => /^[ab]-|^later-/.test(name ?? '') && first.after.some(([old]) => old === name)),
    [],
  );
});

test('the licences of all packages of which the site holds a part lie beside its scripts', async () => {
  const { files } = await bundleAssets(readTheme([], [], readSettings(undefined, {}).value).value);
  const licences = files.find(({ path }) => path === 'assets/licences.txt');
  assert.ok(licences?.kind === 'text');
  for (const words of [
    / from lunr-languages \(https/,
    /MOZILLA PUBLIC LICENSE\s+Version 1\.1/i,
    / from preact \(https/,
    / from @fontsource-variable\/source-serif-4 \(https/,
    /SIL OPEN FONT LICENSE/i,
  ])
    assert.match(licences.text, words);
});
