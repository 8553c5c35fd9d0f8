import type { Problem } from '../problems.ts';
import type { EmbedKind } from './dom/page-tags.ts';
import type { ServiceKind } from './embed-services.ts';
import type { FormatName } from './formats/capabilities.ts';
import type { InlineMark } from './inline-marks.ts';
import type { ArticleMetadata } from './metadata.ts';
import type { PictureFault, PictureForm } from './picture-bytes.ts';

declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Six letters a-z from the SHA-256 of the capture's path without its extension; the stable part of an address. */
export type ArticleId = Brand<string, 'ArticleId'>;

/** Lower-case hexadecimal SHA-256, 64 characters. */
export type Sha256 = Brand<string, 'Sha256'>;

/**
 * What lies on disk for one article. Paths are relative to the project's folder, with forward slashes. Of a document (Word,
 * OpenDocument, PDF) `bytes` are the page that was made of it.
 */
export interface ArticleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of the bytes; only where it is known without reading them. */
  readonly sha256?: Sha256;
  /** The NAME.yml beside the capture. */
  readonly sidecar?: Omit<ArticleFile, 'sidecar'>;
  /** Of the file as it lies there; only where what is no text was cut out of `bytes`. */
  readonly fixity?: Fixity | undefined;
  /** Pictures that are written into the capture. */
  readonly pictures?: readonly HeldPicture[] | undefined;
  /** Why there is no text in `bytes`; of a document that cannot be opened. */
  readonly fault?: Problem | undefined;
  /** Files that lie in articles/, and that the article may show. */
  readonly beside?: readonly HeldPicture[];
}

/** Proof that the bytes are unchanged. */
export interface Fixity {
  readonly algorithm: 'sha256';
  readonly digest: Sha256;
  readonly byteLength: number;
}

export interface Encoding {
  /** WHATWG label of the encoding, e.g. `utf-8`, `utf-16le`, `windows-1252`. */
  readonly name: string;
  readonly hasByteOrderMark: boolean;
  readonly basis: 'byte-order-mark' | 'declared' | 'detected' | 'default';
}

/** One line as received. `text` + `ending` of all lines, in order, is the decoded capture. */
export interface CaptureLine {
  /** 1-based. For HTML: the position in the list of text lines taken from the page. */
  readonly number: number;
  readonly text: string;
  readonly ending: '' | '\n' | '\r\n' | '\r';
  /** What the page said of this line; only for HTML captures. */
  readonly dom?: DomHints;
  /** Marks of Markdown in the line, in its order; only for Markdown captures, and only where there are any. */
  readonly marks?: readonly MarkdownMark[];
  /** How words of the line are set and where they lead, in the text without marks of Markdown; only where there are any. */
  readonly inline?: readonly InlineMark[];
  /** Where links of the line lead from its own file on, where its address is not known; nobody can be led there. */
  readonly lostLinks?: readonly string[];
  /** Figures that stand above or below the line, as characters that do. */
  readonly smallFigures?: readonly SmallFigure[];
  /** The page of the document on which the line begins. */
  readonly page?: number;
  /** The address of the picture that the line stands with. */
  readonly picture?: string;
  /** The block of Markdown or of a page that the line stands in, where it is more than a paragraph. */
  readonly block?: LineBlock;
  /** The line goes on from the one before it, as Markdown says; or it has only marks of that line's block. */
  readonly goesOn?: true;
  /** The line goes on in the paragraph of the line before it, after a break that the page or a writer of Markdown made. */
  readonly followsBreak?: true;
}

/** What block a line stands in; `isNamed`: the first cell of the row is its name. `of` numbers the blocks of a capture: lines of the same one have the same number. */
export type LineBlock =
  | { readonly kind: 'heading'; readonly level: number }
  | {
      readonly kind: 'list';
      readonly depth: number;
      readonly ordered: boolean;
      /** The number before it. */
      readonly number?: number;
      /** Another paragraph of the entry before it. */
      readonly more?: true;
    }
  | { readonly kind: 'quotation'; readonly of: number; readonly source?: string }
  | { readonly kind: 'row'; readonly of: number; readonly isHead?: true; readonly isNamed?: true }
  | { readonly kind: 'code'; readonly of: number }
  | { readonly kind: 'note'; readonly label: string }
  /** What is said of a picture. */
  | { readonly kind: 'caption' }
  /** A thematic break. */
  | { readonly kind: 'break' }
  /** The address of a link that stands elsewhere. */
  | { readonly kind: 'definition' };

/** `10<sup>2</sup>` is 10², not 102. */
export interface SmallFigure {
  /** Where it begins in the line as received, in UTF-16 units. */
  readonly at: number;
  readonly stood: string;
  /** As many characters as stood there. */
  readonly stands: string;
}

/** Marks of Markdown in a line, with the text that they stand for. */
export interface MarkdownMark {
  readonly kind: 'heading' | 'quotation' | 'link' | 'picture' | 'format';
  /** Where it begins in the line as received, in UTF-16 units. */
  readonly at: number;
  readonly stood: string;
  readonly stands: string;
}

