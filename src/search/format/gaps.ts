import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

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
