import type { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { FrontCoder, readFrontCoded } from './front-coding.ts';

/** Where a term stands in one field: document numbers, ascending, and how often in each. */
export interface Postings {
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
}

/** A headline is short, so that its length fits beside the posting; a text's is in the length files. */
export interface HeadlinePostings extends Postings {
  readonly lengths: Uint32Array;
}

export interface TermEntry {
  readonly term: string;
  /** The term's place among those first met in the same document; gives lunr's order of terms with `firstDocument`. */
  readonly rank: number;
  readonly headline: HeadlinePostings;
  readonly text: Postings;
}

/** The columns of a term file while it is written; columns of like numbers compress better than rows. */
export class TermFileWriter {
  #count = 0;
  readonly #coder = new FrontCoder();
  readonly #terms = new ByteWriter();
  readonly #counts = new ByteWriter();
  readonly #gaps = new ByteWriter();
  readonly #frequencies = new ByteWriter();
  readonly #lengths = new ByteWriter();

  get size(): number {
    const columns = [this.#terms, this.#counts, this.#gaps, this.#frequencies, this.#lengths];
    return columns.reduce((size, column) => size + column.length, 0);
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  add({ term, rank, headline, text }: TermEntry): void {
    this.#count += 1;
    this.#coder.write(term, this.#terms);
    this.#counts.varint(headline.documents.length);
    this.#counts.varint(text.documents.length);
    this.#counts.varint(rank);
    for (const postings of [headline, text]) {
      writeGaps(postings.documents, this.#gaps);
      for (const frequency of postings.frequencies) this.#frequencies.varint(frequency - 1);
    }
    for (const length of headline.lengths) this.#lengths.varint(length);
  }

  writeTo(file: ByteWriter): void {
    file.varint(this.#count);
    for (const column of [this.#terms, this.#counts, this.#gaps, this.#frequencies, this.#lengths]) file.append(column);
  }
}

/** The entries of a term file, in the order of their terms. Throws a RangeError when the bytes end too early. */
export function readTermFile(reader: ByteReader): readonly TermEntry[] {
  const count = reader.varint();
  const terms = readFrontCoded(reader, count);
  const counts = reader.varints(count * 3);
  const at = (index: number) => counts[index] ?? 0;
  const documents = terms.map((_, index) => [readGaps(reader, at(index * 3)), readGaps(reader, at(index * 3 + 1))]);
  const frequencies = documents.map(fields => fields.map(field => plusOne(reader.varints(field.length))));
  const lengths = terms.map((_, index) => reader.varints(at(index * 3)));
  return terms.map((term, index) => ({
    term,
    rank: at(index * 3 + 2),
    headline: {
      documents: documents[index]?.[0] ?? none,
      frequencies: frequencies[index]?.[0] ?? none,
      lengths: lengths[index] ?? none,
    },
    text: { documents: documents[index]?.[1] ?? none, frequencies: frequencies[index]?.[1] ?? none },
  }));
}

const none = new Uint32Array();

/** Ascending numbers as the distances between them; the first as it is. */
export function writeGaps(numbers: Uint32Array, to: ByteWriter): void {
  let previous = 0;
  for (const number of numbers) {
    to.varint(number - previous);
    previous = number;
  }
}

export function readGaps(from: ByteReader, count: number): Uint32Array {
  const numbers = from.varints(count);
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    sum += numbers[index] ?? 0;
    numbers[index] = sum;
  }
  return numbers;
}

function plusOne(numbers: Uint32Array): Uint32Array {
  for (let index = 0; index < numbers.length; index += 1) numbers[index] = (numbers[index] ?? 0) + 1;
  return numbers;
}
