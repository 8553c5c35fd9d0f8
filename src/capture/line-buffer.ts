import { isElement, type PageElement, type PageNode } from './dom/page-element.ts';
import type { EmbedTag, PictureTag } from './dom/page-tags.ts';
import { LineText } from './line-text.ts';
import { type LineMarks, OpenMarks } from './open-marks.ts';

/** A line of a page, with the block element it stands in. */
export interface PageLine {
  readonly text: string;
  readonly linkDensity: number;
  readonly tag: string;
  readonly block: PageElement;
  /** What its elements mark in it; absent where they mark nothing. */
  readonly marked?: LineMarks;
  /** One `<br>` and nothing else parts it from the line before. */
  readonly followsBreak?: true;
}

/** An `<img>` with the number of lines that stand before it. */
export interface PictureSpot {
  readonly element: PageElement;
  readonly tag: PictureTag;
  readonly linesBefore: number;
}

/** Between the cells of a table row that stands on one line, after a space. */
const cellRule = '| ';
const mostColumns = 40;

interface OpenBlock {
  readonly element: PageElement;
  readonly tag: string;
  readonly keepsBreaks: boolean;
}

/** Something shown from elsewhere, with the number of lines that stand before it. */
export interface EmbedSpot {
  /** Its element, or the one around it. */
  readonly element: PageElement;
  readonly tag: EmbedTag;
  readonly linesBefore: number;
}

/** Gathers the text of a page into lines. */
export class LineBuffer {
  readonly #lines: PageLine[] = [];
  readonly #blocks: OpenBlock[];
  readonly pictures: PictureSpot[] = [];
  readonly embeds: EmbedSpot[] = [];
  #row: PageElement | undefined;
  /** Cells of the row so far. */
  #cells = 0;
  #linkDepth = 0;
  readonly #text = new LineText();
  #linkLength = 0;
  /** An inline element ended here, and no text has come since. */
  #afterInline = false;
  readonly #marks = new OpenMarks();
  /** Elements `<br>` since the last line; more than one where a block began or ended. */
  #breaks = 2;

  constructor(root: PageElement) {
    this.#blocks = [{ element: root, tag: root.localName, keepsBreaks: false }];
  }

  addText(text: string): void {
    if (this.#block().keepsBreaks && /[\r\n]/.test(text)) {
      const [first = '', ...rest] = text.split(/\r\n?|\n/);
      this.#append(first);
      for (const piece of rest) {
        this.breakLine();
        this.#append(piece);
      }
    } else this.#append(text);
  }

  #append(text: string): void {
    const spaced = text.replace(/[ \t\n\r\f]+/g, ' ');
    const before = this.#text;
    const fresh = before.isEmpty || before.endsInSpace;
    const added = fresh && spaced.startsWith(' ') ? spaced.slice(1) : spaced;
    if (added === '') return;
    if (this.#afterInline && isGlued(before.tail, added)) before.addSpace();
    before.add(added);
    if (this.#linkDepth > 0) this.#linkLength += added.trim().length;
    this.#afterInline = false;
  }

  addPicture(element: PageElement, tag: PictureTag): void {
    this.pictures.push({ element, tag, linesBefore: this.#linesBefore });
  }

  addEmbed(element: PageElement, tag: EmbedTag): void {
    this.embeds.push({ element, tag, linesBefore: this.#linesBefore });
  }

  /** What stands amid the text of a line stands behind that line. */
  get #linesBefore(): number {
    return this.#lines.length + (this.#text.isEmpty ? 0 : 1);
  }

  openLink(): void {
    this.#linkDepth++;
  }

  closeLink(): void {
    this.#linkDepth--;
  }

  openInline(element: PageElement): void {
    // Links side by side are kept apart by style sheets: `<a>Home</a><a>News</a>`.
    if (
      element.localName === 'a' &&
      this.#afterInline &&
      element.previousSibling !== null &&
      isLink(element.previousSibling)
    )
      this.#text.addSpace();
    this.#marks.open(element, this.#text.length);
  }

  closeInline(element: PageElement): void {
    this.#marks.close(element, this.#text.length);
    this.#afterInline = true;
  }

  openBlock(element: PageElement, tag: string): void {
    if (this.#row === undefined) this.#flush();
    else this.#text.addSpace();
    this.#breaks = 2;
    this.#marks.openBlock(this.#text.length);
    this.#blocks.push({ element, tag, keepsBreaks: this.#block().keepsBreaks || keepsBreaks(element, tag) });
  }

  closeBlock(element: PageElement): void {
    if (this.#row === element) this.#row = undefined;
    if (this.#row === undefined) this.#flush();
    else this.#text.addSpace();
    this.#breaks = 2;
    if (this.#block().element !== element) return;
    this.#blocks.pop();
    this.#marks.closeBlock(this.#text.length);
  }

  openRow(row: PageElement): void {
    this.openBlock(row, 'tr');
    this.#row = row;
    this.#cells = 0;
  }

  openCell(cell: PageElement, tag: string): void {
    const inRow = this.#row !== undefined;
    this.openBlock(cell, tag);
    if (inRow && this.#cells > 0) this.#text.add(cellRule);
    this.#cells += 1;
  }

  /** A cell that goes over several columns leaves the others empty, so that those after it stand in their own. */
  closeCell(cell: PageElement): void {
    this.closeBlock(cell);
    const columns = Math.min(mostColumns, Number.parseInt(cell.getAttribute('colspan') ?? '1', 10));
    for (let column = 1; this.#row !== undefined && column < columns; column += 1) this.#text.add(cellRule);
  }

  breakByElement(): void {
    this.breakLine();
    this.#breaks += 1;
  }

  breakLine(): void {
    if (this.#row === undefined) this.#flush();
    else this.#text.addSpace();
  }

  finish(): PageLine[] {
    this.#flush();
    return this.#lines;
  }

  #block(): OpenBlock {
    const block = this.#blocks.at(-1);
    if (block === undefined) throw new Error('the outermost block was closed');
    return block;
  }

  #flush(): void {
    const { length } = this.#text;
    const marked = this.#marks.takeLine(length);
    const { text, before } = this.#text.take();
    if (text !== '') {
      const { element, tag } = this.#block();
      const linkDensity = Math.min(1, this.#linkLength / text.length);
      this.#lines.push({
        ...{ text, linkDensity, tag, block: element },
        ...(isMarked(marked) && { marked: shifted(marked, before, text.length) }),
        ...(this.#breaks === 1 && { followsBreak: true }),
      });
      this.#breaks = 0;
    }
    this.#linkLength = 0;
    this.#afterInline = false;
  }
}

function isMarked({ marks, figures }: LineMarks): boolean {
  return marks.length > 0 || figures.length > 0;
}

/** The same of a text that begins later and is cut to a length. */
function shifted({ marks, figures }: LineMarks, by: number, length: number): LineMarks {
  const place = (at: number) => Math.min(length, Math.max(0, at - by));
  return {
    marks: marks.map(mark => ({ ...mark, start: place(mark.start), end: place(mark.end) })),
    figures: figures.map(one => ({ ...one, start: place(one.start), end: place(one.end) })),
  };
}

function isLink(node: PageNode): boolean {
  return isElement(node) && node.localName === 'a';
}

/** Two pieces kept apart by style alone (`Jane Doe`, `May 3`) meet as small letter and capital. */
function isGlued(before: string, after: string): boolean {
  return /[\p{Ll}\d]$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after.slice(0, 4));
}

function keepsBreaks(element: PageElement, tag: string): boolean {
  return tag === 'pre' || /white-space\s*:\s*pre/i.test(element.getAttribute('style') ?? '');
}
