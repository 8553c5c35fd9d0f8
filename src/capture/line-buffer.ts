import { nameOf } from './html-elements.ts';
import type { PageLine } from './html-lines.ts';

/** Between the cells of a table row that stands on one line. */
const cellRule = ' | ';

interface OpenBlock {
  readonly element: Element;
  readonly tag: string;
  readonly keepsBreaks: boolean;
}

/** Gathers the text of a page into lines. */
export class LineBuffer {
  readonly #lines: PageLine[] = [];
  readonly #blocks: OpenBlock[];
  #row: Element | undefined;
  #linkDepth = 0;
  #text = '';
  #linkLength = 0;
  /** An inline element ended here, and no text has come since. */
  #afterInline = false;

  constructor(root: Element) {
    this.#blocks = [{ element: root, tag: nameOf(root), keepsBreaks: false }];
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
    const glued = this.#afterInline && isGlued(before, spaced);
    const added = before === '' || before.endsWith(' ') ? spaced.replace(/^ /, '') : glued ? ` ${spaced}` : spaced;
    if (added === '') return;
    this.#text = before + added;
    if (this.#linkDepth > 0) this.#linkLength += added.trim().length;
    this.#afterInline = false;
  }

  openLink(): void {
    this.#linkDepth++;
  }

  closeLink(): void {
    this.#linkDepth--;
  }

  openInline(element: Element): void {
    if (nameOf(element) !== 'a') return;
    // Links side by side are kept apart by style sheets: `<a>Home</a><a>News</a>`.
    if (this.#afterInline && element.previousSibling !== null && isLink(element.previousSibling)) this.#space();
  }

  closeInline(): void {
    this.#afterInline = true;
  }

  openBlock(element: Element, tag: string): void {
    if (this.#row === undefined) this.#flush();
    else this.#space();
    this.#blocks.push({ element, tag, keepsBreaks: this.#block().keepsBreaks || keepsBreaks(element, tag) });
  }

  closeBlock(element: Element): void {
    if (this.#row === element) this.#row = undefined;
    if (this.#row === undefined) this.#flush();
    else this.#space();
    if (this.#block().element === element) this.#blocks.pop();
  }

  openRow(row: Element): void {
    this.openBlock(row, 'tr');
    this.#row = row;
  }

  openCell(cell: Element, tag: string): void {
    const inRow = this.#row !== undefined;
    this.openBlock(cell, tag);
    if (inRow && this.#text.trim() !== '') this.#text = this.#text.trimEnd() + cellRule;
  }

  breakLine(): void {
    if (this.#row === undefined) this.#flush();
    else this.#space();
  }

  finish(): PageLine[] {
    this.#flush();
    return this.#lines;
  }

  #space(): void {
    if (this.#text !== '' && !this.#text.endsWith(' ')) this.#text += ' ';
  }

  #block(): OpenBlock {
    const block = this.#blocks.at(-1);
    if (block === undefined) throw new Error('the outermost block was closed');
    return block;
  }

  #flush(): void {
    const text = this.#text.trim();
    if (text !== '') {
      const { element, tag } = this.#block();
      const linkDensity = Math.min(1, this.#linkLength / text.length);
      this.#lines.push({ text, linkDensity, tag, block: element });
    }
    this.#text = '';
    this.#linkLength = 0;
    this.#afterInline = false;
  }
}

function isLink(node: Node): boolean {
  return node.nodeName.toLowerCase() === 'a';
}

/** Two pieces kept apart by style alone (`Jane Doe`, `May 3`) meet as small letter and capital. */
function isGlued(before: string, after: string): boolean {
  return /[\p{Ll}\d]$/u.test(before.slice(-2)) && /^\p{Lu}\p{Ll}/u.test(after.slice(0, 4));
}

function keepsBreaks(element: Element, tag: string): boolean {
  return tag === 'pre' || /white-space\s*:\s*pre/i.test(element.getAttribute('style') ?? '');
}
