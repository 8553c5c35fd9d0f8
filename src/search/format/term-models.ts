import {
  BitCounts,
  NumberModel,
  type RangeDecoder,
  type RangeEncoder,
  readNumber,
  writeNumber,
} from './range-coder.ts';

/** The document lists of terms: most of the index. */
export class DocumentListModel {
  readonly #gaps = models(gapKinds);
  readonly #documents: number;

  /** `documents` is how many there are in all: with how many are still to come, it tells how far the next may be. */
  constructor(documents: number) {
    this.#documents = documents;
  }

  write(list: Uint32Array, coder: RangeEncoder): void {
    let from = 0;
    for (let index = 0; index < list.length; index += 1) {
      const { shift, kind } = this.#expected(from, list.length - index);
      const document = list[index] ?? 0;
      const gap = document - from;
      writeNumber(gap >>> shift, coder, modelAt(this.#gaps, kind));
      coder.evenBits(gap, shift);
      from = document + 1;
    }
  }

  read(count: number, coder: RangeDecoder): Uint32Array {
    // A count that the index cannot hold is damage, and must not ask for gigabytes.
    if (count > this.#documents) throw new RangeError('A term has more documents than there are.');
    const list = new Uint32Array(count);
    let from = 0;
    for (let index = 0; index < count; index += 1) {
      const { shift, kind } = this.#expected(from, count - index);
      const high = readNumber(coder, modelAt(this.#gaps, kind));
      const document = from + high * 2 ** shift + coder.evenBits(shift);
      list[index] = document;
      from = document + 1;
    }
    return list;
  }

  /**
   * Gaps are measured by the mean of those to come: bits far below it are as good as evenly spread, and what is left
   * is much alike for rare words and frequent ones.
   */
  #expected(from: number, left: number): { readonly shift: number; readonly kind: number } {
    const width = 32 - Math.clz32(Math.floor((this.#documents - from) / (left + 1)));
    const shift = Math.max(0, width - wholeBits);
    const few = left === 1 ? 0 : left < 4 ? 1 : 2;
    return { shift, kind: shift > 0 ? wholeBits + 1 + few : width };
  }
}

/** Leading bits of a gap of mean size that are not taken for evenly spread. */
const wholeBits = 4;
const gapKinds = wholeBits + 4;

/** How often a term stands in each document of its list, less one; the one before tells most of what is to come. */
export class FrequencyModel {
  readonly #after = models(frequencyKinds);

  write(frequencies: Uint32Array, coder: RangeEncoder): void {
    let previous = 0;
    for (let index = 0; index < frequencies.length; index += 1) {
      const frequency = frequencies[index] ?? 1;
      writeNumber(frequency - 1, coder, modelAt(this.#after, previous));
      previous = Math.min(frequency, frequencyKinds - 1);
    }
  }

  read(count: number, coder: RangeDecoder): Uint32Array {
    const frequencies = new Uint32Array(count);
    let previous = 0;
    for (let index = 0; index < count; index += 1) {
      const frequency = readNumber(coder, modelAt(this.#after, previous)) + 1;
      frequencies[index] = frequency;
      previous = Math.min(frequency, frequencyKinds - 1);
    }
    return frequencies;
  }
}

/** At the beginning, after a 1, after a 2, and so on to what is more. */
const frequencyKinds = 6;

const bits = 8;
const ascii = /^[\0-\x7f]*$/;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
/** Bytes of a term: a line of a capture has a limit, and no word is longer. */
const longest = 2 ** 21;

/** Texts in UTF-8, each byte as the one before it lets expect; a 0 ends them. */
export class TextModel {
  /** By the byte before; few of the 256 ever stand before another. */
  readonly #after: BitCounts[] = [];

  /** `before` is the letter that the text goes on from. */
  write(text: string, before: string, coder: RangeEncoder): void {
    let previous = lastByte(before);
    // Nearly all words are ASCII, and need not be encoded.
    const bytes = ascii.test(text) ? undefined : encoder.encode(text);
    const length = bytes?.length ?? text.length;
    for (let index = 0; index < length; index += 1) {
      const byte = bytes ? (bytes[index] ?? 0) : text.charCodeAt(index);
      this.#writeByte(byte, previous, coder);
      previous = byte;
    }
    this.#writeByte(0, previous, coder);
  }

  #writeByte(byte: number, previous: number, coder: RangeEncoder): void {
    const counts = this.#countsAfter(previous);
    for (let shift = bits - 1, met = 1; shift >= 0; shift -= 1) {
      const bit = (byte >>> shift) & 1;
      coder.bit(bit, counts, met);
      met = met * 2 + bit;
    }
  }

  read(before: string, coder: RangeDecoder): string {
    const read: number[] = [];
    for (let previous = lastByte(before); ; ) {
      const counts = this.#countsAfter(previous);
      let met = 1;
      while (met < 1 << bits) met = met * 2 + coder.bit(counts, met);
      previous = met - (1 << bits);
      if (previous === 0) return decoder.decode(Uint8Array.from(read));
      if (read.length === longest) throw new RangeError('A text does not end.');
      read.push(previous);
    }
  }

  #countsAfter(previous: number): BitCounts {
    const known = this.#after[previous];
    if (known) return known;
    const counts = new BitCounts(1 << bits);
    this.#after[previous] = counts;
    return counts;
  }
}

function lastByte(text: string): number {
  const unit = text.charCodeAt(text.length - 1);
  return unit < 0x80 ? unit : (encoder.encode(text.slice(-2)).at(-1) ?? 0);
}

function models(count: number): readonly NumberModel[] {
  return Array.from({ length: count }, () => new NumberModel());
}

function modelAt(list: readonly NumberModel[], kind: number): NumberModel {
  const model = list[kind];
  if (!model) throw new RangeError('There is no such kind of number.');
  return model;
}
