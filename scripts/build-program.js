// `npm ci` and `npm install` run this (the script `prepare` in package.json): the program as JavaScript in program/, which
// starts in a fraction of the time that its TypeScript takes. Packages stay where they are; only our own source is in it.
import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** Long lists are read much faster by JSON.parse than as JavaScript. */
const listsAsJson = {
  name: 'lists as JSON',
  setup(build) {
    build.onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

// A test builds it somewhere else.
const [outdir = 'program'] = process.argv.slice(2);
await rm(resolve(folder, outdir), { recursive: true, force: true });
await build({
  absWorkingDir: folder,
  entryPoints: ['src/main.ts'],
  outdir,
  bundle: true,
  // What one command needs is in files of its own, which the others do not load.
  splitting: true,
  chunkNames: 'part-[hash]',
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Node asks for them, from 20 on, where a package's file of JSON is imported.
  supported: { 'import-attributes': true },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [listsAsJson],
  logLevel: 'warning',
});
