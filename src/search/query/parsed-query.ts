import type { Unsaid } from '../../messages/unsaid.ts';
import type { FacetKind, FieldName } from '../format/manifest.ts';

/** `all`: every word is wanted, but if no document has them all, any will do. */
export type Presence = 'all' | 'required' | 'prohibited';

interface ClauseCommon {
  readonly presence: Presence;
  readonly fields: readonly FieldName[];
}

/** How a word is matched: as itself, as the beginning of words, or give or take a few letters. */
export type WordMatch =
  | { readonly kind: 'exact' }
  | { readonly kind: 'prefix' }
  | { readonly kind: 'fuzzy'; readonly edits: number };

export type Clause =
  | (ClauseCommon & { readonly kind: 'word'; readonly form: string; readonly match: WordMatch })
  | (ClauseCommon & { readonly kind: 'phrase'; readonly forms: readonly string[] });

/** A facet asked for in the query: `person:putin`. */
export interface FacetTerm {
  readonly kind: FacetKind;
  readonly forms: readonly string[];
  readonly prohibited: boolean;
}

/** Something the reader should know of how the query was understood. */
export type Notice =
  /** No document has all words; those of `missing` stand nowhere. */
  | { readonly kind: 'relaxed'; readonly missing: readonly string[] }
  | { readonly kind: 'cut' | 'not-understood' | 'prefix-typed'; readonly text: Unsaid };

export interface ParsedQuery {
  readonly clauses: readonly Clause[];
  readonly facets: readonly FacetTerm[];
  /** Days since 1970-01-01, both inclusive. */
  readonly from?: number;
  readonly to?: number;
  readonly notices: readonly Notice[];
}
