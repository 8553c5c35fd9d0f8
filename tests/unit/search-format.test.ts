import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { termKey } from '../../src/search/analysis/terms.ts';
import { sortTexts } from '../../src/search/build/sort-texts.ts';
import { ByteReader, ByteWriter } from '../../src/search/format/bytes.ts';
import { readLengths, writeLengths } from '../../src/search/format/document-file.ts';
import { IndexFault } from '../../src/search/format/index-file.ts';
import {
  PositionFileWriter,
  type Positions,
  pairKey,
  positionsIn,
  readPositions,
} from '../../src/search/format/position-file.ts';
import {
  NumberModel,
  RangeDecoder,
  RangeEncoder,
  readNumber,
  writeNumber,
} from '../../src/search/format/range-coder.ts';
import { readTermFile, type TermEntry, TermFileWriter } from '../../src/search/format/term-file.ts';
import { analyseDocument, buildSearchIndex } from '../../src/search/index.ts';
import { searchDocument } from '../support/search-in-memory.ts';

function lengthsThere(lengths: readonly number[]): { readonly back: Uint32Array; readonly bytes: number } {
  const writer = new ByteWriter();
  writeLengths(lengths, writer);
  return { back: readLengths(new ByteReader(writer.view()), lengths.length), bytes: writer.length };
}

test('lengths of texts come back as they were, whatever they are', () => {
  for (const lengths of [[], [0], [1], [0, 0, 0], [2 ** 31 - 1, 3, 2 ** 24, 0]]) {
    assert.deepEqual([...lengthsThere(lengths).back], lengths);
  }
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(400), fc.nat(2 ** 31 - 1)), { maxLength: 300 }), lengths => {
      assert.deepEqual([...lengthsThere(lengths).back], lengths);
    }),
  );
});

test('lengths that are much alike take few bits', () => {
  const alike = Array.from({ length: 2000 }, (_, index) => 256 + ((index * 7919) % 256));
  assert.ok(lengthsThere(alike).bytes < 2000 * 1.05, 'eight bits are open in each');
  assert.ok(lengthsThere(alike.map(() => 300)).bytes < 2000 * 0.79, 'leading bits that never vary are nearly free');
});

test('lengths cut short are damage, not other lengths', () => {
  const writer = new ByteWriter();
  writeLengths([300, 400, 500, 600], writer);
  assert.throws(() => readLengths(new ByteReader(writer.view().subarray(0, 3)), 4), RangeError);
});

test('places come back with the frequent words beside them', () => {
  const numbers = (...list: number[]) => Uint32Array.from(list);
  const word: Positions = {
    key: termKey('stab', 'en'),
    documents: numbers(2, 9),
    counts: numbers(2, 1),
    positions: numbers(1, 40, 7),
    before: Uint8Array.of(3, 0, 0, 1, 2, 0),
    after: Uint8Array.of(0, 5, 0, 0),
  };
  const none = new Uint8Array();
  const pair = { ...word, key: pairKey(termKey('the', 'en'), termKey('of', 'en')), before: none, after: none };
  const writer = new PositionFileWriter();
  for (const places of [word, pair]) writer.add(places);
  const file = new ByteWriter();
  writer.writeTo(file);
  const back = readPositions(new ByteReader(file.view()));
  assert.equal(back.get(termKey('stab', 'en'))?.pairCounts, undefined, 'the term files tell it');
  const together = [...back.values()].map(kept => positionsIn(kept, kept.pairCounts ?? word));
  assert.deepEqual(together, [word, pair]);
  assert.throws(
    () => [...back.values()].map(kept => positionsIn(kept, { ...word, counts: numbers(1, 1) })),
    IndexFault,
  );
});

test('numbers and even bits come back, however long a carry runs', () => {
  const pieces = fc.array(fc.tuple(fc.oneof(fc.nat(3), fc.nat(2 ** 32 - 1)), fc.nat(31)), { maxLength: 400 });
  fc.assert(
    fc.property(pieces, list => {
      const bytes = new ByteWriter();
      const encoder = new RangeEncoder(bytes);
      const written = new NumberModel();
      for (const [number, width] of list) {
        writeNumber(number, encoder, written);
        encoder.evenBits(number, width);
      }
      encoder.finish();
      bytes.byte(77);
      const reader = new ByteReader(bytes.view());
      const decoder = new RangeDecoder(reader);
      const read = new NumberModel();
      for (const [number, width] of list) {
        assert.equal(readNumber(decoder, read), number);
        assert.equal(decoder.evenBits(width), number % 2 ** width);
      }
      assert.equal(reader.byte(), 77, 'the reader stops where the writer did');
    }),
  );
});

const documents = 5000;
const postings = fc.uniqueArray(fc.tuple(fc.nat(documents - 1), fc.integer({ min: 1, max: 40 })), {
  selector: ([document]) => document,
  maxLength: 60,
});
const entry: fc.Arbitrary<TermEntry> = fc
  .record({
    term: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    language: fc.constantFrom('en', 'fr'),
    postings,
    more: postings,
  })
  .map(({ term, language, postings: title, more }) => {
    const columns = (list: readonly (readonly [number, number])[]) => {
      const sorted = [...list].sort(([a], [b]) => a - b);
      return {
        documents: Uint32Array.from(sorted, ([document]) => document),
        frequencies: Uint32Array.from(sorted, ([, frequency]) => frequency),
      };
    };
    const lengths = Uint32Array.from(title, (_, index) => 3 + (index % 20));
    const spelt = term.replaceAll('\0', '');
    return { key: termKey(spelt, language), title: { ...columns(title), lengths }, text: columns(more) };
  });

test('terms come back with all that scores need, in any script', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), entries => {
      const writer = new TermFileWriter(documents);
      for (const one of entries) writer.add(one);
      const file = new ByteWriter();
      writer.writeTo(file);
      assert.deepEqual(readTermFile(new ByteReader(file.view()), documents), entries);
    }),
  );
});

test('terms take few bytes: a word in every other document hardly more than the bits that tell which', () => {
  const all = Array.from({ length: documents }, (_, number) => number).filter(number => (number * 7919) % 101 < 50);
  const ones = Uint32Array.from(all, () => 1);
  const nothing = { documents: new Uint32Array(), frequencies: new Uint32Array(), lengths: new Uint32Array() };
  const writer = new TermFileWriter(documents);
  writer.add({
    key: termKey('said', 'en'),
    title: nothing,
    text: { documents: Uint32Array.from(all), frequencies: ones },
  });
  const file = new ByteWriter();
  writer.writeTo(file);
  assert.ok(file.length < (documents / 8) * 1.1, `${file.length} bytes`);
});

test('texts are sorted as sort does, in any script', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), texts => {
      assert.deepEqual(sortTexts(texts), [...texts].sort());
    }),
  );
});

test('a document that was analysed before gives the same files, and what is kept of it can be cloned', () => {
  const documents = [
    searchDocument('a', 'COVID-19 in the U.S.', 'O’Brien paid $1.5bn.\n\n北京市 e-mail', { date: '2021-03-02' }),
    searchDocument('b', 'Zwei Wörter', '', { language: 'de' }),
  ];
  const kept = documents.map(one => structuredClone(analyseDocument(one)));
  assert.deepEqual(buildSearchIndex(kept), buildSearchIndex(documents));
});
