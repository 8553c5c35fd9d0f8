/** One document, as the index is told of it. */
export interface SearchDocument {
  /** Documents of one day are in its order. */
  readonly id: string;
  /** What results lead to; relative addresses are the caller's to resolve. */
  readonly url: string;
  /** Short, and searched with more weight than the text. */
  readonly title: string;
  /** Plain text; no phrase crosses the end of a line. */
  readonly text: string;
  /** BCP 47; chooses the stemmer. */
  readonly language: string;
  /** First and last possible day, in days since 1970-01-01; absent when it is undated. */
  readonly days?: DayInterval;
  /** Values by the name of their facet. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** What results show besides, by name; not searched. */
  readonly stored?: Readonly<Record<string, string>>;
}

/** Days since 1970-01-01, both inclusive. */
export interface DayInterval {
  readonly first: number;
  readonly last: number;
}

/** What the documents of an index have, beyond title and text. */
export interface IndexSchema {
  /** What queries call the title, and what a word in it counts against one in the text. */
  readonly title: { readonly name: string; readonly boost: number };
  /** Names of facets. */
  readonly facets: readonly string[];
  /** Names of what is stored for results. */
  readonly stored: readonly string[];
  /** Groups of words or phrases that mean the same: whoever asks for one finds the others, too. */
  readonly synonyms?: readonly (readonly string[])[];
}

export const plainSchema: IndexSchema = { title: { name: 'title', boost: 4 }, facets: [], stored: [] };

/** A file of the index, named relative to the index's folder. */
export interface SearchFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads one file of the index by name; throws when it cannot be had. */
export type FetchFile = (name: string) => Promise<Uint8Array>;
