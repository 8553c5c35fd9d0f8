import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** One facet: its values, and which of them each document has. */
export interface Facet {
  /** Most frequent first. */
  readonly values: readonly string[];
  /** For document n, the indexes in `entries` from starts[n] to starts[n + 1]. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

export function writeFacet(values: readonly string[], documents: readonly (readonly number[])[], to: ByteWriter): void {
  to.varint(values.length);
  for (const value of values) to.text(value);
  for (const entries of documents) to.varint(entries.length);
  for (const entries of documents) for (const entry of entries) to.varint(entry);
}

export function readFacet(from: ByteReader, documents: number): Facet {
  const values = Array.from({ length: from.varint() }, () => from.text(from.varint()));
  const counts = from.varints(documents);
  const starts = new Uint32Array(documents + 1);
  for (let index = 0; index < documents; index += 1) starts[index + 1] = (starts[index] ?? 0) + (counts[index] ?? 0);
  return { values, starts, entries: from.varints(starts[documents] ?? 0) };
}
