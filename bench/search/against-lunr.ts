import { deepStrictEqual } from 'node:assert';
import { parseArgs } from 'node:util';
import { loadStemmers } from '../../src/search/analysis/stemmers.ts';
import { buildSearchIndex } from '../../src/search/build/build-search-index.ts';
import { searchSchema } from '../../src/site/in-browser/search-schema.ts';
import { LunrOracle } from '../../tests/support/lunr-oracle.ts';
import { openInMemory } from '../../tests/support/search-in-memory.ts';
import { seededRandom } from '../seeded-random.ts';
import { corpus } from './corpus.ts';

/**
 * `node --import tsx bench/search/against-lunr.ts --articles 2000 --queries 2000`: asks lunr and our index the same
 * queries of every kind, and counts where the number of hits, the first hundred or a score differ in any bit.
 */
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '2000' }, queries: { type: 'string', default: '2000' } },
});
const documents = [...corpus(Number(values.articles), 130)].sort(
  (a, b) => (a.days?.first ?? 0) - (b.days?.first ?? 0) || (a.id < b.id ? -1 : 1),
);
const oracle = new LunrOracle(documents, await loadStemmers(['en']));
const { index } = await openInMemory(buildSearchIndex(documents, searchSchema));
const random = seededRandom(21);
const pick = <T>(list: readonly T[], fallback: T): T => list[Math.floor(random() * list.length)] ?? fallback;

function query(): string {
  const { text } = pick(documents, documents[0] ?? { text: 'said' });
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? ['said'];
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
    const word = random() < 0.1 ? pick(['said', 'people', 'the', 'zzzz'], 'said') : pick(words, 'said');
    const sign = pick(['', '', '', '', '+', '-'], '');
    const field = pick(['', '', '', '', 'headline:', 'text:'], '');
    const end = random() < 0.04 ? '~1' : random() < 0.1 ? '*' : '';
    return `${sign}${field}${end === '*' ? word.slice(0, 4) : word}${end}`;
  }).join(' ');
}

const seconds = () => Math.round(process.uptime());
console.error(`both indexes built, ${seconds()} s`);
let mismatches = 0;
for (let asked = 0; asked < Number(values.queries); asked += 1) {
  const wanted = query();
  const results = await index.search({ query: wanted, sort: 'relevance', perPage: 100 });
  const relaxed = results.notices.some(notice => notice.kind === 'relaxed');
  const expected = oracle.hits(wanted, relaxed ? 'optional' : 'required');
  try {
    const ours = results.hits.map(({ url, score }) => ({ url, score }));
    deepStrictEqual({ total: results.total, hits: ours }, { total: expected.length, hits: expected.slice(0, 100) });
  } catch (error) {
    mismatches += 1;
    if (mismatches < 4) console.log(wanted, error instanceof Error ? error.message.slice(0, 600) : error);
  }
  if (asked % 100 === 99) console.error(`${asked + 1} queries, ${mismatches} mismatches, ${seconds()} s`);
}
console.log(`${values.articles} articles, ${values.queries} queries: ${mismatches} mismatches`);
