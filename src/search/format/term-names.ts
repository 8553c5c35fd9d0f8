import { type ByteReader, ByteWriter, FrontCoder, readFrontCoded } from './bytes.ts';
import { digestBytes, hexOf } from './index-file.ts';

/** The files that hold the terms of a stretch of their order. Digests are in hexadecimal, one after another. */
export interface TermNames {
  /** Of each file with several terms, what separates its first from the file before. */
  readonly separators: readonly string[];
  readonly shared: string;
  /** The terms that have a file of their own, sorted. */
  readonly alone: readonly string[];
  readonly own: string;
}

/** So many files with several terms are named together, where the manifest has no room for them. */
export const filesPerStretch = 32;

export function writeTermNames({ separators, shared, alone, own }: TermNames, to: ByteWriter): void {
  for (const texts of [separators, alone]) {
    const coder = new FrontCoder();
    const coded = new ByteWriter();
    for (const text of texts) coder.write(text, coded);
    to.varint(texts.length);
    to.append(coded);
  }
  to.bytes(bytesOfHex(shared + own));
}

export function readTermNames(from: ByteReader): TermNames {
  const separators = readFrontCoded(from, from.varint());
  const alone = readFrontCoded(from, from.varint());
  const shared = hexOf(from.bytes(separators.length * digestBytes));
  return { separators, shared, alone, own: hexOf(from.bytes(alone.length * digestBytes)) };
}

function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
}
