import { termOfKey } from '../analysis/terms.ts';
import { type ByteReader, ByteWriter, sharedLength } from './bytes.ts';
import { KeyWriter, readKeys } from './key-column.ts';

/** A word as it stands in the texts of a language, to be written. */
export interface VocabularyWord {
  readonly form: string;
  readonly language: string;
  readonly term: string;
  readonly count: number;
}

/** The same as it is read. */
export interface VocabularyEntry {
  /** The folded word with its language. */
  readonly key: string;
  /** What it is indexed under: `mobilis` for `mobilise`. */
  readonly term: string;
  /** How often it stands there. */
  readonly count: number;
}

export class VocabularyWriter {
  readonly #keys = new KeyWriter();
  readonly #terms = new ByteWriter();
  readonly #counts = new ByteWriter();

  get isEmpty(): boolean {
    return this.#keys.count === 0;
  }

  add({ form, language, term, count }: VocabularyWord): void {
    this.#keys.add(form, language);
    const shared = sharedLength(form, term);
    // Most terms are the word itself or shorter: what is put on comes last, mostly nothing.
    this.#terms.varint(form.length - shared);
    this.#terms.text(term.slice(shared));
    this.#counts.varint(count);
  }

  writeTo(file: ByteWriter): void {
    this.#keys.writeTo(file);
    for (const column of [this.#terms, this.#counts]) file.append(column);
  }
}

export function readVocabulary(reader: ByteReader): readonly VocabularyEntry[] {
  const keys = readKeys(reader);
  const terms = keys.map(key => {
    const form = termOfKey(key);
    return form.slice(0, form.length - reader.varint()) + reader.text(reader.varint());
  });
  const counts = reader.varints(keys.length);
  return keys.map((key, index) => ({ key, term: terms[index] ?? '', count: counts[index] ?? 0 }));
}

/** A word from its last letter to its first. Letters are code points: halves of one must not change places. */
export function reversed(word: string): string {
  if (paired.test(word)) return [...word].reverse().join('');
  let backwards = '';
  for (let index = word.length - 1; index >= 0; index -= 1) backwards += word[index];
  return backwards;
}

const paired = /[\ud800-\udfff]/;

export interface ReversedWord {
  readonly backwards: string;
  readonly language: string;
}

/** Words read backwards and sorted as such, so that those with the same ending stand together. */
export class EndingsWriter {
  readonly #keys = new KeyWriter();

  get isEmpty(): boolean {
    return this.#keys.count === 0;
  }

  add({ backwards, language }: ReversedWord): void {
    this.#keys.add(backwards, language);
  }

  writeTo(file: ByteWriter): void {
    this.#keys.writeTo(file);
  }
}

/** The words of a file, backwards, with their languages. */
export function readEndings(reader: ByteReader): readonly string[] {
  return readKeys(reader);
}
