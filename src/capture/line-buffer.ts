import type { PageElement } from './dom/page-element.ts';
import { isElement, type PageNode } from './dom/page-node.ts';
import type { PageLine } from './html-lines.ts';
import { LineText } from './line-text.ts';

/** Between the cells of a table row that stands on one line, after a space. */
const cellRule = '| ';

interface OpenBlock {
  readonly element: PageElement;
  readonly tag: string;
  readonly keepsBreaks: boolean;
}

/** Gathers the text of a page into lines. */
export class LineBuffer {
  readonly #lines: PageLine[] = [];
  readonly #blocks: OpenBlock[];
  #row: PageElement | undefined;
  #linkDepth = 0;
  readonly #text = new LineText();
  #linkLength = 0;
  /** An inline element ended here, and no text has come since. */
  #afterInline = false;

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

  openLink(): void {
    this.#linkDepth++;
  }

  closeLink(): void {
    this.#linkDepth--;
  }

  openInline(element: PageElement): void {
    if (element.localName !== 'a') return;
    // Links side by side are kept apart by style sheets: `<a>Home</a><a>News</a>`.
    if (this.#afterInline && element.previousSibling !== null && isLink(element.previousSibling)) this.#text.addSpace();
  }

  closeInline(): void {
    this.#afterInline = true;
  }

  openBlock(element: PageElement, tag: string): void {
    if (this.#row === undefined) this.#flush();
    else this.#text.addSpace();
    this.#blocks.push({ element, tag, keepsBreaks: this.#block().keepsBreaks || keepsBreaks(element, tag) });
  }

  closeBlock(element: PageElement): void {
    if (this.#row === element) this.#row = undefined;
    if (this.#row === undefined) this.#flush();
    else this.#text.addSpace();
    if (this.#block().element === element) this.#blocks.pop();
  }

  openRow(row: PageElement): void {
    this.openBlock(row, 'tr');
    this.#row = row;
  }

  openCell(cell: PageElement, tag: string): void {
    const inRow = this.#row !== undefined;
    this.openBlock(cell, tag);
    if (inRow && !this.#text.isEmpty) this.#text.add(cellRule);
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
    const text = this.#text.take();
    if (text !== '') {
      const { element, tag } = this.#block();
      const linkDensity = Math.min(1, this.#linkLength / text.length);
      this.#lines.push({ text, linkDensity, tag, block: element });
    }
    this.#linkLength = 0;
    this.#afterInline = false;
  }
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
