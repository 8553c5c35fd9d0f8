import { createHash } from 'node:crypto';
import { deflateSync, Gzip, Zip, ZipPassThrough } from 'fflate';

/** A file to be packed. */
export interface PackedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** ZIP knows no time before 1980; the earliest one says that no time is meant, and is the same in every build. */
const noTime = '1980-01-01T00:00:00';

/** Packs files one after another; at most 65,535, which is all the format can count. */
export function* zipOf(files: Iterable<PackedFile>): Iterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    ready.push(chunk);
  });
  const encoder = new TextEncoder();
  for (const file of files) {
    const entry = new DeflatedEntry(pathInZip(file.path));
    entry.mtime = localTime(noTime);
    zip.add(entry);
    entry.push(typeof file.content === 'string' ? encoder.encode(file.content) : file.content, true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/**
 * A path as every program unpacks it to the same place, and as lists of checksums need not escape it: without backslashes
 * and colons, which Windows takes for folders and drives, percent signs and line breaks. Those that had one end in a part
 * of their digest, so that no two become one.
 */
export function pathInZip(path: string): string {
  const safe = path.replace(/[\\:%\p{Cc}]/gu, '_').replace(/^\/+|(?<=\/|^)\.\.(?=\/|$)/g, '_');
  if (safe === path) return path;
  const [, stem = safe, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(safe) ?? [];
  return `${stem}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}${ending}`;
}

/** ZIP's number for deflate. */
const deflated = 8;

/**
 * An entry that is compressed in one go. The library's own makes a stream's buffers for each entry, which for files of an
 * article’s size takes longer than the compression; the result is as small.
 */
class DeflatedEntry extends ZipPassThrough {
  override compression = deflated;

  protected override process(content: Uint8Array, final: boolean): void {
    this.ondata(null, deflateSync(content, { level: 6 }), final);
  }
}

/** ZIP holds the time of the clock on the wall, so the library asks for local fields: the same text in every zone. */
function localTime(text: string): Date {
  return new Date(text);
}

/** Compresses chunks as they come, the same way everywhere: no time and no file's name. */
export function* gzipOf(chunks: Iterable<Uint8Array>): Iterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const gzip = new Gzip({ level: 6, mtime: 0 }, chunk => ready.push(chunk));
  for (const chunk of chunks) {
    gzip.push(chunk);
    yield* ready.splice(0);
  }
  gzip.push(new Uint8Array(0), true);
  yield* ready.splice(0);
}
