import type { ImageReference, LinkReference, PhrasingContent, TableCell } from 'mdast';
import type { CaptureLine, LineBlock, MarkdownMark } from './capture.ts';
import { type InlineMark, linkAddress, tidyMarks } from './inline-marks.ts';
import { type Definitions, type MarkdownBlock, markdownBlocks } from './markdown-blocks.ts';
import { shortcodeMark } from './markdown-embeds.ts';
import { columnOf, hasLink, lineAt, plainOf, withoutMarks } from './markdown-nodes.ts';
import { imageIn } from './markdown-pictures.ts';
import { markdownSource } from './markdown-source.ts';

/** What Markdown says of a line. */
interface LineReading {
  readonly marks: MarkdownMark[];
  readonly inline: InlineMark[];
  readonly lostLinks: string[];
  block?: LineBlock;
  goesOn?: true;
  followsBreak?: true;
  picture?: string | undefined;
}

/**
 * Lines with their blocks and marks: headings, quotations, lists, tables, code, footnotes, links, emphasis, escapes.
 * Bullets and numbers stay, for the reading goes by them; so does HTML, as text.
 */
export function withMarkdownMarks(lines: readonly CaptureLine[], address?: string): readonly CaptureLine[] {
  const { lines: source, blocks, definitions } = markdownBlocks(markdownSource(lines));
  const reader = new BlockReader(source, definitions, address);
  for (const block of blocks) reader.read(block);
  return lines.map((line, at) => {
    if (source[at] !== line.text) return line;
    const shortcode = reader.lines[at]?.block?.kind === 'code' ? undefined : shortcodeMark(line.text);
    if (shortcode) return { ...line, marks: [shortcode] };
    const { marks = [], inline = [], lostLinks = [], block, goesOn, followsBreak, picture } = reader.lines[at] ?? {};
    return {
      ...line,
      ...(marks.length > 0 && { marks: [...marks].sort((a, b) => a.at - b.at) }),
      ...(inline.length > 0 && { inline: tidyMarks(withoutMarks(line.text, marks), inline) }),
      ...(lostLinks.length > 0 && { lostLinks }),
      ...(block && { block }),
      ...(goesOn && { goesOn }),
      ...(followsBreak && { followsBreak }),
      ...(picture !== undefined && { picture }),
    };
  });
}

/** Of an ordinary length, and neither a place on the same page nor an address with its scheme or host. */
const relativeLink = /^(?![a-z][a-z0-9+.-]*:|\/\/|#|\s).{1,300}$/i;

/** White space and signs of quotations before a line that goes on. */
const prefix = /^[\s>]*/;
const endsSentence = /[.!?:。！？：][\])"'”’»」』）*_]*$/u;
/** Narrower text is not wrapped, but verse or a list. */
const narrowest = 40;

/** What HTML says of a picture. */
const caption = /^\s*<figcaption[\s>]/i;
const ownLine =
  /^\s*<(?:p|div|figure|figcaption|li|dt|dd|h[1-6]|blockquote|center|section|article|details|summary|table|tr)[\s>]/i;

class BlockReader {
  readonly lines: LineReading[];
  readonly #source: readonly string[];
  readonly #definitions: Definitions;
  readonly #address: string | undefined;

  constructor(source: readonly string[], definitions: Definitions, address: string | undefined) {
    this.lines = source.map(() => ({ marks: [], inline: [], lostLinks: [] }));
    this.#source = source;
    this.#definitions = definitions;
    this.#address = address;
  }

  read(given: MarkdownBlock): void {
    const { first, last, block, inline, table } = given;
    for (let at = first; at <= last; at += 1) {
      const line = this.lines[at];
      if (line && block) line.block = at > first && block.kind === 'list' ? { ...block, more: true } : block;
      if (at > first && (block?.kind === 'definition' || block?.kind === 'heading')) this.#goOn(at);
    }
    if (inline) this.#text(given, inline.children);
    else if (table) for (const [row, { children }] of table.children.entries()) this.#row(first, row, children);
    else if (block?.kind === 'code') {
      this.#blank(first, 'format');
      this.#blank(last, 'format');
    }
  }

