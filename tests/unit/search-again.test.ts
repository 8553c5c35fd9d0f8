import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corpusDocument } from '../../bench/search/corpus.ts';
import { seededRandom } from '../../bench/seeded-random.ts';
import { buildSearchIndex, buildSearchIndexAgain } from '../../src/search/build/build-search-index.ts';
import type { DocumentOfKey } from '../../src/search/build/collect-documents.ts';
import type { KeptIndex } from '../../src/search/build/index-before.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { searchSchema } from '../../src/site/in-browser/search-schema.ts';

/** Documents by their keys, and how many of them were asked for their text. */
function byKey(list: readonly SearchDocument[]) {
  const asked: string[] = [];
  const documents = list.map(({ text, ...document }): DocumentOfKey => {
    const key = JSON.stringify([document.title, document.language, text]);
    const askedFor = () => {
      asked.push(document.id);
      return text;
    };
    return { document, key, text: askedFor };
  });
  return { documents, asked };
}

function again(list: readonly SearchDocument[], kept: KeptIndex | undefined) {
  const { documents, asked } = byKey(list);
  const built = buildSearchIndexAgain(documents, searchSchema, kept && structuredClone(kept));
  return { ...built, asked };
}

type Change = (list: readonly SearchDocument[], at: number, number: number) => readonly SearchDocument[];

const at = (list: readonly SearchDocument[], index: number, change: (one: SearchDocument) => SearchDocument) =>
  list.map((one, place) => (place === index ? change(one) : one));

const changes: Readonly<Record<string, Change>> = {
  added: (list, _, number) => [...list, corpusDocument(1000 + number, 130)],
  'several added': (list, _, number) => [
    ...list,
    ...Array.from({ length: 9 }, (__, index) => corpusDocument(2000 + number * 9 + index, 130)),
  ],
  removed: (list, index) => list.filter((_, place) => place !== index),
  edited: (list, index) => at(list, index, one => ({ ...one, text: `${one.text}\nNothing zyxwv was decided, ✈ etc.` })),
  'a word less': (list, index) => at(list, index, one => ({ ...one, text: one.text.replace(/\p{L}+/u, '') })),
  'another title': (list, index) => at(list, index, one => ({ ...one, title: `${one.title} harbour` })),
  'a long title': (list, index) => at(list, index, one => ({ ...one, title: `${one.title} harbour`.repeat(70) })),
  'another day': (list, index) => at(list, index, one => ({ ...one, days: { first: index * 31, last: index * 31 } })),
  'no day': (list, index) => at(list, index, ({ days: _, ...one }) => one),
  'another language': (list, index) => at(list, index, one => ({ ...one, language: 'de' })),
  'another address': (list, index) => at(list, index, one => ({ ...one, url: `${one.url}moved/` })),
  'another order': list => [...list].reverse(),
  'much shorter': (list, index) => list.slice(0, Math.max(20, index)),
};

test('an index that is built with what the last build kept is the one that is built from nothing, byte for byte', () => {
  const random = seededRandom(7);
  const names = Object.keys(changes);
  let list: readonly SearchDocument[] = Array.from({ length: 150 }, (_, number) => corpusDocument(number, 130));
  let kept: KeptIndex | undefined = again(list, undefined).kept;
  const steps: string[] = [];
  for (let step = 0; step < 40; step++) {
    const name = names[Math.floor(random() * names.length)] ?? '';
    steps.push(name);
    list = changes[name]?.(list, Math.floor(random() * list.length), step) ?? list;
    const built = again(list, kept);
    const clean = buildSearchIndex(list, searchSchema);
    assert.deepEqual(
      built.files.map(file => file.name),
      clean.map(file => file.name),
      steps.join(', '),
    );
    for (const [index, file] of built.files.entries())
      assert.equal(Buffer.compare(file.bytes, clean[index]?.bytes ?? file.bytes.subarray(1)), 0, file.name);
    kept = built.kept;
  }
});

test('only the documents that changed are asked for their text, and files of other terms are taken as they are', () => {
  const all = Array.from({ length: 150 }, (_, number) => corpusDocument(number, 130));
  const list = at(all, 70, one => ({ ...one, title: 'Harbour', text: 'Nothing happened.' }));
  const first = again(list, undefined);
  assert.equal(first.asked.length, 150);
  const { documents, asked } = byKey(at(list, 70, one => ({ ...one, text: 'Nothing was decided.' })));
  const second = buildSearchIndexAgain(documents, searchSchema, first.kept);
  assert.deepEqual(asked, [list[70]?.id]);
  const before = new Set(first.kept.pieces.map(({ file }) => file.bytes));
  const taken = second.kept.pieces.filter(({ file }) => before.has(file.bytes)).length;
  assert.ok(taken > second.kept.pieces.length * 0.7, `${taken} of ${second.kept.pieces.length}`);
});

test('what is kept holds no word that no document has any more', () => {
  const list = Array.from({ length: 20 }, (_, number) => corpusDocument(number, 130));
  const withWord = at(list, 3, one => ({ ...one, text: `${one.text} Zyxwvuts.` }));
  const hasWord = ({ words }: KeptIndex) => words.forms.split('\n').includes('zyxwvuts');
  const first = again(withWord, undefined).kept;
  assert.equal(hasWord(first), true);
  const second = again(list, first).kept;
  assert.equal(hasWord(second), false);
  assert.deepEqual(again(list, second).kept, second);
});
