import type { ByteReader, ByteWriter } from './bytes.ts';

/** The coder's numbers have 24 bits: all engines add and shift those without making objects of them. */
const whole = 0x1000000;
/** Below this a range is widened by a byte, so that shares stay exact enough. */
const narrow = 0x10000;
/** Counts are halved when they have come to this many together. */
const mostCounted = 0x3fff;
/** Bits of even chance that are coded in one step. */
const bitsAtOnce = 8;

/** How often a bit was 0 and 1 so far, in each of several contexts. */
export class BitCounts {
  /** Of each context, the zeros and then the ones. */
  readonly #counts: Uint16Array;

  constructor(contexts: number) {
    this.#counts = new Uint16Array(contexts * 2);
  }

  /** The part of a range that stands for a 0: its share is that of zeros so far, never none and never all. */
  partOf(range: number, at: number): number {
    const zeros = this.#counts[at * 2] ?? 0;
    const ones = this.#counts[at * 2 + 1] ?? 0;
    // Rounded down, for it is below 2²⁴; Math.floor takes longer.
    return ((range * (2 * zeros + 1)) / (2 * (zeros + ones) + 2)) | 0;
  }

  met(at: number, bit: number): void {
    const counts = this.#counts;
    const cell = at * 2 + bit;
    const other = cell ^ 1;
    const own = (counts[cell] ?? 0) + 1;
    const rest = counts[other] ?? 0;
    const isFull = own + rest >= mostCounted;
    counts[cell] = isFull ? own >>> 1 : own;
    if (isFull) counts[other] = rest >>> 1;
  }
}

/**
 * Writes bits in as little room as their frequencies allow. All that is written is one long fraction: each bit narrows
 * the range that it lies in, and its bytes are put out as soon as no carry can change them.
 */
export class RangeEncoder {
  readonly #to: ByteWriter;
  #low = 0;
  #range = whole;
  /** The byte that a carry may still raise, with the 255s that stand behind it; -1 before the first. */
  #held = -1;
  #heldFull = 0;

  constructor(to: ByteWriter) {
    this.#to = to;
  }

  bit(bit: number, counts: BitCounts, at: number): void {
    const part = counts.partOf(this.#range, at);
    counts.met(at, bit);
    if (bit === 0) this.#narrow(0, part);
    else this.#narrow(part, this.#range - part);
  }

  /** Bits that are 0 as often as 1, as one number of this many bits; the greatest comes first. */
  evenBits(value: number, width: number): void {
    for (let left = width; left > 0; ) {
      const step = Math.min(left, bitsAtOnce);
      left -= step;
      const part = this.#range >>> step;
      this.#narrow(part * ((value >>> left) & (2 ** step - 1)), part);
    }
  }

  /** Writes what the reader needs to tell the last bits. */
  finish(): void {
    for (let byte = 0; byte < 4; byte += 1) this.#shift();
  }

  #narrow(from: number, range: number): void {
    this.#low += from;
    this.#range = range;
    while (this.#range < narrow) {
      this.#range *= 0x100;
      this.#shift();
    }
  }

  /** Puts out the greatest byte of `low`, or holds it back for as long as a carry may come. */
  #shift(): void {
    const carry = this.#low >= whole ? 1 : 0;
    if (carry === 0 && this.#low >= 0xff0000) this.#heldFull += 1;
    else {
      if (this.#held >= 0) this.#to.byte(this.#held + carry);
      for (; this.#heldFull > 0; this.#heldFull -= 1) this.#to.byte((0xff + carry) & 0xff);
      this.#held = (this.#low >>> 16) & 0xff;
    }
    this.#low = (this.#low & 0xffff) * 0x100;
  }
}

/** Reads what RangeEncoder wrote, with the same counts. Throws a RangeError when the bytes end too early. */
export class RangeDecoder {
  readonly #from: ByteReader;
  #range = whole;
  /** How far into the range the fraction lies. */
  #offset = 0;

  constructor(from: ByteReader) {
    this.#from = from;
    for (let byte = 0; byte < 3; byte += 1) this.#offset = this.#offset * 0x100 + from.byte();
  }

  bit(counts: BitCounts, at: number): number {
    const part = counts.partOf(this.#range, at);
    const bit = this.#offset < part ? 0 : 1;
    counts.met(at, bit);
    if (bit === 0) this.#narrow(0, part);
    else this.#narrow(part, this.#range - part);
    return bit;
  }

  evenBits(width: number): number {
    let value = 0;
    for (let left = width; left > 0; ) {
      const step = Math.min(left, bitsAtOnce);
      left -= step;
      const part = this.#range >>> step;
      // What a division leaves over at the end of the range is never written, but damage may point there.
      const bits = Math.min(2 ** step - 1, Math.floor(this.#offset / part));
      this.#narrow(part * bits, part);
      value = value * 2 ** step + bits;
    }
    return value;
  }

  #narrow(from: number, range: number): void {
    this.#offset -= from;
    this.#range = range;
    while (this.#range < narrow) {
      this.#range *= 0x100;
      this.#offset = this.#offset * 0x100 + this.#from.byte();
    }
  }
}

/** No number has more bits. */
const mostBits = 32;
/** Leading bits, after the first, whose frequencies are counted; below them, numbers are as good as evenly spread. */
const countedBits = 2;
const tailSize = 1 << countedBits;

/** What was met so far of numbers of one kind: how wide they are, and their leading bits. */
export class NumberModel {
  readonly widths = new BitCounts(mostBits + 1);
  readonly tails = new BitCounts((mostBits + 1) * tailSize);
}

/** Writes a whole number below 2^32: how many bits it has, as so many ones and a zero; then those after its first. */
export function writeNumber(value: number, coder: RangeEncoder, { widths, tails }: NumberModel): void {
  const width = mostBits - Math.clz32(value);
  for (let at = 0; at < width; at += 1) coder.bit(1, widths, at);
  if (width < mostBits) coder.bit(0, widths, width);
  let left = Math.max(0, width - 1);
  for (let before = 1; left > 0 && before < tailSize; ) {
    left -= 1;
    const bit = (value >>> left) & 1;
    coder.bit(bit, tails, width * tailSize + before);
    before = before * 2 + bit;
  }
  coder.evenBits(value, left);
}

export function readNumber(coder: RangeDecoder, { widths, tails }: NumberModel): number {
  let width = 0;
  while (width < mostBits && coder.bit(widths, width) === 1) width += 1;
  if (width === 0) return 0;
  let left = width - 1;
  let before = 1;
  for (; left > 0 && before < tailSize; left -= 1) before = before * 2 + coder.bit(tails, width * tailSize + before);
  return before * 2 ** left + coder.evenBits(left);
}
