import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** How often a bit was 0 and 1 so far, in each of several circumstances. */
export class BitCounts {
  readonly zeros: Uint32Array;
  readonly ones: Uint32Array;

  constructor(circumstances: number) {
    this.zeros = new Uint32Array(circumstances);
    this.ones = new Uint32Array(circumstances);
  }

  /** The last number of the range that stands for a 0: its share is that of zeros so far, never none and never all. */
  split(at: number, low: number, high: number): number {
    const zeros = this.zeros[at] ?? 0;
    const ones = this.ones[at] ?? 0;
    return low + Math.floor(((high - low) * (2 * zeros + 1)) / (2 * (zeros + ones) + 2));
  }

  met(at: number, bit: number): void {
    const counts = bit === 0 ? this.zeros : this.ones;
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

const highest = 0xffffffff;

/**
 * Writes bits in as little room as their frequencies allow: each narrows a range of 32-bit numbers, and a byte is
 * written as soon as all numbers left begin with it.
 */
export class RangeEncoder {
  readonly #to: ByteWriter;
  #low = 0;
  #high = highest;

  constructor(to: ByteWriter) {
    this.#to = to;
  }

  bit(bit: number, counts: BitCounts, at: number): void {
    this.#narrow(bit, counts.split(at, this.#low, this.#high));
    counts.met(at, bit);
  }

  /** A bit that is 0 as often as 1. */
  evenBit(bit: number): void {
    this.#narrow(bit, halfWay(this.#low, this.#high));
  }

  #narrow(bit: number, middle: number): void {
    if (bit === 0) this.#high = middle;
    else this.#low = middle + 1;
    while (firstByte(this.#low) === firstByte(this.#high)) {
      this.#to.byte(firstByte(this.#low));
      this.#low = (this.#low << 8) >>> 0;
      this.#high = ((this.#high << 8) | 0xff) >>> 0;
    }
  }

  /** Writes what the reader needs to tell the last bits. */
  finish(): void {
    for (const shift of [24, 16, 8, 0]) this.#to.byte((this.#low >>> shift) & 0xff);
  }
}

/** Reads what RangeEncoder wrote, with the same counts. */
export class RangeDecoder {
  readonly #from: ByteReader;
  #low = 0;
  #high = highest;
  #number = 0;

  constructor(from: ByteReader) {
    this.#from = from;
    for (let index = 0; index < 4; index += 1) this.#number = ((this.#number << 8) | from.byte()) >>> 0;
  }

  bit(counts: BitCounts, at: number): number {
    const bit = this.#narrow(counts.split(at, this.#low, this.#high));
    counts.met(at, bit);
    return bit;
  }

  evenBit(): number {
    return this.#narrow(halfWay(this.#low, this.#high));
  }

  #narrow(middle: number): number {
    const bit = this.#number <= middle ? 0 : 1;
    if (bit === 0) this.#high = middle;
    else this.#low = middle + 1;
    while (firstByte(this.#low) === firstByte(this.#high)) {
      this.#low = (this.#low << 8) >>> 0;
      this.#high = ((this.#high << 8) | 0xff) >>> 0;
      this.#number = ((this.#number << 8) | this.#from.byte()) >>> 0;
    }
    return bit;
  }
}

function halfWay(low: number, high: number): number {
  return low + Math.floor((high - low) / 2);
}

function firstByte(number: number): number {
  return number >>> 24;
}
