import type { ArticleId, Capture, Fixity, Sha256 } from '../capture/capture.ts';
import type { Identifiers } from '../capture/identifiers.ts';
import type { InlineMark } from '../capture/inline-marks.ts';
import type { ArticleDate } from '../dates/article-date.ts';
import type { Problem } from '../problems.ts';
import type { Repair } from '../reading/labelled-line.ts';
import type { BoilerplateKind, LineLabel } from '../reading/labels.ts';
import type { ArticleEmbed } from './article-embeds.ts';
import type { ArticlePicture, PictureRow } from './article-pictures.ts';
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

/** Words of a block that are set in a style or lead somewhere. */
export type PlacedMark = InlineMark & {
  /** Which of the block's texts, counted as `blockTexts` has them. */
  readonly part: number;
};

interface OfLines {
  /** The capture's line numbers it was made of. */
  readonly lines: readonly number[];
  /** By part and place; absent where there are none. */
  readonly marks?: readonly PlacedMark[];
}

/** A piece of the body. A line feed in a text is a break within the paragraph, in code the end of a line. */
export type Block = OfLines &
  (
    | { readonly kind: 'paragraph'; readonly text: string }
    | Crosshead
    | Quotation
    | TextList
    | TextTable
    | { readonly kind: 'code'; readonly text: string }
    /** A footnote, whose sign `[label]` stands in a text. */
    | { readonly kind: 'note'; readonly label: string; readonly paragraphs: readonly string[] }
    /** A thematic break: the text turns to something else. */
    | { readonly kind: 'break' }
  );

interface TextTable {
  readonly kind: 'table';
  /** The first row is the head; it is empty where there is none. */
  readonly rows: readonly (readonly string[])[];
}

interface Crosshead {
  readonly kind: 'crosshead';
  readonly text: string;
  /** The second where there is none. */
  readonly level?: 3 | 4 | 5 | 6;
}

interface Quotation {
  readonly kind: 'quote';
  readonly paragraphs: readonly string[];
  /** The address of what is quoted. */
  readonly source?: string;
}

export interface TextList {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** The number of the first item, where it is another than 1. */
  readonly start?: number;
  readonly items: readonly string[];
  /** Where each item stands; absent where the list has no other within it, and each item one paragraph. */
  readonly places?: readonly ListPlace[];
}

/** Where an item of a list stands. */
export interface ListPlace {
  /** How many lists are around its own within the block. */
  readonly depth: number;
  readonly ordered: boolean;
  /** Another paragraph of the item before it at this depth. */
  readonly goesOn?: true;
}

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
  /** Where the picture was, on the web; the picture itself is not in the archive. */
  readonly picture?: string;
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

/** Lines of the capture of which a rule said the same, one after the other; blank lines between them do not count. */
export interface LedgerRow {
  /** 1-based, in order. */
  readonly lines: readonly number[];
  readonly label: LineLabel;
  readonly kind?: BoilerplateKind;
  readonly rule: string;
  readonly reason: string;
  readonly confidence: number;
  /** How each of the lines begins; only of lines that are set aside, for the others stand in the article. */
  readonly opens?: readonly string[];
}

/** What became of every line of the capture: the lines that no row has are blank. */
export interface Ledger {
  /** In the order of their first lines. */
  readonly rows: readonly LedgerRow[];
  /** Lines that go on from the line before them. */
  readonly continues: readonly number[];
  /** Words that look like a fault, and that an editor wants as received. */
  readonly refused: readonly { readonly line: number; readonly words: readonly string[] }[];
  /** What became of the capture's pictures; absent where it has none. */
  readonly pictures?: readonly PictureRow[];
  /** The same of what the page shows from elsewhere. */
  readonly embeds?: readonly PictureRow[];
}

/** How a record was made: what tells whether it still fits its capture, and whether someone edited it. */
export interface Reading {
  /** The program that read the capture, with its version. */
  readonly reader: string;
  /** Of the NAME.yml and the settings that the reading depends on. */
  readonly metadata: Sha256;
  /** Of the list of events; absent where the article was dated without it. */
  readonly events?: Sha256;
  /** Absent while the record is as the reader wrote it. */
  readonly edited?: RecordEdit;
}

/** That a record is no longer as its reader wrote it. */
export interface RecordEdit {
  readonly text: boolean;
  readonly facts: boolean;
  /** The digests of body and front matter as the reader wrote them. */
  readonly written: WrittenDigests;
}

export interface WrittenDigests {
  readonly body: Sha256;
  readonly facts: Sha256;
}

/** An article, normalised: what the site, the index and the downloads are made from. Each field has a row in fields.ts. */
export interface ArticleRecord extends OwnFields, TextFields {
  /** The path of its page from the site's front page on, where that is not the archive's own form. No file of records/ has it. */
  readonly publishedAt?: string;
  /** The folder of its files below articles/, where that is not made of its headline and id. No file of records/ has it. */
  readonly folder?: string;
}

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
  /** In the order in which they stand; absent where there are none. */
  readonly pictures?: readonly ArticlePicture[];
  readonly embeds?: readonly ArticleEmbed[];
  readonly sources: readonly CitedSource[];
  readonly related: readonly RelatedLink[];
  /** Absent where it has none. */
  readonly identifiers?: Identifiers;
  /** Absent when the text is as it was received. */
  readonly repairs?: readonly PlacedRepair[];
  /** rightsstatements.org URI. */
  readonly rights: string;
  readonly state: ArticleState;
  readonly ledger: Ledger;
  /** What an editor should know of the reading. Absent when there is nothing. */
  readonly problems?: readonly Problem[];
  /** Absent, as are the fixity and the reading, when the record was written by hand or by another program. */
  readonly capture?: CaptureOfRecord;
  readonly fixity?: Fixity;
  readonly reading?: Reading;
  /** Its file in records/; only where there is no capture. */
  readonly recordPath?: string;
}

export interface CaptureOfRecord extends Pick<Capture, 'path' | 'format' | 'encoding'> {
  readonly lineCount: number;
  /** The numbers of the lines that begin on each page; absent where the format has no pages. */
  readonly pages?: readonly (readonly number[])[];
}

/** The file that the article was made from: its capture, or else its record. */
export function sourceOf({ capture, recordPath = '' }: Pick<ArticleRecord, 'capture' | 'recordPath'>): string {
  return capture?.path ?? recordPath;
}
