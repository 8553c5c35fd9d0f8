import type { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { FrontCoder, readFrontCoded } from './front-coding.ts';
import { readGaps, writeGaps } from './term-file.ts';

/** Where a word, or a pair of neighbours, stands in each document. */
export interface Places {
  readonly key: string;
  readonly documents: Uint32Array;
  /** How many places each document has. */
  readonly counts: Uint32Array;
  /** All places, document by document, ascending in each. */
  readonly positions: Uint32Array;
}

/** The key of a frequent word and the word after it. */
export function keyWithNext(frequent: string, next: string): string {
  return `${frequent} ${next}`;
}

/** The key of a word and a frequent word after it: under the frequent word, so that its pairs lie together. */
export function keyWithPrevious(frequent: string, previous: string): string {
  return `${frequent}\t${previous}`;
}

export class PlaceFileWriter {
  #count = 0;
  readonly #coder = new FrontCoder();
  readonly #keys = new ByteWriter();
  readonly #sizes = new ByteWriter();
  readonly #gaps = new ByteWriter();
  readonly #counts = new ByteWriter();
  readonly #positions = new ByteWriter();

  get size(): number {
    return this.#keys.length + this.#sizes.length + this.#gaps.length + this.#counts.length + this.#positions.length;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  add({ key, documents, counts, positions }: Places): void {
    this.#count += 1;
    this.#coder.write(key, this.#keys);
    this.#sizes.varint(documents.length);
    writeGaps(documents, this.#gaps);
    let at = 0;
    for (const count of counts) {
      this.#counts.varint(count - 1);
      writeGaps(positions.subarray(at, at + count), this.#positions);
      at += count;
    }
  }

  writeTo(file: ByteWriter): void {
    file.varint(this.#count);
    for (const column of [this.#keys, this.#sizes, this.#gaps, this.#counts, this.#positions]) file.append(column);
  }
}

/** The entries of a file by their keys. */
export function readPlaces(reader: ByteReader): ReadonlyMap<string, Places> {
  const keys = readFrontCoded(reader, reader.varint());
  const sizes = reader.varints(keys.length);
  const documents = keys.map((_, index) => readGaps(reader, sizes[index] ?? 0));
  const counts = documents.map(list => reader.varints(list.length).map(count => count + 1));
  return new Map(
    keys.map((key, index) => {
      const own = counts[index] ?? new Uint32Array();
      const positions = readPositions(reader, own);
      return [key, { key, documents: documents[index] ?? new Uint32Array(), counts: own, positions }];
    }),
  );
}

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
