import type { SearchDocument } from '../search-document.ts';

/** What is kept of a document once its words are in the stream. */
export interface CollectedDocument {
  readonly document: Omit<SearchDocument, 'text' | 'standfirst'>;
  /** First and last possible day, in days since 1970-01-01; absent when it has no place on the calendar. */
  readonly days?: { readonly first: number; readonly last: number };
  /** Index into the stream where its headline begins; the text follows it. */
  readonly start: number;
  readonly textStart: number;
  readonly end: number;
  /** Lengths in words. */
  readonly headlineLength: number;
  readonly textLength: number;
}

/** The words of all documents, with the documents in their final order: oldest first, undated last, then by id. */
export interface Collected {
  readonly stamp: string;
  readonly documents: readonly CollectedDocument[];
  readonly dated: number;
  readonly stemmers: readonly string[];
  /** Sorted by code unit, as every client compares them. */
  readonly terms: readonly string[];
  /** A term's commonest form in the texts, for suggestions. */
  readonly forms: readonly string[];
  /** Numbers of terms, document by document in their final order; line breaks between lines and fields. */
  readonly stream: Uint32Array;
}
