import { type ByteReader, ByteWriter, FrontCoder, readFrontCoded, sharedLength } from './bytes.ts';

/** A term as suggestions need it. */
export interface VocabularyEntry {
  readonly term: string;
  /** The commonest form it has in the texts: `mobilise` for `mobilis`. */
  readonly form: string;
  /** Titles and texts that have it. */
  readonly count: number;
}

export class VocabularyWriter {
  #count = 0;
  readonly #coder = new FrontCoder();
  readonly #terms = new ByteWriter();
  readonly #forms = new ByteWriter();
  readonly #counts = new ByteWriter();

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
