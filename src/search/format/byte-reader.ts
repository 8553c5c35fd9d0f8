const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads what ByteWriter wrote. Throws a RangeError past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
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

  /** All that is left, as text. */
  rest(): string {
    return this.text(this.#bytes.length - this.#at);
  }

  /** A count that the bytes left cannot hold is damage, and must not ask for gigabytes. */
  #room(count: number): number {
    if (count > this.#bytes.length - this.#at) throw new RangeError('The file ends too early.');
    return count;
  }
}
