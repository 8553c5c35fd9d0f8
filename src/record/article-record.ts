import type { ArticleId, Capture, Fixity } from '../capture/capture.ts';
import type { ArticleDate } from '../dates/article-date.ts';
import type { Repair } from '../reading/labelled-line.ts';
import type { TextFields } from './fields.ts';

/** How a value came to be known: read in the capture, said by the page's own metadata, or given by an editor. */
export type Basis = 'capture' | 'page' | 'editor';

export interface Headline {
  readonly text: string;
  /** `editor`: supplied by the archive, shown in square brackets; it is not in the capture. */
  readonly basis: Basis;
  readonly line?: number;
}

export interface Attributed {
  readonly text: string;
  readonly basis: Basis;
  readonly line?: number;
}

/** The outlet's name; `address`: nothing names it, and the domain of the original page stands for it. */
export interface Outlet {
  readonly text: string;
  readonly basis: Basis | 'address';
  readonly line?: number;
}

/** A piece of the body. `lines` are the capture's line numbers it was made of. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly lines: readonly number[] }
  | { readonly kind: 'crosshead'; readonly text: string; readonly lines: readonly number[] }
  | { readonly kind: 'quote'; readonly paragraphs: readonly string[]; readonly lines: readonly number[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly string[];
      readonly lines: readonly number[];
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly lines: readonly number[] };

/** A source that the article itself names in a list of sources. */
export interface CitedSource {
  readonly outlet?: string;
  readonly title?: string;
  /** The line as it stands. */
  readonly text: string;
  readonly line: number;
}

export interface RelatedLink {
  readonly text: string;
  readonly line: number;
}

export interface Caption {
  readonly text: string;
  readonly line: number;
}

export type ArticleState =
  | { readonly kind: 'published' }
  | { readonly kind: 'corrected'; readonly notes: readonly { readonly date: string; readonly note: string }[] }
  | { readonly kind: 'retracted'; readonly date: string; readonly reason: string }
  | { readonly kind: 'removed'; readonly date: string; readonly reason: string };

/** What was put right in the text, with the form in which it was received. */
export interface PlacedRepair extends Repair {
  /** 1-based line of the capture. */
  readonly line: number;
}

/** An article, normalised: what the site, the index and the downloads are made from. Each field has a row in fields.ts. */
export interface ArticleRecord extends OwnFields, TextFields {}

/** The fields that have types of their own. */
export interface OwnFields {
  readonly id: ArticleId;
  /** Absent when the capture has no headline and no editor supplied one. */
  readonly headline?: Headline;
  readonly standfirst?: Attributed;
  /** The authors, in the byline's order; empty when unknown. */
  readonly byline: readonly Attributed[];
  readonly outlet?: Outlet;
  readonly date: ArticleDate;
  /** BCP 47. */
  readonly language: string;
  readonly body: readonly Block[];
  readonly captions: readonly Caption[];
  readonly sources: readonly CitedSource[];
  readonly related: readonly RelatedLink[];
  /** Absent when the text is as it was received. */
  readonly repairs?: readonly PlacedRepair[];
  /** rightsstatements.org URI. */
  readonly rights: string;
  readonly state: ArticleState;
  readonly capture: Pick<Capture, 'path' | 'format' | 'encoding'> & { readonly lineCount: number };
  readonly fixity: Fixity;
}
