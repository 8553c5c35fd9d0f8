import type { ByteReader } from '../format/bytes.ts';
import { digestAt, namesPerFile } from '../format/file-names.ts';
import { digestOf, type FileKind, fileName, hexOf, IndexFault, openFile } from '../format/index-file.ts';
import { type Manifest, manifestName, parseManifest } from '../format/manifest.ts';
import { Numbering } from '../format/numbering.ts';
import type { FetchFile } from '../search-document.ts';

/** Reads one kind of file by number. */
export type FileSource<T> = (number: number) => Promise<T>;

type Decode<T> = (reader: ByteReader, name: string, number: number) => T;

/** The files of one index. */
export class IndexFiles {
  readonly manifest: Manifest;
  readonly numbering: Numbering;
  readonly #fetchFile: FetchFile;
  readonly #lists = new Map<string, Promise<string>>();

  constructor(manifest: Manifest, fetchFile: FetchFile) {
    this.manifest = manifest;
    this.numbering = new Numbering(manifest.groups);
    this.#fetchFile = fetchFile;
  }

  /** How many files there are of a kind. */
  count(kind: FileKind): number {
    return this.manifest.files[kind]?.count ?? 0;
  }

  /**
   * A source of one kind of file. Each file is fetched and decoded once; one that failed is asked for again the next
   * time. It rejects with an IndexFault when a file is missing or damaged, or belongs to an index that is gone.
   */
  source<T>(kind: FileKind, decode: Decode<T>): FileSource<T> {
    return once(number => this.#readNumber(kind, number, decode));
  }

  /** The same for files that are known by their digests. */
  sourceByDigest<T>(kind: FileKind, decode: (reader: ByteReader, name: string) => T): (digest: string) => Promise<T> {
    return once(digest => this.#read(kind, digest, decode));
  }

  async #readNumber<T>(kind: FileKind, number: number, decode: Decode<T>): Promise<T> {
    return this.#read(kind, await this.#digest(kind, number), (reader, name) => decode(reader, name, number));
  }

  async #digest(kind: FileKind, number: number): Promise<string> {
    const { digests, lists } = this.manifest.files[kind] ?? {};
    const perFile = namesPerFile(kind);
    const list = digests === undefined ? digestAt(lists ?? '', Math.floor(number / perFile)) : undefined;
    const joined = list === undefined ? (digests ?? '') : await this.#list(list);
    return digestOfFile(joined, list === undefined ? number : number % perFile, kind);
  }

  /** The digests of a file that lists them, joined. */
  #list(digest: string): Promise<string> {
    const reading = this.#lists.get(digest) ?? this.#read('n', digest, reader => hexOf(reader.bytesLeft()));
    this.#lists.set(digest, reading);
    reading.catch(() => this.#lists.delete(digest));
    return reading;
  }

  async #read<T>(kind: FileKind, digest: string, decode: (reader: ByteReader, name: string) => T): Promise<T> {
    const name = fileName(kind, digest);
    const zipped = await this.#fetchCurrent(name);
    const found = await digestOf(zipped);
    if (found !== undefined && found !== digest) {
      throw new IndexFault('damaged', name, 'its contents are not those that its name tells');
    }
    const bytes = await unzip(zipped).catch(() => {
      throw new IndexFault('damaged', name, 'it is cut off or its contents have changed');
    });
    try {
      return decode(openFile(bytes, kind, name), name);
    } catch (error) {
      if (error instanceof IndexFault) throw error;
      throw new IndexFault('damaged', name, 'its contents make no sense');
    }
  }

  /** A file that is gone may have gone with its index: then a new manifest lies there, and the fault says so. */
  async #fetchCurrent(name: string): Promise<Uint8Array> {
    try {
      return await fetchNamed(this.#fetchFile, name);
    } catch (error) {
      const now = await readManifest(this.#fetchFile).catch(() => undefined);
      if (now === undefined || now.stamp === this.manifest.stamp) throw error;
      throw new IndexFault('other-build', name, `it belongs to build ${this.manifest.stamp}, and this is ${now.stamp}`);
    }
  }
}

/** The digest at an index among several joined ones. Throws an IndexFault past the end. */
export function digestOfFile(joined: string, index: number, kind: FileKind): string {
  const digest = digestAt(joined, index);
  if (digest === undefined) throw new IndexFault('damaged', manifestName, `it names no file ${kind} ${index}`);
  return digest;
}

/** Reads what has a key once; what failed is read again the next time. */
function once<K, T>(read: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const known = new Map<K, Promise<T>>();
  return key => {
    const reading = known.get(key) ?? read(key);
    known.set(key, reading);
    reading.catch(() => known.delete(key));
    return reading;
  };
}

/** Fetches the manifest and stands ready to fetch the rest. */
export async function openIndexFiles(fetchFile: FetchFile): Promise<IndexFiles> {
  return new IndexFiles(await readManifest(fetchFile), fetchFile);
}

async function readManifest(fetchFile: FetchFile): Promise<Manifest> {
  const bytes = await fetchNamed(fetchFile, manifestName);
  return parseManifest(new TextDecoder().decode(bytes));
}

async function fetchNamed(fetchFile: FetchFile, name: string): Promise<Uint8Array> {
  try {
    return await fetchFile(name);
  } catch (error) {
    if (error instanceof IndexFault) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new IndexFault('missing', name, `it could not be fetched (${why})`);
  }
}

/** Bytes of an unzipped file: far more than a build writes into one, and no more than a reader's device has room for. */
const largest = 128 * 1024 * 1024;

/** Unzips a whole file. Rejects when it is truncated, its checksum is wrong, or there is no end of it. */
async function unzip(bytes: Uint8Array): Promise<Uint8Array> {
  let left = largest;
  const bounded = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, to) {
      left -= piece.length;
      if (left < 0) throw new RangeError('The file is too large.');
      to.enqueue(piece);
    },
  });
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream.pipeThrough(bounded)).arrayBuffer());
}
