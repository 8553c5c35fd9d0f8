import { BadDocument } from '../bad-document.ts';
import { codePageOfCharset, decodeCodePage, type RtfToken, rtfTokens } from './rtf-tokens.ts';
import { type RtfLook, RtfWriter } from './rtf-writer.ts';

/** More groups within each other than any program writes. */
const deepest = 1000;

/**
 * A document in Rich Text Format as a page: paragraphs, headings, lists, tables, links, notes. Pictures and embedded
 * objects are passed over, and what it links to from elsewhere is not fetched.
 */
export function rtfPage(bytes: Uint8Array): string {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^\s*\{\\rtf/.test(source.slice(0, 100))) throw new BadDocument('it is no RTF', false);
  const reader = new RtfReader();
  for (const token of rtfTokens(source)) reader.take(token);
  return reader.finish();
}

/** What a group's text is for; `unseen` is shown nowhere. */
type Purpose = 'text' | 'note' | 'unseen' | 'fonts' | 'styles' | 'field-code';

/** What holds until a group ends. */
interface Group {
  readonly purpose: Purpose;
  readonly font: number;
  /** Signs after each `\\u` that stand for it in programs without Unicode. */
  readonly fallback: number;
  /** `\\*` stands before a purpose that old programs do not know. */
  readonly isOptional: boolean;
  readonly isHidden: boolean;
  /** The first of the two forms in it is for programs without Unicode. */
  readonly hidesNext: boolean;
  readonly field: { code: string } | undefined;
  readonly look: RtfLook;
}

const plain: RtfLook = { isBold: false, isItalic: false };

/** Parts of a file that are no text of the document. */
const unseen: ReadonlySet<string> = new Set(
  (
    'colortbl info pict object header headerl headerr headerf footer footerl footerr footerf filetbl listtable ' +
    'listoverridetable revtbl rsidtbl generator xe tc tcn rxe txe pn pntext listtext nonshppict themedata ' +
    'colorschememapping datastore latentstyles xmlnstbl ftnsep ftnsepc aftnsep aftnsepc template comment'
  ).split(' '),
);

const signs: ReadonlyMap<string, string> = new Map([
  ...(['{', '}', '\\'] as const).map(sign => [sign, sign] as const),
  ['~', '\u00a0'],
  ['_', '-'],
]);

const words: ReadonlyMap<string, string> = new Map([
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['tab', ' '],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
]);

