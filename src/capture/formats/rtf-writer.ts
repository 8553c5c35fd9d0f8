import { escapeHtml } from '../html-elements.ts';

/** How words are set. */
export interface RtfLook {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Where they lead. */
  readonly url?: string;
}

interface Run {
  readonly text: string;
  readonly look: RtfLook;
}

/** What is said of a paragraph. */
interface ParagraphKind {
  readonly style: number;
  readonly level: number;
  readonly isItem: boolean;
  readonly inTable: boolean;
}

const plainKind: ParagraphKind = { style: 0, level: 9, isItem: false, inTable: false };

/** Names of the styles for headings, as Word and LibreOffice write them in several languages. */
const headingStyle = /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|nagłówek|заголовок)\s?([1-6])\b/i;
const titleStyle = /^(?:title|headline|titel|titre|título|titolo)$/i;

/** Takes the texts and breaks of an RTF file and writes HTML. */
export class RtfWriter {
  readonly #pieces: string[] = [];
  readonly #notes: string[] = [];
  #runs: Run[] = [];
  #noteRuns: Run[] = [];
  #kind = plainKind;
  #list = false;
  /** The cells of a row so far; absent outside tables. */
  #row: string[] | undefined;
  /** Whether the table is open on the page. */
  #table = false;
  readonly #styles = new Map<number, string>();
  #style: { readonly number: number; name: string } | undefined;

  write(text: string, look: RtfLook, inNote: boolean): void {
    (inNote ? this.#noteRuns : this.#runs).push({ text, look });
  }

  breakLine(inNote: boolean): void {
    this.write('\n', { isBold: false, isItalic: false }, inNote);
  }

  endParagraph(inNote: boolean): void {
    if (inNote) this.breakLine(true);
    else if (this.#kind.inTable) this.breakLine(false);
    else this.#endParagraph();
  }

  endNote(): void {
    const html = htmlOf(this.#noteRuns);
    this.#noteRuns = [];
    if (html !== '') this.#notes.push(`<p class="footnote">${html}</p>`);
  }

  endCell(): void {
    this.#row ??= [];
    this.#row.push(`<td>${htmlOf(this.#runs)}</td>`);
    this.#runs = [];
  }

  endRow(): void {
    if (this.#row === undefined) return;
    this.#closeList();
    if (!this.#table) this.#pieces.push('<table>');
    this.#table = true;
    this.#pieces.push(`<tr>${this.#row.join('')}</tr>`);
    this.#row = undefined;
  }

  beginPlainParagraph(): void {
    this.#kind = plainKind;
  }

  setStyle(style: number): void {
    this.#kind = { ...this.#kind, style };
  }

  setLevel(level: number): void {
    this.#kind = { ...this.#kind, level };
  }

  setInTable(): void {
    this.#kind = { ...this.#kind, inTable: true };
  }

  /** The sign or number of a list's item goes before its text. */
  beginItem(): void {
    this.#kind = { ...this.#kind, isItem: true };
  }

  beginStyleName(number: number): void {
    this.#style = { number, name: '' };
  }

  addToStyleName(text: string): void {
    if (this.#style && this.#style.name.length < 200) this.#style.name += text;
  }

  endStyleName(): void {
    if (this.#style) this.#styles.set(this.#style.number, this.#style.name.replace(/;.*$/s, '').trim());
    this.#style = undefined;
  }

  finish(): string {
    if (this.#row) this.endCell();
    this.endRow();
    this.#endParagraph();
    this.endNote();
    this.#closeList();
    this.#closeTable();
    return [...this.#pieces, ...this.#notes].join('\n');
  }

  #endParagraph(): void {
    const tag = this.#tag();
    // Headings are bold by their style.
    const html = htmlOf(tag.startsWith('h') ? this.#runs.map(withoutBold) : this.#runs);
    this.#runs = [];
    if (html === '') return;
    this.#closeTable();
    if (tag !== 'li') this.#closeList();
    else if (!this.#list) this.#pieces.push('<ul>');
    if (tag === 'li') this.#list = true;
    this.#pieces.push(`<${tag}>${html}</${tag}>`);
    this.#kind = { ...this.#kind, isItem: false };
  }

  #tag(): string {
    const { style, level, isItem } = this.#kind;
    const name = this.#styles.get(style) ?? '';
    const heading = headingStyle.exec(name)?.[1];
    if (titleStyle.test(name)) return 'h1';
    if (heading !== undefined) return `h${heading}`;
    if (level < 6) return `h${level + 1}`;
    return isItem ? 'li' : 'p';
  }

  #closeList(): void {
    if (this.#list) this.#pieces.push('</ul>');
    this.#list = false;
  }

  #closeTable(): void {
    if (this.#table) this.#pieces.push('</table>');
    this.#table = false;
  }
}

/** Runs of one look are written as one. */
function htmlOf(runs: readonly Run[]): string {
  const merged: { text: string; readonly look: RtfLook }[] = [];
  for (const { text, look } of runs) {
    const last = merged.at(-1);
    if (last && (isSameLook(last.look, look) || text.trim() === '')) last.text += text;
    else merged.push({ text, look });
  }
  const html = merged
    .map(htmlOfRun)
    .join('')
    .replace(/^(?:\s|<br>)+|(?:\s|<br>)+$/g, '');
  return merged.some(({ text }) => text.trim() !== '') ? html : '';
}

function withoutBold({ text, look }: Run): Run {
  return { text, look: { ...look, isBold: false } };
}

function isSameLook(a: RtfLook, b: RtfLook): boolean {
  return a.isBold === b.isBold && a.isItalic === b.isItalic && a.url === b.url;
}

function htmlOfRun({ text, look: { isBold, isItalic, url } }: Run): string {
  let html = escapeHtml(text).replaceAll('\n', '<br>');
  if (isItalic) html = `<i>${html}</i>`;
  if (isBold) html = `<b>${html}</b>`;
  return url === undefined ? html : `<a href="${escapeHtml(url)}">${html}</a>`;
}
