import { termKey } from '../analysis/terms.ts';
import { type ByteReader, ByteWriter, FrontCoder, readFrontCoded } from './bytes.ts';

/** Writes sorted keys: their words front-coded, then the languages of the file, then which of them each word is of. */
export class KeyWriter {
  count = 0;
  readonly #coder = new FrontCoder();
  readonly #words = new ByteWriter();
  readonly #languages = new Map<string, number>();
  readonly #column = new ByteWriter();

  add(word: string, language: string): void {
    this.count += 1;
    this.#coder.write(word, this.#words);
    const number = this.#languages.get(language) ?? this.#languages.size;
    this.#languages.set(language, number);
    this.#column.varint(number);
  }

  writeTo(file: ByteWriter): void {
    file.varint(this.count);
    file.append(this.#words);
    file.varint(this.#languages.size);
    for (const language of this.#languages.keys()) file.text(language);
    // With one language, there is nothing to tell apart.
    if (this.#languages.size > 1) file.append(this.#column);
  }
}

/** Reads what KeyWriter wrote. */
export function readKeys(reader: ByteReader): readonly string[] {
  const words = readFrontCoded(reader, reader.varint());
  const languages = reader.texts(reader.varint());
  const numbers = languages.length > 1 ? reader.varints(words.length) : undefined;
  return words.map((word, index) => termKey(word, languages[numbers?.[index] ?? 0] ?? ''));
}
