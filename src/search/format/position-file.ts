import { languageOfKey, termKey, termOfKey } from '../analysis/terms.ts';
import { type ByteReader, ByteWriter, readGaps, writeGaps } from './bytes.ts';
import { IndexFault } from './index-file.ts';
import { KeyWriter, readKeys } from './key-column.ts';

/** The documents that have something, and how often each has it. */
export interface Counts {
  readonly documents: Uint32Array;
  readonly counts: Uint32Array;
}

/** The frequent words beside the positions of a word; empty for pairs. */
interface Neighbours {
  /** For each position, the frequent words right before it, nearest first; see `neighboursEnd`. */
  readonly before: Uint8Array;
  /** For each position, the frequent words right after it. */
  readonly after: Uint8Array;
}

/** Where a word, or a pair of frequent words, stands in each document. */
export interface Positions extends Counts, Neighbours {
  readonly key: string;
  /** All positions, document by document, ascending in each. */
  readonly positions: Uint32Array;
}

/** What a file has of a key. For a word, the term files tell the documents, and they are not told twice. */
export interface StoredPositions extends Neighbours {
  readonly key: string;
  /** Of a pair; undefined for a word. */
  readonly pairCounts: Counts | undefined;
  /** The positions of each document as the distances between them, the first as it is. */
  readonly steps: Uint32Array;
}

/** Ends the frequent words beside one position; word n of the manifest's list stands in it as n + 1. */
export const neighboursEnd = 0;

/** The key of two frequent words of a language that stand together. A word has no space, so that no word is a pair. */
export function pairKey(first: string, second: string): string {
  return termKey(`${termOfKey(first)} ${termOfKey(second)}`, languageOfKey(first));
}

export function isPair(key: string): boolean {
  return key.includes(' ');
}

/** Positions need the documents that they are in. Throws an IndexFault when they are of another number. */
export function positionsIn({ key, steps, before, after }: StoredPositions, { documents, counts }: Counts): Positions {
  const positions = Uint32Array.from(steps);
  let at = 0;
  for (const count of counts) {
    const end = at + count;
    for (at += 1; at < end; at += 1) positions[at] = (positions[at] ?? 0) + (positions[at - 1] ?? 0);
  }
  if (at !== steps.length) throw new IndexFault('damaged', 'p/', 'a word has other positions than its documents tell');
  return { key, documents, counts, positions, before, after };
}

export class PositionFileWriter {
  readonly #keys = new KeyWriter();
  readonly #sizes = new ByteWriter();
  readonly #gaps = new ByteWriter();
  readonly #counts = new ByteWriter();
  readonly #positions = new ByteWriter();
  readonly #before = new ByteWriter();
  readonly #after = new ByteWriter();

  get isEmpty(): boolean {
    return this.#keys.count === 0;
  }

  add({ key, documents, counts, positions, before, after }: Positions): void {
    this.#keys.add(termOfKey(key), languageOfKey(key));
    if (isPair(key)) {
      this.#sizes.varint(documents.length);
      writeGaps(documents, this.#gaps);
      for (let index = 0; index < counts.length; index += 1) this.#counts.varint((counts[index] ?? 1) - 1);
    } else this.#sizes.varint(positions.length);
    this.#addSteps(counts, positions);
    this.#before.bytes(before);
    this.#after.bytes(after);
  }

  #addSteps(counts: Uint32Array, positions: Uint32Array): void {
    let at = 0;
    for (let index = 0; index < counts.length; index += 1) {
      let previous = 0;
      for (const end = at + (counts[index] ?? 1); at < end; at += 1) {
        const position = positions[at] ?? 0;
        this.#positions.varint(position - previous);
        previous = position;
      }
    }
  }

  writeTo(file: ByteWriter): void {
    this.#keys.writeTo(file);
    for (const column of this.#columns) file.append(column);
  }

  get #columns(): readonly ByteWriter[] {
    return [this.#sizes, this.#gaps, this.#counts, this.#positions, this.#before, this.#after];
  }
}

/** The entries of a file by their keys. */
export function readPositions(reader: ByteReader): ReadonlyMap<string, StoredPositions> {
  const keys = readKeys(reader);
  const sizes = reader.varints(keys.length);
  const documents = keys.map((key, index) => (isPair(key) ? readGaps(reader, sizes[index] ?? 0) : undefined));
  const pairCounts = documents.map(list => list && { documents: list, counts: readCounts(reader, list.length) });
  const steps = pairCounts.map((own, index) => reader.varints(own ? sum(own.counts) : (sizes[index] ?? 0)));
  const neighbours = () =>
    keys.map((key, index) => (isPair(key) ? none : readNeighbours(reader, steps[index]?.length ?? 0)));
  const before = neighbours();
  const after = neighbours();
  return new Map(
    keys.map((key, index) => [
      key,
      {
        key,
        pairCounts: pairCounts[index],
        steps: steps[index] ?? new Uint32Array(),
        before: before[index] ?? none,
        after: after[index] ?? none,
      },
    ]),
  );
}

const none = new Uint8Array();

function readCounts(reader: ByteReader, length: number): Uint32Array {
  return reader.varints(length).map(count => count + 1);
}

function sum(counts: Uint32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}

function readNeighbours(reader: ByteReader, count: number): Uint8Array {
  return reader.bytesPast(neighboursEnd, count);
}
