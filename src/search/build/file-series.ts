import type { ByteWriter } from '../format/byte-writer.ts';
import { sharedLength } from '../format/front-coding.ts';
import { beginFile, type FileKind, fileName } from '../format/index-file.ts';
import type { SearchFile } from '../search-document.ts';
import { zip } from './zip.ts';

/** A file's contents while entries are added to it. */
export interface FileWriter<Entry> {
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
