import type { SearchDocument } from '../search-document.ts';
import type { Word } from './text-collector.ts';

/** What is kept of a document once its words are in the stream. */
export interface CollectedDocument {
  readonly document: Omit<SearchDocument, 'text'>;
  /** Where its title begins in the stream, where the text that follows it does, and where that ends. */
  readonly asRead: { readonly start: number; readonly textStart: number; readonly end: number };
  /** Lengths in words. */
  readonly titleLength: number;
  readonly textLength: number;
  /** Of a document that may be known by it to the next build. */
  readonly key?: string;
}

/** The words of all documents as they were read, for the next build. */
export interface WordsAsRead {
  readonly words: readonly Word[];
  /** Numbers of words. */
  readonly stream: Uint32Array;
  /** The number of each word's term; of a word that no document has any more, `noTerm`. */
  readonly termOf: Uint32Array;
}

export const noTerm = 0xffffffff;
