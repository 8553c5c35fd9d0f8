import { createHash } from 'node:crypto';
import { constants, gzipSync } from 'node:zlib';
import { type ByteWriter, sharedLength } from '../format/bytes.ts';
import { beginFile, digestBytes, type FileKind, fileName } from '../format/index-file.ts';
import type { SearchFile } from '../search-document.ts';

/** A file's contents while entries are added to it. */
interface FileWriter<Entry> {
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

interface SeriesOptions<Entry> {
  readonly kind: FileKind;
  /** The indexes of the entries that begin a file. */
  readonly cuts: ReadonlySet<number>;
  readonly newWriter: () => FileWriter<Entry>;
  /** Files of the build before that are the same, by the indexes of the entries that begin them. */
  readonly same?: ReadonlyMap<number, SearchFile>;
}

/** Puts entries, sorted by key, into files. */
export class FileSeries<Entry> {
  readonly pieces: FilePiece[] = [];
  /** For each file, the shortest text that sorts after the last key before it and not after its first. */
  readonly separators: string[] = [];
  readonly #options: SeriesOptions<Entry>;
  #writer: FileWriter<Entry>;
  #same: SearchFile | undefined;
  #firstKey = '';
  #lastKey = '';
  #added = 0;
  #begun = 0;

  constructor(options: SeriesOptions<Entry>) {
    this.#options = options;
    this.#writer = options.newWriter();
  }

  get files(): readonly SearchFile[] {
    return this.pieces.map(({ file }) => file);
  }

  /** The entry is only asked for where its file is written. */
  add(key: string, entryOf: () => Entry): void {
    const { cuts, same } = this.#options;
    if (cuts.has(this.#added)) this.finish();
    if (this.#added === this.#begun) {
      this.separators.push(this.#added === 0 ? '' : separator(this.#lastKey, key));
      this.#same = same?.get(this.#added);
      this.#firstKey = key;
    }
    if (this.#same === undefined) this.#writer.add(entryOf());
    this.#lastKey = key;
    this.#added += 1;
  }

  /** Closes the file under way, if it holds anything. */
  finish(): void {
    const count = this.#added - this.#begun;
    if (count === 0) return;
    const { kind, newWriter } = this.#options;
    const writer = this.#writer;
    const file = this.#same ?? indexFile(kind, to => writer.writeTo(to));
    this.pieces.push({ kind, count, first: this.#firstKey, last: this.#lastKey, file });
    if (this.#same === undefined) this.#writer = newWriter();
    this.#same = undefined;
    this.#begun = this.#added;
  }
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
  return new Uint8Array(zipped.buffer, zipped.byteOffset, zipped.length);
}
