import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** The first and last possible day of each dated document, in days since 1970-01-01. */
export interface Calendar {
  /** Ascending, for documents are numbered by it. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Days before 1970 are rare; the smallest day is written as a distance from a day before all articles. */
const epoch = 5_000_000;

export function writeCalendar(
  days: readonly { readonly first: number; readonly last: number }[],
  to: ByteWriter,
): void {
  to.varint(days.length);
  let previous = -epoch;
  for (const { first } of days) {
    to.varint(first - previous);
    previous = first;
  }
  for (const { first, last } of days) to.varint(last - first);
}

export function readCalendar(from: ByteReader): Calendar {
  const count = from.varint();
  const gaps = from.varints(count);
  const spans = from.varints(count);
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  let day = -epoch;
  for (let index = 0; index < count; index += 1) {
    day += gaps[index] ?? 0;
    first[index] = day;
    last[index] = day + (spans[index] ?? 0);
  }
  return { first, last };
}
