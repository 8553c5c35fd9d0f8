import { parseArgs } from 'node:util';
import { loadStemmers } from '../../src/search/analysis/stemmers.ts';
import { termsIn } from '../../src/search/analysis/terms.ts';
import { wordsOf } from '../../src/search/analysis/words.ts';
import { buildSearchIndex } from '../../src/search/build/build-search-index.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { searchSchema } from '../../src/site/in-browser/search-schema.ts';
import { allHits, openInMemory } from '../../tests/support/search-in-memory.ts';
import { seededRandom } from '../seeded-random.ts';
import { corpus } from './corpus.ts';

/**
 * `node --import tsx bench/search/phrases-as-read.ts --articles 20000 --phrases 500`: asks the index for phrases of two
 * to six words, frequent ones anywhere in them, and compares with reading every line of every article.
 */
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '2000' }, phrases: { type: 'string', default: '500' } },
});
const documents = [...corpus(Number(values.articles), 130)];
const termOf = termsIn('en', await loadStemmers(['en']));
const linesOf = ({ title, text }: SearchDocument) => [title, ...text.split('\n')];
const termsOf = (line: string) => wordsOf(line).map(word => termOf(word.form));
/** Every line as ` term term term `: a phrase is then a stretch of it. */
const read = documents.map(one => linesOf(one).map(line => ` ${termsOf(line).join(' ')} `));
const { index } = await openInMemory(buildSearchIndex(documents, searchSchema));
const random = seededRandom(31);

function phrase(): string {
  const one = documents[Math.floor(random() * documents.length)];
  const lines = one ? linesOf(one) : [];
  const words = wordsOf(lines[Math.floor(random() * lines.length)] ?? '').map(word => word.form);
  const start = Math.floor(random() * words.length);
  const chosen = words.slice(start, start + 2 + Math.floor(random() * 5));
  // One in four is turned round, so that most of those are nowhere.
  return (random() < 0.25 ? chosen.reverse() : chosen).join(' ');
}

let [asked, mismatches, found] = [0, 0, 0];
while (asked < Number(values.phrases)) {
  const wanted = phrase();
  if (!wanted.includes(' ')) continue;
  asked += 1;
  const stretch = ` ${termsOf(wanted).join(' ')} `;
  const expected = documents.filter((_, number) => read[number]?.some(line => line.includes(stretch)));
  const hits = await allHits(index, { query: `"${wanted}"`, perPage: 1000 });
  found += hits.length;
  const ours = hits.map(hit => hit.url).sort();
  if (JSON.stringify(ours) === JSON.stringify(expected.map(one => one.url).sort())) continue;
  mismatches += 1;
  console.log(`"${wanted}": ${ours.length} found, ${expected.length} read`);
}
console.log(`${values.articles} articles, ${asked} phrases, ${found} hits: ${mismatches} mismatches`);
