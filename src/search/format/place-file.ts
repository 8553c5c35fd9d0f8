import type { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { FrontCoder, readFrontCoded } from './front-coding.ts';
import { readGaps, writeGaps } from './gaps.ts';

/** Where a word, or a pair of frequent words, stands in each document. */
export interface Places {
  readonly key: string;
  readonly documents: Uint32Array;
  /** How many places each document has. */
  readonly counts: Uint32Array;
  /** All places, document by document, ascending in each. */
  readonly positions: Uint32Array;
  /** For each place of a word, the frequent words right before it, nearest first; see `runEnd`. Empty for pairs. */
  readonly before: Uint8Array;
  /** For each place of a word, the frequent words right after it. Empty for pairs. */
  readonly after: Uint8Array;
}

/** Ends the run of frequent words of one place; word n of the manifest's list stands in it as n + 1. */
export const runEnd = 0;

/** The key of two frequent words that stand together. A word has no space, so that no word is a pair. */
export function pairKey(first: string, second: string): string {
  return `${first} ${second}`;
}

function isPair(key: string): boolean {
  return key.includes(' ');
}

export class PlaceFileWriter {
  #count = 0;
  readonly #coder = new FrontCoder();
  readonly #keys = new ByteWriter();
  readonly #sizes = new ByteWriter();
  readonly #gaps = new ByteWriter();
  readonly #counts = new ByteWriter();
  readonly #positions = new ByteWriter();
  readonly #before = new ByteWriter();
  readonly #after = new ByteWriter();

  get size(): number {
    return this.#columns.reduce((size, column) => size + column.length, 0);
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  add({ key, documents, counts, positions, before, after }: Places): void {
    this.#count += 1;
    this.#coder.write(key, this.#keys);
    this.#sizes.varint(documents.length);
    writeGaps(documents, this.#gaps);
    let at = 0;
    for (let index = 0; index < counts.length; index += 1) {
      const count = counts[index] ?? 1;
      this.#counts.varint(count - 1);
      let previous = 0;
      for (const end = at + count; at < end; at += 1) {
        const position = positions[at] ?? 0;
        this.#positions.varint(position - previous);
        previous = position;
      }
    }
    this.#before.bytes(before);
    this.#after.bytes(after);
  }

  writeTo(file: ByteWriter): void {
    file.varint(this.#count);
    for (const column of this.#columns) file.append(column);
  }

  get #columns(): readonly ByteWriter[] {
    return [this.#keys, this.#sizes, this.#gaps, this.#counts, this.#positions, this.#before, this.#after];
  }
}

/** The entries of a file by their keys. */
export function readPlaces(reader: ByteReader): ReadonlyMap<string, Places> {
  const keys = readFrontCoded(reader, reader.varint());
  const sizes = reader.varints(keys.length);
  const documents = keys.map((_, index) => readGaps(reader, sizes[index] ?? 0));
  const counts = documents.map(list => reader.varints(list.length).map(count => count + 1));
  const positions = counts.map(own => readPositions(reader, own));
  const runs = () => keys.map((key, index) => (isPair(key) ? none : readRuns(reader, positions[index]?.length ?? 0)));
  const before = runs();
  const after = runs();
  return new Map(
    keys.map((key, index) => [
      key,
      {
        key,
        documents: documents[index] ?? new Uint32Array(),
        counts: counts[index] ?? new Uint32Array(),
        positions: positions[index] ?? new Uint32Array(),
        before: before[index] ?? none,
        after: after[index] ?? none,
      },
    ]),
  );
}

const none = new Uint8Array();

function readPositions(reader: ByteReader, counts: Uint32Array): Uint32Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const positions = reader.varints(total);
  let at = 0;
  for (const count of counts) {
    for (let index = at + 1; index < at + count; index += 1) {
      positions[index] = (positions[index] ?? 0) + (positions[index - 1] ?? 0);
    }
    at += count;
  }
  return positions;
}

function readRuns(reader: ByteReader, count: number): Uint8Array {
  return reader.bytesPast(runEnd, count);
}
