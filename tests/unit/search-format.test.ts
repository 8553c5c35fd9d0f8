import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ByteReader } from '../../src/search/format/byte-reader.ts';
import { ByteWriter } from '../../src/search/format/byte-writer.ts';
import { readLengths, writeLengths } from '../../src/search/format/length-file.ts';
import { PlaceFileWriter, type Places, pairKey, readPlaces } from '../../src/search/format/place-file.ts';

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
  assert.ok(lengthsThere(alike.map(() => 300)).bytes < 2000 * 0.82, 'leading bits that never vary are nearly free');
});

test('lengths cut short are damage, not other lengths', () => {
  const writer = new ByteWriter();
  writeLengths([300, 400, 500, 600], writer);
  assert.throws(() => readLengths(new ByteReader(writer.view().subarray(0, 3)), 4), RangeError);
});

test('places come back with the frequent words beside them', () => {
  const numbers = (...list: number[]) => Uint32Array.from(list);
  const word: Places = {
    key: 'stab',
    documents: numbers(2, 9),
    counts: numbers(2, 1),
    positions: numbers(1, 40, 7),
    before: Uint8Array.of(3, 0, 0, 1, 2, 0),
    after: Uint8Array.of(0, 5, 0, 0),
  };
  const none = new Uint8Array();
  const pair = { ...word, key: pairKey('the', 'of'), before: none, after: none };
  const writer = new PlaceFileWriter();
  for (const places of [word, pair]) writer.add(places);
  const file = new ByteWriter();
  writer.writeTo(file);
  const back = readPlaces(new ByteReader(file.view()));
  assert.deepEqual([...back.values()], [word, pair]);
});
