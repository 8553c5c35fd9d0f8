import { join } from 'node:path';
import { buildSearchIndex } from '../../src/search/build/build-search-index.ts';
import { searchSchema } from '../../src/site/in-browser/search-schema.ts';
import { readCorpus } from './read-corpus.ts';
import { write } from './write-file.ts';

export interface IndexBuild {
  readonly seconds: number;
  /** Processor time, which counts what else the machine does only in part. */
  readonly processorSeconds: number;
  /** Of these, what reading the corpus alone takes: no part of indexing. */
  readonly readingSeconds: number;
  readonly peakMegabytes: number;
  readonly files: number;
  readonly megabytes: number;
}

/** `build-index.ts CORPUS FOLDER`: a process of its own, so that its time and memory are the build's alone. */
const [corpus = '', folder = ''] = process.argv.slice(2);
const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const beforeReading = processor();
let letters = 0;
for (const one of readCorpus(corpus)) letters += one.text.length;
if (letters === 0) throw new Error('The corpus has no text.');
const before = processor();
const start = performance.now();
const files = buildSearchIndex(readCorpus(corpus), searchSchema);
const build: IndexBuild = {
  seconds: (performance.now() - start) / 1000,
  processorSeconds: processor() - before,
  readingSeconds: before - beforeReading,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  files: files.length,
  megabytes: files.reduce((sum, file) => sum + file.bytes.length, 0) / 1e6,
};
for (const { name, bytes } of files) write(join(folder, name), bytes);
console.log(JSON.stringify(build));
