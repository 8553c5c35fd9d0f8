import { createHash } from 'node:crypto';
import { openForParts, type ReadableFile, UnreadableFile } from './regular-file.ts';
import { type FilePart, writeFile, writeParts } from './write-file.ts';

/** Another layout has another number; a pack of another layout is thrown away. */
const layout = 'backfile-pack/2';

/** Bytes of a key, of a value's checksum, and of both in the index with the value's length and place. */
const keyBytes = 16;
const checkBytes = 8;
const placeBytes = 6;
const entryBytes = keyBytes + checkBytes + 4 + placeBytes;

/** Room for the header: layout, code, number of entries, place and SHA-256 of the index, in one line. */
const headerBytes = 256;

/** Why a pack is not read: there is none, other code made it, or its bytes are not those that were written. */
export type PackFault = 'absent' | 'other-code' | 'corrupt';

/** One file with many values, each found by its key without reading the others. */
export interface Pack {
  readonly entries: ReadonlyMap<string, PackEntry>;
  readonly size: number;
  readonly close: () => void;
  readonly file: ReadableFile;
  /** As it was when the pack was opened. */
  readonly header: string;
}

/** A value of a pack, on the disk or on its way there. */
export interface PackEntry {
  readonly length: number;
  /** The beginning of its SHA-256, in hexadecimal. */
  readonly check: string;
  readonly bytes: () => Uint8Array;
  /** Where it lies in a pack. */
  readonly place?: { readonly file: ReadableFile; readonly at: number };
}

/** The key of a value: a digest of all that it was made of. */
export function packKey(input: string): string {
  const digest = createHash('sha256').update(input).digest('hex');
  return digest.slice(0, 2 * keyBytes);
}

export function packEntry(bytes: Uint8Array): PackEntry {
  return { length: bytes.length, check: checkOf(bytes), bytes: () => bytes };
}

/** The value's bytes; undefined when they are not those that were written. */
export function readEntry(entry: PackEntry): Uint8Array | undefined {
  const bytes = entry.bytes();
  return checkOf(bytes) === entry.check ? bytes : undefined;
}

/** Opens the pack at `path` if the same code wrote it. Who opened it closes it. */
export function openPack(path: string, code: string): Pack | PackFault {
  const file = openFile(path);
  if (typeof file === 'string') return file;
  const header = headerOf(file);
  const entries = readIndex(file, header, code);
  if (typeof entries !== 'string') return { entries, size: file.size, close: file.close, file, header };
  file.close();
  return entries;
}

function openFile(path: string): ReadableFile | PackFault {
  try {
    return openForParts(path);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return error.reason === 'ENOENT' ? 'absent' : 'corrupt';
  }
}

function headerOf(file: ReadableFile): string {
  return Buffer.from(file.read(0, headerBytes)).toString('latin1');
}

function readIndex(file: ReadableFile, header: string, code: string): ReadonlyMap<string, PackEntry> | PackFault {
  const [, wroteLayout, wroteCode, count, place, digest] =
    /^(\S+) (\S+) (\d{1,9}) (\d{1,15}) ([0-9a-f]{64}) *\n$/.exec(header) ?? [];
  if (wroteLayout === undefined) return /^backfile-pack\/(?!2 )\d+ /.test(header) ? 'other-code' : 'corrupt';
  if (wroteLayout !== layout || wroteCode !== code) return 'other-code';
  const length = Number(count) * entryBytes;
  const at = Number(place);
  if (at + length > file.size) return 'corrupt';
  const index = Buffer.from(file.read(at, length));
  return digestOf(index) === digest ? entriesIn(file, index) : 'corrupt';
}

function entriesIn(file: ReadableFile, index: Buffer): ReadonlyMap<string, PackEntry> {
  const entries = new Map<string, PackEntry>();
  for (let from = 0; from < index.length; from += entryBytes) {
    const key = index.toString('hex', from, from + keyBytes);
    const check = index.toString('hex', from + keyBytes, from + keyBytes + checkBytes);
    const length = index.readUInt32LE(from + keyBytes + checkBytes);
    const at = index.readUIntLE(from + keyBytes + checkBytes + 4, placeBytes);
    entries.set(key, { length, check, bytes: () => file.read(at, length), place: { file, at } });
  }
  return entries;
}