class RtfReader {
  readonly #writer = new RtfWriter();
  readonly #outer: Group[] = [];
  #group: Group = {
    ...{ purpose: 'text', font: -1, fallback: 1, isOptional: false, isHidden: false, hidesNext: false },
    ...{ field: undefined, look: plain },
  };
  #bytes: number[] = [];
  /** Signs that a `\\u` has made idle. */
  #idle = 0;
  #codePage = 1252;
  readonly #fonts = new Map<number, number>();

  take(token: RtfToken): void {
    if (token.kind === 'text' || token.kind === 'byte') {
      this.#takeText(token);
      return;
    }
    this.#flush();
    if (token.kind === 'word') this.#takeWord(token.word, token.number);
    else if (token.kind === 'sign') this.#takeSign(token.sign);
    else if (token.kind === 'open') this.#open();
    else this.#close();
  }

  finish(): string {
    this.#flush();
    return this.#writer.finish();
  }

  #set(changes: Partial<Group>): void {
    this.#group = { ...this.#group, ...changes };
  }

  #look(changes: Partial<RtfLook>): void {
    this.#set({ look: { ...this.#group.look, ...changes } });
  }

  #open(): void {
    this.#idle = 0;
    if (this.#outer.length >= deepest) throw new BadDocument('its groups are nested too deep', true);
    const { hidesNext, purpose } = this.#group;
    this.#outer.push({ ...this.#group, hidesNext: false });
    this.#set({ isOptional: false, hidesNext: false, purpose: hidesNext ? 'unseen' : purpose });
  }

  #close(): void {
    this.#idle = 0;
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    if (this.#group.purpose === 'note' && outer.purpose !== 'note') this.#writer.endNote();
    if (this.#group.purpose === 'styles') this.#writer.endStyleName();
    this.#group = outer;
  }

  #takeText(token: Extract<RtfToken, { kind: 'text' | 'byte' }>): void {
    if (this.#group.purpose === 'unseen' || this.#group.isHidden) return;
    if (token.kind === 'byte') {
      if (this.#idle > 0) this.#idle -= 1;
      else this.#bytes.push(token.byte);
      return;
    }
    const text = token.text.slice(this.#idle);
    this.#idle = Math.max(0, this.#idle - token.text.length);
    for (let at = 0; at < text.length; at += 1) this.#bytes.push(text.charCodeAt(at));
  }

  #takeSign(sign: string): void {
    if (sign === '*') this.#set({ isOptional: true });
    const text = signs.get(sign);
    if (text !== undefined) this.#say(text);
  }

  /** One sign of the text that stands there as a word. */
  #say(text: string): void {
    if (this.#idle > 0) this.#idle -= 1;
    else this.#write(text);
  }

  #takeWord(word: string, number: number | undefined): void {
    const { isOptional, purpose } = this.#group;
    if (isOptional) {
      this.#set({ isOptional: false });
      if (!this.#begin(word)) this.#set({ purpose: word === 'ud' ? this.#purposeOutside() : 'unseen' });
      return;
    }
    if (purpose === 'unseen' || this.#begin(word)) return;
    const text = words.get(word);
    if (text !== undefined) this.#say(text);
    else if (word === 'u') this.#takeCodeUnit(number ?? 0);
    else if (purpose === 'fonts') this.#takeFont(word, number ?? 0);
    else if (!this.#takeLook(word, number)) this.#takeBreak(word, number);
  }

  #purposeOutside(): Purpose {
    return this.#outer.at(-1)?.purpose ?? 'text';
  }

  /** Whether the word says what the group's text is for. */
  #begin(word: string): boolean {
    if (word === 'listtext' || word === 'pntext') this.#writer.beginItem();
    if (unseen.has(word)) this.#set({ purpose: 'unseen' });
    else if (word === 'fonttbl') this.#set({ purpose: 'fonts' });
    else if (word === 'stylesheet') this.#set({ purpose: 'styles' });
    else if (word === 'footnote') this.#set({ purpose: 'note', look: plain });
    else if (word === 'field') this.#set({ field: { code: '' } });
    else if (word === 'fldinst') this.#set({ purpose: 'field-code' });
    else if (word === 'upr') this.#set({ hidesNext: true });
    else return false;
    return true;
  }

  #takeCodeUnit(number: number): void {
    const unit = (number + 0x1_0000) & 0xffff;
    this.#idle = 0;
    // Letters of the font Symbol stand in a private area; what is told of them is a bullet.
    this.#write(unit >= 0xf000 && unit <= 0xf0ff ? (unit === 0xf0b7 ? '•' : '') : String.fromCharCode(unit));
    this.#idle = this.#group.fallback;
  }

  #takeFont(word: string, number: number): void {
    if (word === 'f') this.#set({ font: number });
    const codePage = word === 'fcharset' ? codePageOfCharset.get(number) : word === 'cpg' ? number : undefined;
    if (codePage !== undefined) this.#fonts.set(this.#group.font, codePage);
  }

  /** What changes how the text after it looks, or is read. */
  #takeLook(word: string, number: number | undefined): boolean {
    const isOn = number !== 0;
    if (word === 'b') this.#look({ isBold: isOn });
    else if (word === 'i') this.#look({ isItalic: isOn });
    else if (word === 'v' || word === 'deleted') this.#set({ isHidden: isOn });
    else if (word === 'plain') this.#set({ look: plain, isHidden: false, font: -1 });
    else if (word === 'f') this.#set({ font: number ?? -1 });
    else if (word === 'uc') this.#set({ fallback: Math.min(16, Math.max(0, number ?? 1)) });
    else if (word === 'ansicpg') this.#codePage = number ?? 1252;
    else if (word === 'mac') this.#codePage = 10_000;
    else return false;
    return true;
  }

  #takeBreak(word: string, number: number | undefined): void {
    const { purpose } = this.#group;
    if (purpose === 'styles') {
      if (word === 's') this.#writer.beginStyleName(number ?? 0);
      return;
    }
    if (purpose !== 'text' && purpose !== 'note') return;
    if (/^(?:par|page|sect|column)$/.test(word)) this.#writer.endParagraph(purpose === 'note');
    else if (word === 'line' || word === 'lbr') this.#writer.breakLine(purpose === 'note');
    else if (purpose === 'note') return;
    else if (word === 'cell' || word === 'nestcell') this.#writer.endCell();
    else if (word === 'row' || word === 'nestrow') this.#writer.endRow();
    else if (word === 'pard') this.#writer.beginPlainParagraph();
    else if (word === 's') this.#writer.setStyle(number ?? 0);
    else if (word === 'outlinelevel') this.#writer.setLevel(number ?? 9);
    else if (word === 'intbl') this.#writer.setInTable();
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const codePage = this.#fonts.get(this.#group.font) ?? this.#codePage;
    const text = decodeCodePage(this.#bytes, codePage);
    this.#bytes = [];
    this.#write(text);
  }

  #write(text: string): void {
    const { purpose, field, look, isHidden } = this.#group;
    if (isHidden || text === '') return;
    if (purpose === 'field-code' && field && field.code.length < 4000) field.code += text;
    if (purpose === 'styles') this.#writer.addToStyleName(text);
    if (purpose !== 'text' && purpose !== 'note') return;
    const url = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"?(https?:\/\/[^"\s]+)/i.exec(field?.code ?? '')?.[1];
    this.#writer.write(text, { ...look, ...(url !== undefined && { url }) }, purpose === 'note');
  }
}
