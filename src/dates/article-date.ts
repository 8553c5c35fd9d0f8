/** The words that prove a date. */
export interface DateEvidence {
  readonly quote: string;
  /** 1-based line of the capture, when the quote stands there. */
  readonly line?: number;
  /** What the quote tells, when it needs telling. */
  readonly note?: string;
}

/** When the article was published, with how it is known. Nothing is invented: no evidence, no date. */
export type ArticleDate =
  | { readonly basis: 'stated' | 'inferred'; readonly edtf: string; readonly evidence: readonly DateEvidence[] }
  | { readonly basis: 'unknown' };
