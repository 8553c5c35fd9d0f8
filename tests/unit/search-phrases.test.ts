import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadStemmers } from '../../src/search/analysis/stemmers.ts';
import { termsIn } from '../../src/search/analysis/terms.ts';
import { wordsOf } from '../../src/search/analysis/words.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { allHits, searchDocument, searchInMemory } from '../support/search-in-memory.ts';

const stemmers = await loadStemmers(['en']);
const termOf = termsIn('en', stemmers);

/** Reads every line of every article: what the index must agree with. */
function bruteForce(documents: readonly SearchDocument[], phrase: string): readonly string[] {
  const wanted = wordsOf(phrase).map(word => termOf(word.form));
  const linesOf = ({ title, text }: SearchDocument) => [title, ...text.split('\n')];
  const has = (line: string) => {
    const terms = wordsOf(line).map(word => termOf(word.form));
    return terms.some((_, start) => wanted.every((term, offset) => terms[start + offset] === term));
  };
  return documents.filter(document => linesOf(document).some(has)).map(document => document.url);
}

const words = fc.constantFrom('the', 'in', 'of', 'stab', 'back', 'room', 'putin', 'war');
const line = fc.array(words, { maxLength: 30 }).map(list => list.join(' '));
const articles = fc.array(fc.tuple(line, fc.array(line, { maxLength: 3 })), { minLength: 1, maxLength: 30 });
const phrases = fc.array(fc.array(words, { minLength: 2, maxLength: 5 }), { minLength: 6, maxLength: 6 });

async function assertAsRead(documents: readonly SearchDocument[], asked: readonly string[]): Promise<void> {
  const { index } = await searchInMemory(documents);
  for (const phrase of asked) {
    const found = await allHits(index, { query: `"${phrase}"` });
    assert.deepEqual(found.map(hit => hit.url).sort(), bruteForce(documents, phrase), phrase);
  }
}

test('a phrase finds what reading every article finds, and does not cross lines', () =>
  fc.assert(
    fc.asyncProperty(articles, phrases, (list, asked) => {
      const documents = list.map(([headline, lines], index) =>
        searchDocument(String(index).padStart(3, '0'), headline, lines.join('\n')),
      );
      return assertAsRead(
        documents,
        asked.map(phrase => phrase.join(' ')),
      );
    }),
    { numRuns: 80 },
  ));

test('so do phrases with words so frequent that only their pairs are kept', async () => {
  const frequent = ['the', 'in', 'of', 'to'];
  const rare = Array.from({ length: 40 }, (_, index) => `w${index}`);
  const random = seeded(7);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const sentence = () => Array.from({ length: 60 }, () => pick(random() < 0.5 ? frequent : rare)).join(' ');
  const documents = Array.from({ length: 900 }, (_, index) =>
    searchDocument(String(index).padStart(3, '0'), sentence().slice(0, 40), `${sentence()}\n${sentence()}`),
  );
  const { index, files } = await searchInMemory(documents);
  assert.equal(index.documents, 900);
  const manifest = new TextDecoder().decode(files.get('manifest.json'));
  assert.match(
    manifest,
    /"frequent":\["[a-z]+\\u0000en","[a-z]+\\u0000en"/,
    'the corpus is large enough to have frequent words',
  );
  const asked = ['the w1', 'w1 the', 'w1 in the w2', 'of the', 'the in of', 'w1 w2', 'w3 of', 'to to', 'w4 the in'];
  await assertAsRead(documents, asked);
});

/** A small generator of numbers from 0 to 1, the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test('phrases mix with words, fields and their own absence', async () => {
  const { index } = await searchInMemory([
    searchDocument('a', 'A stab in the back', 'Ministers said so.'),
    searchDocument('b', 'Knives', 'It was a stab in the back, ministers said.'),
    searchDocument('c', 'Rooms', 'In the back room a minister took a stab.'),
  ]);
  const found = async (query: string) =>
    (await allHits(index, { query }))
      .map(hit => hit.url.slice(9, -1))
      .sort()
      .join('');
  assert.equal(await found('"stab in the back"'), 'ab');
  assert.equal(await found('“stab in the back” ministers'), 'ab');
  assert.equal(await found('«stab in the back» -headline:stab'), 'b');
  assert.equal(await found('headline:"stab in the back"'), 'a');
  assert.equal(await found('minister -"stab in the back"'), 'c');
  assert.equal(await found("'in the back room' minister"), 'c');
});
