import { constants, gzipSync } from 'node:zlib';
import { type ByteWriter, sharedLength } from '../format/bytes.ts';
import { beginFile, type FileKind, fileName } from '../format/index-file.ts';
import type { SearchFile } from '../search-document.ts';

/** A file's contents while entries are added to it. */
interface FileWriter<Entry> {
  readonly size: number;
  readonly isEmpty: boolean;
  add(entry: Entry): void;
  writeTo(file: ByteWriter): void;
}

interface SeriesOptions<Entry> {
  readonly stamp: string;
  readonly kind: FileKind;
  /** Number of the first file. */
  readonly from?: number;
  /** Bytes before compression at which a file is full. An entry larger than that has a file to itself. */
  readonly full: number;
  readonly keyOf: (entry: Entry) => string;
  readonly sizeOf: (entry: Entry) => number;
  readonly newWriter: () => FileWriter<Entry>;
}

/** Cuts entries, sorted by key, into files of about the same size. */
export class FileSeries<Entry> {
  readonly files: SearchFile[] = [];
  /** For each file, the shortest text that sorts after the last key before it and not after its first. */
  readonly separators: string[] = [];
  readonly #options: SeriesOptions<Entry>;
  #writer: FileWriter<Entry>;
  #lastKey = '';

  constructor(options: SeriesOptions<Entry>) {
    this.#options = options;
    this.#writer = options.newWriter();
  }

  add(entry: Entry): void {
    const { keyOf, sizeOf, full } = this.#options;
    const key = keyOf(entry);
    const size = sizeOf(entry);
    if (this.#writer.size + size > full) this.finish();
    if (this.#writer.isEmpty) this.separators.push(this.separators.length === 0 ? '' : separator(this.#lastKey, key));
    this.#writer.add(entry);
    this.#lastKey = key;
    if (size > full) this.finish();
  }

  /** Closes the file under way, if it holds anything. */
  finish(): void {
    if (this.#writer.isEmpty) return;
    const { stamp, kind, from = 0, newWriter } = this.#options;
    const number = this.files.length + from;
    const file = beginFile(stamp, kind, number);
    this.#writer.writeTo(file);
    this.files.push({ name: fileName(stamp, kind, number), bytes: zip(file.view(), kind) });
    this.#writer = newWriter();
  }
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
export function zip(bytes: Uint8Array, kind: FileKind): Uint8Array {
  const settings = kind === 'p' ? positions : kind === 't' || kind === 'w' || kind === 'l' ? packed : plain;
  const zipped = gzipSync(bytes, settings);
  zipped[systemByte] = 255;
  return new Uint8Array(zipped.buffer, zipped.byteOffset, zipped.length);
}
