import type { Notice } from './query/parse-query.ts';

/** `relevance` is lunr's own order, `match` the second stage over it. */
export type SortOrder = 'match' | 'relevance' | 'newest' | 'oldest';

/** What narrows a search besides its words. */
export interface Filters {
  /** A year, month or day, e.g. `2022-09`. */
  readonly from?: string;
  readonly to?: string;
  /** Any of a facet's values will do; every facet must have one. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
}

export interface SearchRequest {
  readonly query: string;
  readonly filters?: Filters;
  /** Best match, or newest first when the query has no words. */
  readonly sort?: SortOrder;
  /** From 1. */
  readonly page?: number;
  /** Hits on a page; 20 unless told. */
  readonly perPage?: number;
  /** The last word is still being typed and may be the beginning of one. */
  readonly typing?: boolean;
}

const resultsPerPage = 20;

export function perPageOf({ perPage = resultsPerPage }: SearchRequest): number {
  return Math.max(1, Math.floor(perPage) || resultsPerPage);
}

/** A stretch of text, marked when it is what was searched for. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/** What a document says, as snippets are cut from it. */
export interface DocumentText {
  readonly text: string;
  /** What stands beside the text: captions of pictures. */
  readonly asides?: readonly string[];
}

/** The passage of a document that shows best what was searched for. */
export interface Snippet {
  readonly parts: readonly Part[];
  /** It stands beside the text, as a caption does. */
  readonly isAside: boolean;
}

export interface Hit {
  readonly title: readonly Part[];
  /** As the index was told it. */
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  /** What the index stores besides, by name; empty texts where a document has none. */
  readonly stored: Readonly<Record<string, string>>;
  /** lunr's; 0 when the query has no words. */
  readonly score: number;
}

/** A document that has only some of the query's words. */
export interface PartialHit extends Hit {
  /** The others, as the reader typed them, folded. */
  readonly missing: readonly string[];
}

export interface SearchResults {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly sort: SortOrder;
  readonly hits: readonly Hit[];
  /** In the order of best match, after fewer than ten results: as many more as ten need. They are not counted in `total`. */
  readonly partial: readonly PartialHit[];
  readonly notices: readonly Notice[];
  /** Words that stand nowhere, folded. */
  readonly unknown: readonly string[];
  /** These, and words that hardly any document has: they may be misspelt. */
  readonly doubtful: readonly string[];
}

/** A facet's value with the number of results that have it. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
  readonly chosen: boolean;
}

export interface MonthCount {
  /** `2022-09` */
  readonly month: string;
  readonly count: number;
}

/** The results by month; those whose date is no single month are counted apart. */
export interface MonthCounts {
  readonly months: readonly MonthCount[];
  readonly imprecise: number;
  readonly undated: number;
}
