import { ByteReader, ByteWriter } from './bytes.ts';

/** Counts up whenever a file's bytes would mean something else; other versions are refused. */
export const formatVersion = 3;

/**
 * What a file holds: terms, one frequent term, positions of words (for phrases), documents, lengths, vocabulary, the same by
 * endings, facet, dates.
 */
export type FileKind = 't' | 'w' | 'p' | 'd' | 'l' | 'v' | 'r' | 'f' | 'c';

/** Characters of the build's stamp, which is also the name of its folder. */
export const stampLength = 12;

/** The file's name below the index's folder. The build's folder keeps a cache from mixing two builds. */
export function fileName(stamp: string, kind: FileKind, number: number): string {
  return `${stamp}/${kind}${number}.bin`;
}

/** The head of every file: `BF`, kind, format version, the build's stamp, the file's number. */
export function beginFile(stamp: string, kind: FileKind, number: number): ByteWriter {
  const writer = new ByteWriter();
  for (const letter of `BF${kind}`) writer.byte(letter.charCodeAt(0));
  writer.varint(formatVersion);
  for (const letter of stamp) writer.byte(letter.charCodeAt(0));
  writer.varint(number);
  return writer;
}

/** Checks the head of an unzipped file and leaves the reader after it. Throws an IndexFault when it is another file. */
export function openFile(bytes: Uint8Array, stamp: string, kind: FileKind, number: number): ByteReader {
  const name = fileName(stamp, kind, number);
  const reader = new ByteReader(bytes);
  try {
    const letters = `${String.fromCharCode(reader.byte(), reader.byte(), reader.byte())}`;
    if (letters !== `BF${kind}`) throw new IndexFault('damaged', name, 'it does not begin as a file of its kind does');
    const version = reader.varint();
    if (version !== formatVersion) throw new IndexFault('other-version', name, `it has format ${version}`);
    const found = reader.text(stampLength);
    if (found !== stamp) throw new IndexFault('other-build', name, `it belongs to build ${JSON.stringify(found)}`);
    if (reader.varint() !== number) throw new IndexFault('damaged', name, 'it is another file under this name');
    return reader;
  } catch (error) {
    throw error instanceof IndexFault ? error : new IndexFault('damaged', name, 'its head cannot be read');
  }
}

type IndexFaultKind = 'missing' | 'damaged' | 'other-version' | 'other-build';

const remedies: Readonly<Record<IndexFaultKind, string>> = {
  missing: 'Check the connection and try again.',
  damaged: 'Load the page again; if that does not help, the site has to be published again.',
  'other-version': 'Load the page again, so that page and index are of the same version.',
  'other-build': 'The archive was published anew meanwhile. Load the page again.',
};

/** A file of the index that cannot be used. Its message is for the reader: what failed and what to do. */
export class IndexFault extends Error {
  readonly kind: IndexFaultKind;
  readonly file: string;
  readonly why: string;

  constructor(kind: IndexFaultKind, file: string, why: string) {
    super(`The search index cannot be read: ${file}: ${why}. ${remedies[kind]}`);
    this.name = 'IndexFault';
    this.kind = kind;
    this.file = file;
    this.why = why;
  }
}
