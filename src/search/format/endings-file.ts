import type { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { FrontCoder, readFrontCoded } from './front-coding.ts';

/** A term from its last letter to its first. Letters are code points: halves of one must not change places. */
export function reversed(term: string): string {
  if (paired.test(term)) return [...term].reverse().join('');
  let backwards = '';
  for (let index = term.length - 1; index >= 0; index -= 1) backwards += term[index];
  return backwards;
}

const paired = /[\ud800-\udfff]/;

/** Terms read backwards and sorted as such, so that those with the same ending stand together. */
export class EndingsWriter {
  #count = 0;
  readonly #coder = new FrontCoder();
  readonly #terms = new ByteWriter();

  get size(): number {
    return this.#terms.length;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  add(backwards: string): void {
    this.#count += 1;
    this.#coder.write(backwards, this.#terms);
  }

  writeTo(file: ByteWriter): void {
    file.varint(this.#count);
    file.append(this.#terms);
  }
}

/** The terms of a file, backwards. */
export function readEndings(reader: ByteReader): readonly string[] {
  return readFrontCoded(reader, reader.varint());
}
