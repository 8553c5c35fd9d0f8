import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { openSearchIndex } from '../../src/search/search-index.ts';
import { quantile } from './measure.ts';
import { phraseQueries, wordQueries } from './queries.ts';
import { sampleOf } from './read-corpus.ts';

/**
 * `node --import tsx bench/search/bytes.ts --folder FOLDER`: the bytes that run.ts counts in Chromium, counted in Node, for a
 * machine that does other things, too. FOLDER has `corpus.jsonl` and `search/`, as run.ts and build-index.ts leave them.
 */
const { values } = parseArgs({ options: { folder: { type: 'string', default: '.' } } });
const { articles, sample } = sampleOf(join(values.folder, 'corpus.jsonl'));
const words = wordQueries(sample);

let fetched: { readonly kind: string; readonly bytes: number }[] = [];
const open = () =>
  openSearchIndex(async name => {
    const bytes = readFileSync(join(values.folder, 'search', name));
    fetched.push({ kind: name.charAt(0), bytes: name.endsWith('.json') ? gzipSync(bytes).length : bytes.length });
    return new Uint8Array(bytes);
  });
/** Files that show hits count for themselves, as in the browser. */
const kilobytes = () => fetched.splice(0).reduce((sum, { kind, bytes }) => sum + (kind === 'd' ? 0 : bytes), 0) / 1000;

const code = await codeSize();
const first: number[] = [];
const later: number[] = [];
for (const [number, query] of words.entries()) {
  const index = await open();
  await index.search({ query, perPage: 10 });
  first.push(code + kilobytes());
  await index.search({ query: words[(number + 3) % words.length] ?? 'said', perPage: 10 });
  later.push(kilobytes());
}
const phrases: number[] = [];
for (const query of phraseQueries(sample)) {
  const index = await open();
  await index.search({ query: 'said', perPage: 10 });
  fetched = [];
  await index.search({ query, perPage: 10 });
  phrases.push(kilobytes());
}
console.log({
  articles,
  code,
  firstQuery: quantile(first, 0.5),
  laterQuery: quantile(later, 0.5),
  phrase: quantile(phrases, 0.5),
  stabInTheBack: phrases[0],
});

/** What a page loads before it can ask: the scripts that its entry imports at once, gzipped. */
async function codeSize(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: { ours: 'bench/search/in-page.ts' },
    outdir: 'bench',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  const isAtOnce = (path: string) => !/[\\/]lunr\.[^\\/]*$/.test(path);
  return (
    outputFiles.reduce((sum, { path, contents }) => sum + (isAtOnce(path) ? gzipSync(contents).length : 0), 0) / 1000
  );
}
