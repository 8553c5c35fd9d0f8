import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { corpus, corpusDocument, readCorpus } from './corpus.ts';
import { makePagefind } from './make-pagefind.ts';
import { makeSite } from './make-site.ts';
import { measure } from './measure.ts';
import { phraseQueries, wordQueries } from './queries.ts';

/**
 * `node --import tsx bench/search/run.ts --articles 20000 --words 130 [--corpus FILE.jsonl] [--without-pagefind]`:
 * builds both indexes, asks both in Chromium, prints what was measured as JSON.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    words: { type: 'string', default: '130' },
    corpus: { type: 'string' },
    'without-pagefind': { type: 'boolean', default: false },
  },
});

const given = values.corpus === undefined ? undefined : await readCorpus(values.corpus);
const count = given?.length ?? Number(values.articles);
const mean = Number(values.words);
const documents = (): Iterable<SearchDocument> => given ?? corpus(count, mean);
const sample = Array.from({ length: 400 }, (_, index) => {
  const number = Math.floor((index * count) / 400);
  return given?.[number] ?? corpusDocument(number, mean);
});

const folder = mkdtempSync(join(tmpdir(), 'backfile-bench-'));
try {
  const build = await makeSite(folder, documents);
  const words = wordQueries(sample);
  const ours = await measure({ folder, page: 'ours.html', words, phrases: phraseQueries(sample) });
  console.log(JSON.stringify({ articles: count, build, ours }, undefined, 1));
  if (!values['without-pagefind']) {
    const theirBuild = await makePagefind(folder, documents());
    const theirs = await measure({ folder, page: 'pagefind.html', words, phrases: [] });
    console.log(JSON.stringify({ theirBuild, theirs }, undefined, 1));
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(0);
