import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import lunr from 'lunr';
import { buildSearchIndex } from '../../src/search/build/build-search-index.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import type { SortOrder } from '../../src/search/search-request.ts';
import { searchSchema } from '../../src/site/in-browser/search-schema.ts';
import { openInMemory } from '../../tests/support/search-in-memory.ts';
import { type JudgedQuery, ndcgAt10, readJudged } from './judged-collection.ts';

/**
 * `node --import tsx bench/search/judge.ts [--judged FOLDER] [--without-pagefind] [--each]`: asks lunr, our index in each
 * of its orders and Pagefind the judged queries, and prints NDCG@10. `--each` prints it of every query.
 * Pagefind is not among the project's packages: `npm install --no-save pagefind@1.6` brings it.
 */
const { values } = parseArgs({
  options: {
    judged: { type: 'string', default: join(import.meta.dirname, 'judged') },
    'without-pagefind': { type: 'boolean', default: false },
    each: { type: 'boolean', default: false },
  },
});

/** The ids of the first ten that an engine finds. */
type Ask = (query: string) => Promise<readonly string[]>;

const { documents, queries } = readJudged(values.judged);
const idOf = (url: string) => url.split('/').at(-2) ?? '';

const engines: (readonly [string, Ask])[] = [
  ['lunr as it comes', plainLunr(documents)],
  ['Backfile, lunr’s order', await ours('relevance')],
  ['Backfile, best match', await ours('match')],
];
const results = new Map<string, readonly number[]>();
for (const [name, ask] of engines) results.set(name, await scoresOf(ask));
if (!values['without-pagefind']) {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-judged-'));
  try {
    const { askPagefind } = await import('./ask-pagefind.ts');
    const found = await askPagefind(
      folder,
      documents,
      queries.map(one => one.query),
    );
    results.set(
      'Pagefind',
      queries.map((query, at) => ndcgAt10((found[at] ?? []).map(idOf), query)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
for (const [name, scores] of results) {
  const [chosenBy, heldOut] = [0, 1].map(half => mean(scores.filter((_, at) => at % 2 === half)));
  console.log(`${name.padEnd(28)} chosen by ${chosenBy?.toFixed(3)}  held out ${heldOut?.toFixed(3)}`);
}
if (values.each) {
  for (const [at, { query }] of queries.entries()) {
    console.log([...results.values()].map(scores => scores[at]?.toFixed(3)).join(' '), query);
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

async function scoresOf(ask: Ask): Promise<readonly number[]> {
  return Promise.all(queries.map(async (query: JudgedQuery) => ndcgAt10(await ask(query.query), query)));
}

async function ours(sort: SortOrder): Promise<Ask> {
  const { index } = await openInMemory(buildSearchIndex([...documents], searchSchema));
  return async query => {
    const { hits, partial } = await index.search({ query, sort, perPage: 10 });
    return [...hits, ...partial].map(hit => idOf(hit.url));
  };
}

/** lunr with its own pipeline and stop words, and our boost of headlines. What it cannot read is asked as words. */
function plainLunr(list: readonly SearchDocument[]): Ask {
  const index = lunr(function build() {
    this.ref('url');
    this.field('title', { boost: 4 });
    this.field('text');
    for (const one of list) this.add(one);
  });
  return async query => {
    const words = query.replace(/[^\p{L}\p{N}\s]/gu, ' ');
    return index
      .search(words)
      .slice(0, 10)
      .map(hit => idOf(hit.ref));
  };
}
