import type { ArticleId } from '../capture/capture.ts';

/** Articles of which one text is (nearly) the other's; never called corroboration. */
export interface CopyGroup {
  readonly articles: readonly ArticleId[];
  /** Smallest pairwise share of five-word shingles in common, 0..1. */
  readonly overlap: number;
}

/** Articles that tell the same event in their own words. */
export interface Story {
  /** Stable: made from the id of its oldest article. */
  readonly slug: string;
  readonly articles: readonly ArticleId[];
}

export interface RelatedArticle {
  readonly article: ArticleId;
  /** 0..1 cosine; only for ordering. */
  readonly similarity: number;
}

/** The three relations between articles, kept apart in data, words and pages. */
export interface StoriesInArchive {
  readonly copies: readonly CopyGroup[];
  readonly stories: readonly Story[];
  readonly related: ReadonlyMap<ArticleId, readonly RelatedArticle[]>;
}
