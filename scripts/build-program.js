// `npm ci` and `npm install` run this (the script `prepare` in package.json): the program as JavaScript in program/, which
// starts in a fraction of the time that its TypeScript takes. Small packages are built in, since a start that opens four
// hundred of their files takes a second longer; those that have files of their own, or that themes load too, stay outside.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('..', import.meta.url));

// A test builds it somewhere else.
const [outdir = 'program'] = process.argv.slice(2);

/** In the folder of the program. */
const languagesFile = 'languages.json';

/** Long lists are read much faster by JSON.parse than as JavaScript. */
const listsAsJson = {
  name: 'lists as JSON',
  setup(build) {
    build.onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
    // What eld knows of the languages: 1.6 MB of JavaScript that is one list. It lies in a file of its own, and is read when
    // the language of a text is first asked for: archives whose records stand need none of it.
    build.onLoad({ filter: /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ }, async ({ path }) => {
      const { ngramsData } = await import(pathToFileURL(path).href);
      await mkdir(resolve(folder, outdir), { recursive: true });
      await writeFile(resolve(folder, outdir, languagesFile), JSON.stringify(ngramsData));
      return {
        contents: `import { readFileSync } from 'node:fs';
          let data;
          const all = () => (data ??= JSON.parse(readFileSync(new URL('./${languagesFile}', import.meta.url), 'utf8')));
          export const ngramsData = {
            ${Object.keys(ngramsData).map(key => `get ${JSON.stringify(key)}() { return all()[${JSON.stringify(key)}]; }`)}
          };`,
        loader: 'js',
      };
    });
    // zod speaks sixty languages; what it says is told in our own words.
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      loader: 'js',
    }));
    build.onLoad({ filter: /[\\/]eld[\\/]src[\\/]entries[\\/]static\.small\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(
        'const eld = build()',
        'let made; const eld = { detect: text => (made ??= build()).detect(text) }',
      );
      if (contents === text) throw new Error(`${path} makes what it exports in another way than was known.`);
      return { contents, loader: 'js' };
    });
  },
};

await rm(resolve(folder, outdir), { recursive: true, force: true });

/** What runs in Node. */
const inNode = {
  absWorkingDir: folder,
  bundle: true,
  // What one command needs is in files of its own, which the others do not load.
  splitting: true,
  chunkNames: 'part-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Node asks for them, from 20 on, where a package's file of JSON is imported.
  supported: { 'import-attributes': true },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [listsAsJson],
  logLevel: 'warning',
};

await build({
  ...inNode,
  // The command line, what its threads run, and what other programs import as backfile/search and backfile/record.
  entryPoints: {
    main: 'src/main.ts',
    'read-thread': 'src/io/read-thread.ts',
    'document-thread': 'src/io/document-thread.ts',
    'clean-up': 'src/io/clean-up.ts',
    'index-thread': 'src/search/build/index-thread.ts',
    search: 'src/search/index.ts',
    record: 'src/record/index.ts',
  },
  outdir,
  // A fifth less to install. Names stay, so that a stack tells where it was.
  minifyWhitespace: true,
  external: [
    '@11ty/*',
    'esbuild',
    'preact',
    'preact-render-to-string',
    'lunr-languages',
    'citeproc',
    '@resvg/*',
    'sharp',
    'mammoth',
    'pdfjs-dist',
  ],
  // Some packages are CommonJS and ask for parts of Node.
  banner: {
    js: "import { createRequire as requireFor } from 'node:module';\nconst require = requireFor(import.meta.url);",
  },
});

// The templates as backfile/templates/… gives them to other programs. What a theme's own template imports of them is built
// of the source, with the theme.
await build({
  ...inNode,
  entryPoints: ['templates/**/*.ts', 'templates/**/*.tsx'],
  outbase: 'templates',
  outdir: `${outdir}/templates`,
  packages: 'external',
});

// What a site of any kind serves to search in the browser: the element, and the search without it.
await build({
  absWorkingDir: folder,
  entryPoints: { 'archive-search': 'src/browser/archive-search.ts', client: 'src/search/search-index.ts' },
  outdir: `${outdir}/archive-search`,
  bundle: true,
  splitting: true,
  chunkNames: 'part-[hash]',
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  logLevel: 'warning',
});

// The types of what other programs import. An installation without the packages for development has no TypeScript and
// needs none: whoever imports backfile/search from a git address is given those packages while this runs.
const compiler = resolve(folder, 'node_modules/typescript/bin/tsc');
if (existsSync(compiler)) {
  const words = [compiler, '--project', 'tsconfig.program.json', '--outDir', resolve(folder, outdir, 'types')];
  const { status } = spawnSync(process.execPath, words, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