  /** A text, line by line: a mark over several lines is one in each. */
  #text({ first, last, block, isQuoted }: MarkdownBlock, children: readonly PhrasingContent[]): void {
    const starts = new Map<number, number>();
    const placed = children.flatMap(node => this.#pieces(node));
    const [head] = placed;
    if (head === undefined) return;
    const plain = children.map(node => plainOf(node)).join('');
    // Where a text has other lines than its source, as with a line end by number, it stays as it is.
    if (plain.split('\n').length > last - first + 1) return;
    for (const { at, start, end, stands, node } of placed) {
      if (!starts.has(at)) starts.set(at, start);
      const stood = this.#source[at]?.slice(start, end) ?? '';
      if (stood === stands || node.type === 'html') continue;
      const image = imageIn(node);
      const isAlone = image !== undefined && this.#isAlone(at, node, placed);
      const kind = isAlone ? 'picture' : hasLink(node) ? 'link' : 'format';
      const line = this.lines[at];
      line?.marks.push({ kind, at: start, stood, stands });
      if (isAlone && line) line.picture = linkAddress(image.url, this.#address);
    }
    this.#around(first, head.start, block, isQuoted, placed.findLast(({ at }) => at === first)?.end);
    for (let at = first + 1; at <= last; at += 1) {
      const start = starts.get(at) ?? prefix.exec(this.#source[at] ?? '')?.[0].length ?? 0;
      if (block?.kind === 'heading' && !starts.has(at)) this.#blank(at, 'heading');
      else if (isQuoted) this.#cut(at, this.#indentOf(at), start, 'quotation');
    }
    for (const line of this.lines
      .slice(first, last + 1)
      .filter((_, nth) => caption.test(this.#source[first + nth] ?? '')))
      line.block ??= { kind: 'caption' };
    this.#styles(children, first, last, starts);
    this.#join(first, last, children);
  }

  /** A picture with nothing on its line but what says what it shows. */
  #isAlone(
    at: number,
    node: PhrasingContent,
    placed: readonly { readonly at: number; readonly node: PhrasingContent; readonly stands: string }[],
  ): boolean {
    const isFigure = /^\s*<figure[\s>]/i.test(this.#source[at] ?? '');
    return isFigure || placed.every(other => other.at !== at || other.node === node || other.stands.trim() === '');
  }

  /** Marks before and behind the text of a heading, a quotation or a note. */
  #around(at: number, start: number, block: LineBlock | undefined, isQuoted: boolean, end: number | undefined): void {
    const indent = this.#indentOf(at);
    if (block?.kind === 'heading') {
      this.#cut(at, indent, start, 'heading');
      const line = this.#source[at] ?? '';
      this.#cut(at, end ?? line.length, line.trimEnd().length, 'heading');
    } else if (isQuoted) this.#cut(at, indent, start, 'quotation');
    else if (block?.kind === 'note' && this.#source[at]?.slice(indent, start).startsWith('[^'))
      this.#cut(at, indent, start, 'format');
  }

  #indentOf(at: number): number {
    const line = this.#source[at] ?? '';
    return line.length - line.trimStart().length;
  }

  #cut(at: number, start: number, end: number, kind: MarkdownMark['kind']): void {
    const stood = this.#source[at]?.slice(start, end) ?? '';
    if (stood !== '') this.lines[at]?.marks.push({ kind, at: start, stood, stands: '' });
  }

  /** A line that has only marks. */
  #blank(at: number, kind: MarkdownMark['kind']): void {
    this.#cut(at, 0, this.#source[at]?.length ?? 0, kind);
  }

  #goOn(at: number): void {
    for (const line of this.lines.slice(at, at + 1)) line.goesOn = true;
  }

  /** The pieces of a node on the lines it stands on. */
  #pieces(node: PhrasingContent) {
    const [from, to] = [(node.position?.start.line ?? 1) - 1, (node.position?.end.line ?? 1) - 1];
    const stands = plainOf(node).split('\n');
    return Array.from({ length: Math.max(1, Math.min(to - from + 1, 10_000)) }, (_, nth) => {
      const at = from + nth;
      const line = this.#source[at] ?? '';
      const start = nth === 0 ? columnOf(node, 'start') : (prefix.exec(line)?.[0].length ?? 0);
      // White space that ends a line for a break is of no text.
      const end = at === to ? columnOf(node, 'end') : line.trimEnd().length;
      return {
        at,
        start: Math.min(start, Math.max(start, end)),
        end: Math.max(start, end),
        stands: stands[nth] ?? '',
        node,
      };
    }).filter(({ at, start, end }) => at === from || end > start);
  }

