import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { IndexBuild } from './build-index.ts';
import { readCorpus } from './read-corpus.ts';
import { write } from './write-file.ts';

/**
 * Builds our index of a corpus into a folder, with the articles' Markdown, unless they are there; and the benchmark's
 * page, which is always of the present program.
 */
export async function makeSite(folder: string, corpus: string): Promise<IndexBuild | 'built before'> {
  const isBuilt = existsSync(join(folder, 'search', 'manifest.json'));
  const build = isBuilt ? 'built before' : buildIndex(folder, corpus);
  await writePage(folder);
  return build;
}

function buildIndex(folder: string, corpus: string): IndexBuild {
  const built = execFileSync(
    process.execPath,
    ['--import', 'tsx', 'bench/search/build-index.ts', corpus, join(folder, 'search')],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  for (const { id, url, text } of readCorpus(corpus)) {
    write(join(folder, url, 'index.md'), `---\nid: ${id}\n---\n\n${text}\n`);
  }
  return JSON.parse(built);
}

async function writePage(folder: string): Promise<void> {
  await build({
    entryPoints: { ours: 'bench/search/in-page.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  write(
    join(folder, 'ours.html'),
    '<!doctype html><link rel="icon" href="data:,"><script type="module" src="ours.js"></script>',
  );
}
