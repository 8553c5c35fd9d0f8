import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corpusDocument } from '../../bench/search/corpus.ts';
import { buildSearchIndex } from '../../src/search/build/build-search-index.ts';
import { cutByContent, hashOfText } from '../../src/search/build/cut-by-content.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { searchSchema } from '../../src/site/in-browser/search-schema.ts';

const documents = Array.from({ length: 400 }, (_, number) => corpusDocument(number, 130));
const namesOf = (list: readonly SearchDocument[]) => buildSearchIndex(list, searchSchema).map(({ name }) => name);
const before = new Set(namesOf(documents));

/** The share of files that are new when one document is changed. */
function changedShare(change: (document: SearchDocument) => SearchDocument, at: number): number {
  const after = namesOf(documents.map((document, index) => (index === at ? change(document) : document)));
  return after.filter(name => !before.has(name)).length / after.length;
}

test('a word put right leaves nearly all search files as they are', () => {
  assert.ok(before.size > 60, `${before.size} files`);
  for (const at of [3, 200, 390]) {
    const share = changedShare(one => ({ ...one, text: one.text.replace(/ \p{L}+ \p{L}+\./u, ' mended here.') }), at);
    assert.ok(share < 0.2, `${share} of the files changed`);
  }
});

test('a sentence added at the end of an article changes less than a third of the search files', () => {
  const added = 'The minister said on Monday that nothing had been decided about the harbour.';
  for (const at of [10, 150, 333]) {
    const share = changedShare(one => ({ ...one, text: `${one.text}\n${added}` }), at);
    assert.ok(share < 0.34, `${share} of the files changed`);
  }
});

test('a sentence put into the first paragraph leaves the places of the paragraphs after it as they are', () => {
  const added = 'The harbour wall was painted green on Friday.';
  const inserted = (one: SearchDocument) => ({ ...one, text: one.text.replace('\n', ` ${added}\n`) });
  const ofSeveralLines = [...documents.keys()].filter(at => documents[at]?.text.includes('\n'));
  const shares = ofSeveralLines.slice(0, 5).map(at => changedShare(inserted, at));
  // Now and then a line reaches the next round place, and all after it move.
  assert.ok(shares.filter(share => share < 0.25).length >= 3, `${shares} of the files changed`);
});

test('another title or address changes the file that shows it', () => {
  const share = changedShare(one => ({ ...one, url: `${one.url}moved/` }), 77);
  assert.ok(share * before.size < 3, 'the manifest and one file of documents');
});

test('cuts stay where they are when an entry comes in or grows', () => {
  const texts = Array.from({ length: 3000 }, (_, index) => hashOfText(String(index)).toString(36)).sort();
  const cutsIn = (list: readonly string[]) => {
    const entries = { length: list.length, sizeOf: () => 3, hashOf: (index: number) => hashOfText(list[index] ?? '') };
    return [...cutByContent(entries, 200)].map(index => list[index]);
  };
  const cuts = cutsIn(texts);
  assert.ok(cuts.length > 30);
  for (const added of ['5', 'c', 'm9', 'x']) {
    const after = new Set(cutsIn([...texts, added].sort()));
    const moved = cuts.filter(text => !after.has(text));
    assert.ok(moved.length < 6, `${moved.length} cuts moved for ${added}`);
  }
});
