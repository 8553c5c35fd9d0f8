import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** Text lengths in words, as three planes of bytes: the low ones do not compress, the others nearly vanish. */
export function writeLengths(lengths: readonly number[], to: ByteWriter): void {
  for (const shift of [0, 8, 16]) {
    for (const length of lengths) to.byte((length >> shift) & 0xff);
  }
}

export function readLengths(from: ByteReader, count: number): Uint32Array {
  const planes = [from.bytes(count), from.bytes(count), from.bytes(count)];
  const byte = (plane: number, index: number) => planes[plane]?.[index] ?? 0;
  return Uint32Array.from(
    { length: count },
    (_, index) => byte(0, index) + (byte(1, index) << 8) + (byte(2, index) << 16),
  );
}