/** Facts about the element a line of an HTML capture came from. */
export interface DomHints {
  /** Lower-case name of the nearest block element, e.g. `p`, `h2`, `li`, `blockquote`, `figcaption`, `td`. */
  readonly tag: string;
  /** Share of the line's characters that stand inside links, 0..1. */
  readonly linkDensity: number;
  /** Words of the classes, ids, roles and itemprops of the element and its ancestors, lower case, nearest first. */
  readonly hints: readonly string[];
  /** Names of the telling elements around the line, nearest first, each once, e.g. `p`, `blockquote`, `article`. */
  readonly within: readonly string[];
  /** Readability (or a better extractor) counts the element as part of the article. */
  readonly inMainText: boolean;
  readonly place: ElementPlace;
  /** Share of the line's words, in runs, that the page's JSON-LD gives as the article's text, 0..1; -1 when unknown. */
  readonly stated: number;
  /** The same of the page's description of itself. */
  readonly described: number;
}

/** Where the element of a line stands in the page. */
export interface ElementPlace {
  /** Elements around it, itself among them. */
  readonly depth: number;
  /** Steps up from it to the first element that holds the headline as well; -1 where no element shows the headline. */
  readonly steps: number;
  /** Steps up from the headline to that same element: few for what stands in the headline's box. */
  readonly headlineSteps: number;
  /** Whether the `<article>` around it is the headline's (1), one within that (2), another (-1), or none (0). */
  readonly article: -1 | 0 | 1 | 2;
  /** Number of that `<article>`; -1 for none. */
  readonly articleNumber: number;
  /** The most of one kind side by side, among the elements around it that do not hold the headline. */
  readonly alike: number;
  /** How many of its own kind stand in its parent, itself among them. */
  readonly siblings: number;
  /** Numbers of the three nearest elements around it; the same number is the same element. */
  readonly boxes: readonly number[];
}

/** A value with the words that prove it. */
export interface Evidenced<T> {
  readonly value: T;
  readonly evidence: string;
}

/** A day that a page gives for the article; EDTF, at the precision the page states. */
export interface PageDate extends Evidenced<string> {
  /** The page tells only when it was last changed. */
  readonly onlyChanged?: true;
  /** The moment it is the day of, by the clock of Greenwich (ISO 8601): where the paper is it may be a day earlier or later. */
  readonly moment?: string;
}

/** What an HTML page says of itself (JSON-LD, meta, `<time>`); known facts only. */
export interface PageMetadata {
  readonly headline?: Evidenced<string>;
  readonly standfirst?: Evidenced<string>;
  readonly authors?: Evidenced<readonly string[]>;
  readonly date?: PageDate;
  readonly outlet?: Evidenced<string>;
  readonly canonicalUrl?: Evidenced<string>;
  /** The day on which a program saved the page, as that wrote into it; EDTF. */
  readonly captured?: Evidenced<string>;
  readonly language?: Evidenced<string>;
}

/** Where the bytes of a picture are: in a file of articles/, or in the capture itself, as the part of that number. */
export type PicturePlace =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'part'; readonly number: number };

/** A picture whose bytes the archive has, by what they tell; the bytes themselves are read again when it is shown. */
export interface HeldPicture {
  readonly at: PicturePlace;
  /** How the capture may call it: a path, an address, the id of a part. */
  readonly names: readonly string[];
  readonly sha256: Sha256;
  readonly bytes: number;
  /** Absent where there is a fault. */
  readonly form?: PictureForm | undefined;
  readonly fault?: PictureFault | undefined;
  /** Smaller pictures follow it in its file, which are not shown. */
  readonly hasPreviews?: true | undefined;
}

/** A picture where it stands in a capture, with what the capture says of it. */
export interface CapturePicture {
  /** 1-based, in the order of the capture. */
  readonly number: number;
  /** The line that it stands before; one more than there are lines when it stands behind all. */
  readonly before: number;
  /** Its bytes, where the archive has them. */
  readonly held?: HeldPicture;
  /** Where it was on the web, as far as the capture tells. */
  readonly address?: string;
  /** What the capture calls it; a file's name or address tells much. */
  readonly source: string;
  /** The text for those who do not see it; empty where it says that there is nothing to see. */
  readonly alt?: string;
  readonly title?: string;
  /** The size that the page gives it. */
  readonly width?: number;
  readonly height?: number;
  /** What its element and those around it say of themselves, nearest first. */
  readonly hints: readonly string[];
  /** Names of the telling elements around it, nearest first. */
  readonly within: readonly string[];
  /** It is a link: to a picture, its large form, or to a page. */
  readonly leadsTo?: 'picture' | 'page';
  /** Lines that stand with it in a box for one picture: its caption and its credit. */
  readonly beside: readonly number[];
}

/** What a page shows from elsewhere, where it stands. */
export interface CaptureEmbed extends Pick<CapturePicture, 'number' | 'before' | 'hints' | 'within' | 'beside'> {
  readonly kind: EmbedKind;
  /** What the service at its address shows; absent where it is not known. */
  readonly service?: ServiceKind;
  /** Absent where the page does not tell it. */
  readonly address?: string;
  readonly title?: string;
  readonly width?: number;
  readonly height?: number;
}

/** The text as received: numbered lines, provenance and fixity. */
export interface Capture {
  readonly id: ArticleId;
  readonly path: string;
  readonly format: FormatName;
  readonly fixity: Fixity;
  readonly encoding: Encoding;
  /** Every line of the file, front matter included (text and Markdown) or every text line of the page (HTML). */
  readonly lines: readonly CaptureLine[];
  /** How many of the first lines are front matter; 0 when there is none. */
  readonly frontMatterLines: number;
  /** What an editor says of the article, from NAME.yml or front matter. */
  readonly metadata: ArticleMetadata;
  readonly page?: PageMetadata;
  /** In the capture's order; absent where there are none. */
  readonly pictures?: readonly CapturePicture[];
  readonly embeds?: readonly CaptureEmbed[];
}
