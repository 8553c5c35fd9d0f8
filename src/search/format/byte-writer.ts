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
