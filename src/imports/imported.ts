import type { ArticleMetadata } from '../capture/metadata.ts';
import type { Problem } from '../problems.ts';

/** An article on its way into articles/: what the export has of it, before it has a file. */
export interface ImportedArticle {
  readonly kind: 'article';
  /** Where it stands in what is imported, for messages: `post 123`, `row 7`. */
  readonly place: string;
  /** What it is called, for the name of its file; it may be empty. */
  readonly headline: string;
  /** The day in the name of its file, where NAME.yml shall not state it: what the page says of itself counts there. */
  readonly nameDate?: string | undefined;
  readonly metadata: ArticleMetadata;
  readonly capture: ImportedCapture;
  /** A page as it was on a day: another one of the same address is a version of the article, and no fault. */
  readonly isCapture?: true;
}

/**
 * The capture of an imported article. A file is kept byte for byte. Of a page only the text was in the export: it is written
 * when it is known which of its pictures are there.
 */
export type ImportedCapture =
  | { readonly kind: 'file'; readonly extension: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'page';
      /** HTML of the text, without the headline. */
      readonly body: string;
      readonly language?: string;
      /** The picture above the text, by its address. */
      readonly lead?: LeadPicture;
    };

export interface LeadPicture {
  readonly address: string;
  readonly alt?: string;
  readonly caption?: string;
}

/** Something of the export that is no article, and that nobody may want. */
export interface LeftOut {
  readonly kind: 'left-out';
  /** What is counted together: `draft posts`, `comments`. */
  readonly what: string;
  readonly count: number;
  /** How it would be had. */
  readonly hint?: string;
}

export interface ImportFault {
  readonly kind: 'problem';
  readonly problem: Problem;
}

/** What comes out of an importer, in the order of the export. */
export type Imported = ImportedArticle | LeftOut | ImportFault;

/** A file that is read from its beginning whenever it is asked for, piece by piece: it may be larger than memory. */
export interface ImportFile {
  /** As the person named it, for messages. */
  readonly path: string;
  readonly pieces: () => Iterable<Uint8Array>;
}

/** What a person may choose of an import. */
export interface ImportChoices {
  /** Posts of WordPress in these states come too: `draft`, `private`, `pending`, `future`, `password`. */
  readonly states?: readonly string[];
  /** Types of WordPress's entries that are articles. */
  readonly types?: readonly string[];
  /** The text of a file that says which columns of a table are what. */
  readonly columns?: string;
  /** Of a web archive, the addresses that are wanted: a part of them, or `*` for anything. */
  readonly match?: string;
  /** Where the site was, for exports that do not say it. */
  readonly site?: string;
}

/** An import that is understood and may begin. */
export interface PlannedImport {
  /** What it is, for a person to confirm. */
  readonly title: string;
  /** What it holds, as far as that is known before: a noun and how many there are. */
  readonly holds: readonly (readonly [noun: string, count: number])[];
  /** What it holds, a line each, for a person who chooses. */
  readonly list?: () => AsyncIterable<string>;
  /** Which columns of a table are what, as a file for the next import. */
  readonly columns?: string;
  readonly entries: () => Iterable<Imported> | AsyncIterable<Imported>;
}

/** A folder that is imported, or a ZIP file that holds one; what lies in it is read one file at a time. */
export interface ImportFolder {
  /** As the person named it. */
  readonly path: string;
  /** Paths of its files, with forward slashes; none of them leads out. */
  readonly names: readonly string[];
  readonly pieces: (name: string) => AsyncIterable<Uint8Array>;
  /** Files in a ZIP that only a password opens. */
  readonly locked?: readonly string[];
}

/** Room on the disk for what waits while an import goes on. */
export interface ImportScratch {
  readonly put: (key: string, bytes: Uint8Array) => void;
  readonly get: (key: string) => Uint8Array | undefined;
}

/** All bytes of a file in a folder; nothing where it has more than it may, whatever a ZIP says of its size. */
export async function wholeFile(folder: ImportFolder, name: string, most: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of folder.pieces(name)) {
    length += piece.length;
    if (length > most) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

export const importLimits = {
  /** Characters of one text in an export. */
  text: 10 * 1024 * 1024,
  /** What is remembered of an export while its articles are read: pictures, people. */
  remembered: 1_000_000,
} as const;

/**
 * The same text, kept by itself. A text that was cut out of a longer one keeps all of that in memory: a name that is
 * remembered would hold the megabyte of the export that it stood in.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
