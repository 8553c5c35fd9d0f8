import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** Writes sorted texts, each as the number of UTF-16 units it shares with the one before, and the rest. */
export class FrontCoder {
  #previous = '';

  write(text: string, to: ByteWriter): void {
    const shared = sharedLength(this.#previous, text);
    to.varint(shared);
    to.text(text.slice(shared));
    this.#previous = text;
  }
}

export function readFrontCoded(from: ByteReader, count: number): readonly string[] {
  const texts: string[] = [];
  let previous = '';
  for (let index = 0; index < count; index += 1) {
    const shared = from.varint();
    previous = previous.slice(0, shared) + from.text(from.varint());
    texts.push(previous);
  }
  return texts;
}

/** Never ends between the halves of a surrogate pair, which UTF-8 could not write. */
export function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  const last = b.charCodeAt(shared - 1);
  return shared > 0 && last >= 0xd800 && last <= 0xdbff ? shared - 1 : shared;
}
