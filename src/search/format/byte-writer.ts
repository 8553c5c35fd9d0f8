/** Appends bytes to memory that grows; numbers are written as LEB128 varints, at most 2^53. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  varint(value: number): void {
    this.#need(8);
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
