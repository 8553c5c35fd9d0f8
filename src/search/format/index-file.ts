import { ByteReader, ByteWriter } from './bytes.ts';

/** Counts up whenever a file's bytes would mean something else; other versions are refused. */
export const formatVersion = 6;

/**
 * What a file holds: terms, one frequent term, positions of words (for phrases), documents, lengths, vocabulary, the same by
 * endings, facet, dates, synonyms, names of other files, names of term files.
 */
export const fileKinds = ['t', 'w', 'p', 'd', 'l', 'v', 'r', 'f', 'c', 's', 'n', 'i'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Bytes of a digest in a file's name: as many of its SHA-256 as make two files of one name a thing that does not happen. */
export const digestBytes = 6;

/** Characters of the build's stamp, which only the manifest carries. */
export const stampLength = 12;

/** The file's name below the index's folder. It says what the file holds, so that a cache may keep it for ever. */
export function fileName(kind: FileKind, digest: string): string {
  return `${kind}/${digest}.bin`;
}

/** The head of every file: `BF`, kind, format version. Nothing in it changes with other files. */
export function beginFile(kind: FileKind): ByteWriter {
  const writer = new ByteWriter();
  for (const letter of `BF${kind}`) writer.byte(letter.charCodeAt(0));
  writer.varint(formatVersion);
  return writer;
}

/** Checks the head of an unzipped file and leaves the reader after it. Throws an IndexFault when it is another file. */
export function openFile(bytes: Uint8Array, kind: FileKind, name: string): ByteReader {
  const reader = new ByteReader(bytes);
  try {
    const letters = `${String.fromCharCode(reader.byte(), reader.byte(), reader.byte())}`;
    if (letters !== `BF${kind}`) throw new IndexFault('damaged', name, 'it does not begin as a file of its kind does');
    const version = reader.varint();
    if (version !== formatVersion) throw new IndexFault('other-version', name, `it has format ${version}`);
    return reader;
  } catch (error) {
    throw error instanceof IndexFault ? error : new IndexFault('damaged', name, 'its head cannot be read');
  }
}

/** The digest of a file as it lies, where it can be had: browsers compute it only on pages that came over HTTPS. */
export async function digestOf(bytes: Uint8Array): Promise<string | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined;
  const whole = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return hexOf(new Uint8Array(whole, 0, digestBytes));
}

export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

type IndexFaultKind = 'missing' | 'damaged' | 'other-version' | 'other-build';

const remedies: Readonly<Record<IndexFaultKind, string>> = {
  missing: 'Check the connection and try again.',
  damaged: 'Load the page again; if that does not help, the site has to be published again.',
  'other-version': 'Load the page again, so that page and index are of the same version.',
  'other-build': 'The site was published anew meanwhile. Load the page again.',
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
