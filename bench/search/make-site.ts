import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { buildSearchIndex } from '../../src/search/build-search-index.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';

export interface IndexBuild {
  readonly seconds: number;
  /** Of these, spent on making up the articles, which is no part of indexing. */
  readonly corpusSeconds: number;
  /** Processor time, which does not count what else the machine does. */
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
  readonly files: number;
  readonly megabytes: number;
}

/** Builds our index of a corpus into a folder, with the benchmark's page and the articles' Markdown. */
export async function makeSite(folder: string, documents: () => Iterable<SearchDocument>): Promise<IndexBuild> {
  const corpusStart = performance.now();
  let letters = 0;
  for (const one of documents()) letters += one.text.length;
  if (letters === 0) throw new Error('The corpus has no text.');
  const corpusSeconds = (performance.now() - corpusStart) / 1000;
  const before = process.cpuUsage();
  const start = performance.now();
  const files = buildSearchIndex(documents());
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  for (const { name, bytes } of files) write(join(folder, 'search', name), bytes);
  for (const one of documents()) write(join(folder, one.url, 'index.md'), `---\nid: ${one.id}\n---\n\n${one.text}\n`);
  await writePage(folder);
  const megabytes = files.reduce((sum, file) => sum + file.bytes.length, 0) / 1e6;
  return {
    seconds,
    corpusSeconds,
    processorSeconds: (user + system) / 1e6,
    peakMegabytes,
    files: files.length,
    megabytes,
  };
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

export function write(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
