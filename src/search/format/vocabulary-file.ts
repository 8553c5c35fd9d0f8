import type { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { FrontCoder, readFrontCoded, sharedLength } from './front-coding.ts';

/** A term as suggestions need it. */
export interface VocabularyEntry {
  readonly term: string;
  /** The commonest form it has in the texts: `mobilise` for `mobilis`. */
  readonly form: string;
  /** Headlines and texts that have it. */
  readonly count: number;
}

export class VocabularyWriter {
  #count = 0;
  readonly #coder = new FrontCoder();
  readonly #terms = new ByteWriter();
  readonly #forms = new ByteWriter();
  readonly #counts = new ByteWriter();

  get size(): number {
    return this.#terms.length + this.#forms.length + this.#counts.length;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  add({ term, form, count }: VocabularyEntry): void {
    this.#count += 1;
    this.#coder.write(term, this.#terms);
    const shared = sharedLength(term, form);
    // Most forms are the term itself or longer: what is cut off comes first, mostly 0.
    this.#forms.varint(term.length - shared);
    this.#forms.text(form.slice(shared));
    this.#counts.varint(count);
  }

  writeTo(file: ByteWriter): void {
    file.varint(this.#count);
    for (const column of [this.#terms, this.#forms, this.#counts]) file.append(column);
  }
}

export function readVocabulary(reader: ByteReader): readonly VocabularyEntry[] {
  const terms = readFrontCoded(reader, reader.varint());
  const forms = terms.map(term => term.slice(0, term.length - reader.varint()) + reader.text(reader.varint()));
  const counts = reader.varints(terms.length);
  return terms.map((term, index) => ({ term, form: forms[index] ?? term, count: counts[index] ?? 0 }));
}
