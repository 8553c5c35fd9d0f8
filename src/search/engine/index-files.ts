import type { ByteReader } from '../format/bytes.ts';
import { type FileKind, fileName, IndexFault, openFile } from '../format/index-file.ts';
import { type Manifest, manifestName, parseManifest } from '../format/manifest.ts';
import type { FetchFile } from '../search-document.ts';

/** Reads one kind of file by number. */
export type FileSource<T> = (number: number) => Promise<T>;

type Decode<T> = (reader: ByteReader, name: string, number: number) => T;

/** The files of one index. */
export class IndexFiles {
  readonly manifest: Manifest;
  readonly #fetchFile: FetchFile;

  constructor(manifest: Manifest, fetchFile: FetchFile) {
    this.manifest = manifest;
    this.#fetchFile = fetchFile;
  }

  /**
   * A source of one kind of file. Each file is fetched and decoded once; one that failed is asked for again the next
   * time. It rejects with an IndexFault when a file is missing, damaged or of another build.
   */
  source<T>(kind: FileKind, decode: Decode<T>): FileSource<T> {
    const known = new Map<number, Promise<T>>();
    return number => {
      const reading = known.get(number) ?? this.#read(kind, number, decode);
      known.set(number, reading);
      reading.catch(() => known.delete(number));
      return reading;
    };
  }

  async #read<T>(kind: FileKind, number: number, decode: Decode<T>): Promise<T> {
    const name = fileName(this.manifest.stamp, kind, number);
    const zipped = await fetchNamed(this.#fetchFile, name);
    const bytes = await unzip(zipped).catch(() => {
      throw new IndexFault('damaged', name, 'it is cut off or its contents have changed');
    });
    try {
      return decode(openFile(bytes, this.manifest.stamp, kind, number), name, number);
    } catch (error) {
      if (error instanceof IndexFault) throw error;
      throw new IndexFault('damaged', name, 'its contents make no sense');
    }
  }
}

/** Fetches the manifest and stands ready to fetch the rest. */
export async function openIndexFiles(fetchFile: FetchFile): Promise<IndexFiles> {
  const bytes = await fetchNamed(fetchFile, manifestName);
  return new IndexFiles(parseManifest(new TextDecoder().decode(bytes)), fetchFile);
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

/** Unzips a whole file. Rejects when it is truncated or its checksum is wrong. */
async function unzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
