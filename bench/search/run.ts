import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpus } from './corpus.ts';
import { makeSite } from './make-site.ts';
import { measure } from './measure.ts';
import { phraseQueries, wordQueries } from './queries.ts';
import { readCorpus, sampleOf } from './read-corpus.ts';

/**
 * `node --import tsx bench/search/run.ts --articles 20000 --words 130 [--corpus FILE.jsonl] [--without-pagefind]`:
 * builds both indexes, asks both in Chromium, prints what was measured as JSON.
 * Pagefind is not among the project's packages: `npm install --no-save pagefind@1.6` brings it.
 * `--folder FOLDER` keeps what is built there, and asks what an earlier run built.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    words: { type: 'string', default: '130' },
    corpus: { type: 'string' },
    folder: { type: 'string' },
    'without-pagefind': { type: 'boolean', default: false },
  },
});

const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'backfile-bench-'));
try {
  const path = values.corpus ?? writeCorpus(join(folder, 'corpus.jsonl'));
  const build = await makeSite(folder, path);
  const { articles, sample } = sampleOf(path);
  const [words, phrases] = [wordQueries(sample), phraseQueries(sample)];
  const ours = await measure({ folder, page: 'ours.html', words, phrases });
  console.log(JSON.stringify({ articles, build, ours }, undefined, 1));
  if (!values['without-pagefind']) {
    // Pagefind is no dependency: it is asked for only when it is to run beside.
    const { makePagefind } = await import('./make-pagefind.ts');
    const isBuilt = existsSync(join(folder, 'pagefind.html'));
    const theirBuild = isBuilt ? 'built before' : await makePagefind(folder, readCorpus(path));
    const theirs = await measure({ folder, page: 'pagefind.html', words, phrases: [] });
    console.log(JSON.stringify({ theirBuild, theirs }, undefined, 1));
  }
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true });
}
process.exit(0);

/** The made-up corpus on disk, so that making it up is no part of what is measured. */
function writeCorpus(path: string): string {
  const file = openSync(path, 'w');
  for (const one of corpus(Number(values.articles), Number(values.words))) writeSync(file, `${JSON.stringify(one)}\n`);
  closeSync(file);
  return path;
}