/** Writes a pack in the place of the one at `path`, whole or not at all; the same values give the same bytes. */
export function writePack(path: string, code: string, entries: ReadonlyMap<string, PackEntry>): void {
  const sorted = sortedByKey(entries);
  const { index, end } = indexOf(sorted, headerBytes + sorted.length * entryBytes);
  if (end >= 2 ** (8 * placeBytes)) throw new RangeError(`${path} would be too large.`);
  const values = sorted.map(([, entry]) => entry);
  writeFile(path, piecesOf(headerFor(code, index, headerBytes), index, values));
}

/**
 * Writes what is new behind what is there, and an index of all that is wanted behind that; the header, which says where it
 * is, comes last. What is wanted no longer is overwritten, so that nothing stays of it. False, and nothing is done, where another
 * program has changed the pack meanwhile.
 */
export function addToPack(path: string, code: string, pack: Pack, entries: ReadonlyMap<string, PackEntry>): boolean {
  if (headerOf(pack.file) !== pack.header) return false;
  const sorted = sortedByKey(entries);
  const added = sorted.filter(([, { place }]) => place?.file !== pack.file);
  const { index, end } = indexOf(sorted, pack.size, pack.file);
  const gone = [...pack.entries].filter(([key, { place }]) => entries.get(key)?.place?.at !== place?.at);
  function* parts(): Iterable<FilePart> {
    let at = pack.size;
    for (const [, entry] of added) {
      yield { at, bytes: entry.bytes() };
      at += entry.length;
    }
    yield { at: end, bytes: index };
    yield { at: 0, bytes: headerFor(code, index, end) };
    for (const [, { place, length }] of gone) if (place) yield { at: place.at, bytes: new Uint8Array(length) };
  }
  return writeParts(path, pack.file.ino, parts());
}

function sortedByKey(entries: ReadonlyMap<string, PackEntry>): readonly (readonly [string, PackEntry])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The index of values, of which those that are not in `file` come one behind the other from `start` on, until `end`. */
function indexOf(sorted: readonly (readonly [string, PackEntry])[], start: number, file?: ReadableFile) {
  const index = Buffer.alloc(sorted.length * entryBytes);
  let end = start;
  for (const [number, [key, { check, length, place }]] of sorted.entries()) {
    const from = number * entryBytes;
    const isThere = file !== undefined && place?.file === file;
    index.write(key, from, 'hex');
    index.write(check, from + keyBytes, 'hex');
    index.writeUInt32LE(length, from + keyBytes + checkBytes);
    index.writeUIntLE(isThere ? place.at : end, from + keyBytes + checkBytes + 4, placeBytes);
    if (!isThere) end += length;
  }
  return { index, end };
}

function headerFor(code: string, index: Buffer, at: number): Uint8Array {
  const header = `${layout} ${code} ${index.length / entryBytes} ${at} ${digestOf(index)}`.padEnd(headerBytes - 1);
  return Buffer.from(`${header}\n`, 'latin1');
}

/**
 * Values of the old pack are copied as they are, those that lie one behind the other at once; should one be corrupt, it is
 * found out when it is asked for.
 */
function* piecesOf(header: Uint8Array, index: Uint8Array, values: readonly PackEntry[]): Iterable<Uint8Array> {
  yield header;
  yield index;
  for (let from = 0; from < values.length; ) {
    const [first, length, end] = runFrom(values, from);
    yield first.place ? first.place.file.read(first.place.at, length) : first.bytes();
    from = end;
  }
}

/** Bytes that are copied at once. */
const longestRun = 1 << 20;

/** The values that lie behind the one at `from`: the first, the length of all in bytes, and the index after the last. */
function runFrom(values: readonly PackEntry[], from: number): readonly [PackEntry, number, number] {
  const first = values[from];
  if (first === undefined) throw new Error('A pack has no value there.');
  let [length, end] = [first.length, from + 1];
  for (let next = values[end]; first.place && next?.place && length < longestRun; next = values[end]) {
    if (next.place.file !== first.place.file || next.place.at !== first.place.at + length) break;
    length += next.length;
    end += 1;
  }
  return [first, length, end];
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function checkOf(bytes: Uint8Array): string {
  return digestOf(bytes).slice(0, 2 * checkBytes);
}
