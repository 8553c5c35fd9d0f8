/** What the search index is told of one article. */
export interface SearchDocument {
  readonly id: string;
  /** Site-relative address without the path prefix, e.g. `articles/putin-holds-talks-abcdef/`. */
  readonly url: string;
  readonly headline: string;
  readonly standfirst?: string;
  /** The body's plain text: paragraphs, crossheads, quotes and list items, one a line. */
  readonly text: string;
  /** BCP 47; chooses the stemmer. */
  readonly language: string;
  /** EDTF; absent when unknown. */
  readonly date?: string;
  /** The date in words with its certainty, as shown: "24 June 2023", "late September 2022, inferred", "undated". */
  readonly dateLabel: string;
  readonly outlet?: string;
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly organisations: readonly string[];
  readonly topics: readonly string[];
}

/** A file of the index, named relative to the index's folder. */
export interface SearchFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads one file of the index by name; throws when it cannot be had. */
export type FetchFile = (name: string) => Promise<Uint8Array>;