  /** Where the styles and links stand in each line without marks. */
  #styles(
    children: readonly PhrasingContent[],
    first: number,
    last: number,
    starts: ReadonlyMap<number, number>,
  ): void {
    const found: InlineMark[] = [];
    let length = 0;
    for (const node of children) length = this.#addMarks(node, length, found);
    if (found.length === 0) return;
    const texts = children
      .map(node => plainOf(node))
      .join('')
      .split('\n');
    let from = 0;
    for (let at = first; at <= last; at += 1) {
      const text = texts[at - first] ?? '';
      const to = from + text.length;
      const start = starts.get(at) ?? 0;
      const before = (this.lines[at]?.marks ?? []).filter(mark => mark.at < start);
      const shown = before.reduce((sum, { stood, stands }) => sum + stands.length - stood.length, start);
      for (const mark of found)
        if (mark.start < to && mark.end > from)
          this.lines[at]?.inline.push({
            ...mark,
            start: Math.max(mark.start, from) - from + shown,
            end: Math.min(mark.end, to) - from + shown,
          });
      from = to + 1;
    }
  }

  /** Says where the text of the node ends. */
  #addMarks(node: PhrasingContent, start: number, found: InlineMark[]): number {
    let end = start;
    if ('children' in node) for (const child of node.children) end = this.#addMarks(child, end, found);
    else end += plainOf(node).length;
    if (node.type === 'strong' || node.type === 'emphasis') found.push({ kind: node.type, start, end });
    else if (node.type === 'delete') found.push({ kind: 'struck', start, end });
    else if (node.type === 'inlineCode') found.push({ kind: 'code', start, end });
    else if (node.type === 'footnoteReference')
      found.push({ kind: 'note', label: node.label ?? node.identifier, start, end });
    else if (node.type === 'link' || node.type === 'linkReference') {
      const written = this.#addressOf(node) ?? '';
      const url = linkAddress(written, this.#address);
      if (url !== undefined) found.push({ kind: 'link', url, start, end });
      else if (this.#address === undefined && relativeLink.test(written))
        this.lines[lineAt(node, 'start')]?.lostLinks.push(written);
    }
    return end;
  }

  #addressOf(
    node: LinkReference | ImageReference | { readonly type: 'link'; readonly url: string },
  ): string | undefined {
    return node.type === 'link' ? node.url : this.#definitions.get(node.identifier);
  }

  /** Which lines of a paragraph go on from the one before, and which follow a break. */
  #join(first: number, last: number, children: readonly PhrasingContent[]): void {
    const breaks = new Set(children.flatMap(node => (node.type === 'break' ? [lineAt(node, 'start')] : [])));
    const spans = (at: number) =>
      children.some(
        node =>
          node.type !== 'text' && node.type !== 'break' && lineAt(node, 'start') < at && lineAt(node, 'end') >= at,
      );
    const shown = (at: number) => withoutMarks(this.#source[at] ?? '', this.lines[at]?.marks ?? []).trim();
    const texts = Array.from({ length: last - first + 1 }, (_, nth) => shown(first + nth));
    const width = texts.reduce((widest, text) => Math.max(widest, text.length), narrowest);
    const sure = (at: number) => {
      const [before = '', text = ''] = [texts[at - first - 1], texts[at - first]];
      return spans(at) || (/^[\p{Ll}]/u.test(text) && !endsSentence.test(before));
    };
    const isWrapped = texts.some((_, nth) => nth > 0 && sure(first + nth));
    for (let at = first + 1; at <= last; at += 1) {
      const line = this.lines[at];
      if (line === undefined) continue;
      const [before = '', text = ''] = [texts[at - first - 1], texts[at - first]];
      if (this.#standsAlone(at) || (text !== '' && this.#standsAlone(at - 1))) continue;
      const isFull = before.length + 1 + (text.split(' ', 1)[0]?.length ?? 0) > width;
      if (breaks.has(at - 1)) line.followsBreak = true;
      else if (sure(at) || (isWrapped && isFull) || text === '') line.goesOn = true;
    }
  }

  /** A picture is no part of a sentence, nor is what HTML sets on lines of its own. */
  #standsAlone(at: number): boolean {
    return this.lines[at]?.marks.some(({ kind }) => kind === 'picture') || ownLine.test(this.#source[at] ?? '');
  }

  /** A row as its cells with tabs between them. */
  #row(first: number, row: number, cells: readonly TableCell[]): void {
    // The second line tells how the columns are set.
    const at = row === 0 ? first : first + row + 1;
    const line = this.lines[at];
    if (line === undefined) return;
    let text = '';
    for (const [nth, { children }] of cells.entries()) {
      if (nth > 0) text += '\t';
      const start = text.length;
      const plain = children
        .map(node => plainOf(node))
        .join('')
        .replace(/[\t\n]/g, ' ');
      let end = start;
      for (const node of children) end = this.#addMarks(node, end, line.inline);
      text += plain;
    }
    const stood = this.#source[at] ?? '';
    if (stood !== text) line.marks.push({ kind: cells.some(hasLink) ? 'link' : 'format', at: 0, stood, stands: text });
    if (row > 0 || line.block?.kind !== 'row') return;
    line.block = { ...line.block, isHead: true };
    this.#blank(first + 1, 'format');
    this.#goOn(first + 1);
  }
}
