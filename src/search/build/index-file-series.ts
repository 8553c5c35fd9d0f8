import { createHash } from 'node:crypto';
import { constants, gzipSync } from 'node:zlib';
import { ByteWriter, FrontCoder, sharedLength } from '../format/bytes.ts';
import { beginFile, digestBytes, type FileKind, fileName } from '../format/index-file.ts';
import type { SearchFile } from '../search-document.ts';

/** A file's contents while entries are added to it. */
export interface FileWriter<Entry> {
  add(entry: Entry): void;
  writeTo(file: ByteWriter): void;
}

/** A file of a series, by what it holds. */
export interface FilePiece {
  readonly kind: FileKind;
  /** The number of its entries, and the keys of the first and the last. */
  readonly count: number;
  readonly first: string;
  readonly last: string;
  readonly file: SearchFile;
}

/** Entries, sorted by key, and which of them begin a file. */
interface CutEntries {
  readonly length: number;
  /** Ascending. */
  readonly starts: ReadonlySet<number>;
  readonly keyOf: (index: number) => string;
}

/** The entries of each file, from the first to one past the last. */
export function stretchesOf({
  length,
  starts,
}: CutEntries): readonly { readonly start: number; readonly end: number }[] {
  const list = [...starts];
  return list.map((start, index) => ({ start, end: list[index + 1] ?? length }));
}

/** For each file, the shortest text that sorts after the last key before it and not after its first. */
export function separatorsOf({ starts, keyOf }: CutEntries): readonly string[] {
  return Array.from(starts, start => (start === 0 ? '' : separator(keyOf(start - 1), keyOf(start))));
}

/** Before the files of a series, one with what separates them, which is read only when one of them is wanted. */
export function directoryFile(kind: FileKind, separators: readonly string[]): SearchFile {
  return indexFile(kind, file => {
    const coder = new FrontCoder();
    const keys = new ByteWriter();
    for (const one of separators) coder.write(one, keys);
    file.varint(separators.length);
    file.append(keys);
  });
}

/** Writes one file of the index, named by what it holds. */
export function indexFile(kind: FileKind, write: (to: ByteWriter) => void): SearchFile {
  const file = beginFile(kind);
  write(file);
  const bytes = zip(file.view(), kind);
  const digest = createHash('sha256')
    .update(bytes)
    .digest('hex')
    .slice(0, digestBytes * 2);
  return { name: fileName(kind, digest), bytes };
}

function separator(before: string, first: string): string {
  const shared = sharedLength(before, first);
  const width = (first.codePointAt(shared) ?? 0) > 0xffff ? 2 : 1;
  return first.slice(0, shared + width);
}

/** Byte 9 of gzip names the operating system; 255 is "unknown", so that every system writes the same. */
const systemByte = 9;

const { Z_DEFAULT_STRATEGY, Z_HUFFMAN_ONLY } = constants;

/** In positions, nothing repeats that is worth looking for: without looking they get smaller, in a fifth of the time. */
const plain = { level: 6, memLevel: 8, strategy: Z_DEFAULT_STRATEGY };
const positions = { level: 6, memLevel: 6, strategy: Z_HUFFMAN_ONLY };
/** Terms are range-coded; gzip only adds its checksum. */
const packed = { ...plain, level: 0 };

/** Compresses a file the same way everywhere. */
function zip(bytes: Uint8Array, kind: FileKind): Uint8Array {
  const settings = kind === 'p' ? positions : kind === 't' || kind === 'w' || kind === 'l' ? packed : plain;
  const zipped = gzipSync(bytes, settings);
  zipped[systemByte] = 255;
  // What zlib gives lies in a larger piece of memory, which would be kept, too.
  return Uint8Array.from(zipped);
}
