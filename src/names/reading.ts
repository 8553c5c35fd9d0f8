import type { ArticleId } from '../capture/capture.ts';
import type { Evidence } from './evidence.ts';
import type { KnownName } from './known-name.ts';
import type { Mention } from './names.ts';

/** A place in an article where a name stands, or may stand. */
export interface Reading {
  readonly place: Mention['place'];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The words, folded and joined: what the archive knows the reading by. */
  readonly key: string;
  readonly words: readonly string[];
  /** The form a page would show, when it is not the text: Kazakhstan Foreign Ministry. */
  readonly preferred?: string;
  readonly known?: KnownName;
  readonly evidence: readonly Evidence[];
  /** The name it explains in brackets right after it: World Health Organization (WHO). */
  readonly bracketOf?: string;
  /** The reading before it, when only “and” stands between the two. */
  readonly pairedWith?: string;
  /** “the” or “a” stands right before it. */
  readonly hasArticle: boolean;
  /** Longer readings that take in small particles before it (al-Nasiri, van der Meulen), the longest first. */
  readonly leads?: readonly Pick<Reading, 'start' | 'text' | 'key'>[];
  readonly sentence: () => string;
}

/** A text whose capitals say nothing: a headline, a title, a shouted sentence. */
export interface Heading {
  readonly place: Mention['place'];
  readonly text: string;
  /** UTF-16 offset of the text in its place. */
  readonly start: number;
}

/** What one article says by itself; nothing of any other article has a part in it. */
export interface ArticleReadings {
  readonly id: ArticleId;
  readonly readings: readonly Reading[];
  /** Headings, in which only names known from elsewhere are looked for. */
  readonly headings: readonly Heading[];
}
