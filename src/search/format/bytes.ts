const encoder = new TextEncoder();

/** Appends bytes to memory that grows; numbers are written as LEB128 varints, at most 2^53. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  varint(value: number): void {
    if (this.#length + 8 > this.#bytes.length) this.#need(8);
    if (value < 0x80) {
      this.#bytes[this.#length++] = value;
      return;
    }
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  byte(value: number): void {
    this.#need(1);
    this.#bytes[this.#length++] = value;
  }

  bytes(added: Uint8Array): void {
    this.#need(added.length);
    this.#bytes.set(added, this.#length);
    this.#length += added.length;
  }

  /** UTF-8, with its length before it. */
  text(text: string): void {
    const start = this.#length;
    if (text.length < 0x80 && this.#ascii(text)) return;
    this.#length = start;
    const bytes = encoder.encode(text);
    this.varint(bytes.length);
    this.bytes(bytes);
  }

  /** False when a letter is not ASCII; what was written until then is to be taken back. */
  #ascii(text: string): boolean {
    this.#need(text.length + 1);
    this.#bytes[this.#length++] = text.length;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit >= 0x80) return false;
      this.#bytes[this.#length++] = unit;
    }
    return true;
  }

  append(other: ByteWriter): void {
    this.bytes(other.view());
  }

  /** Empties it for the next use; the memory stays. */
  clear(): void {
    this.#length = 0;
  }

  /** What was written so far; only good until the next write. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #need(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.view());
    this.#bytes = grown;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads what ByteWriter wrote. Throws a RangeError past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** How many bytes there are in all. */
  get size(): number {
    return this.#bytes.length;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError('The file ends too early.');
    return byte;
  }

  varint(): number {
    let byte = this.byte();
    let value = byte & 0x7f;
    let unit = 1;
    while (byte & 0x80) {
      byte = this.byte();
      unit *= 0x80;
      value += (byte & 0x7f) * unit;
    }
    return value;
  }

  varints(count: number): Uint32Array {
    const values = new Uint32Array(this.#room(count));
    for (let index = 0; index < count; index += 1) values[index] = this.varint();
    return values;
  }

  bytes(length: number): Uint8Array {
    const start = this.#at;
    this.#at += this.#room(length);
    return this.#bytes.subarray(start, this.#at);
  }

  /** All bytes up to the count-th that has this value, and that one. */
  bytesPast(value: number, count: number): Uint8Array {
    let end = this.#at;
    for (let met = 0; met < count; end += 1) {
      if (end >= this.#bytes.length) throw new RangeError('The file ends too early.');
      if (this.#bytes[end] === value) met += 1;
    }
    return this.bytes(end - this.#at);
  }

  text(length: number): string {
    return decoder.decode(this.bytes(length));
  }

  /** So many texts. */
  texts(count: number): readonly string[] {
    const texts: string[] = [];
    const wanted = this.#room(count);
    while (texts.length < wanted) texts.push(this.text(this.varint()));
    return texts;
  }

  /** All that is left, as text. */
  rest(): string {
    return this.text(this.#bytes.length - this.#at);
  }

  bytesLeft(): Uint8Array {
    return this.bytes(this.#bytes.length - this.#at);
  }

  /** A count that the bytes left cannot hold is damage, and must not ask for gigabytes. */
  #room(count: number): number {
    if (count > this.#bytes.length - this.#at) throw new RangeError('The file ends too early.');
    return count;
  }
}

/** Ascending numbers as the distances between them; the first as it is. */
export function writeGaps(numbers: Uint32Array, to: ByteWriter): void {
  let previous = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
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
  const room = new ReadingRoom(from);
  let previous = '';
  for (let index = 0; index < count; index += 1) {
    const shared = from.varint();
    previous = previous.slice(0, shared) + from.text(from.varint());
    room.take(previous.length);
    texts.push(previous);
  }
  return texts;
}

/**
 * How much may come of a file's bytes. What is packed well can be made to stand for more than there is memory; what a
 * build writes is far below.
 */
export class ReadingRoom {
  #left: number;

  constructor(from: ByteReader, more = 0) {
    this.#left = 1_000_000 + 256 * from.size + more;
  }

  take(amount: number): void {
    this.#left -= amount;
    if (this.#left < 0) throw new RangeError('The file holds more than a file of its size can.');
  }
}

/** Never ends between the halves of a surrogate pair, which UTF-8 could not write. */
export function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  const last = b.charCodeAt(shared - 1);
  return shared > 0 && last >= 0xd800 && last <= 0xdbff ? shared - 1 : shared;
}
