import { BitCounts, type RangeDecoder, type RangeEncoder } from './range-coder.ts';

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
