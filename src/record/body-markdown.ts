import type { BlockContent, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block } from './article-record.ts';

/** What the Markdown writer leaves open, though readers of Markdown take it for their own. */
const unsafe: Options['unsafe'] = [
  // Strikethrough is GFM's.
  { character: '~', inConstruct: 'phrasing' },
  // <%a@b.co> is an address by e-mail: its first character need not be a letter.
  { character: '<', after: "[0-9.#$%&'*+=^_`{|}~-]", inConstruct: 'phrasing' },
];

const options: Options = {
  bullet: '-',
  listItemIndent: 'one',
  rule: '-',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  unsafe,
};

/**
 * Text in which Markdown reads no character as its own, wherever it stands. Most paragraphs are such text, and writing
 * them needs none of the writer's work, which takes most of the time. U+E000 and U+E001 are of no use to Markdown;
 * pages mark names with them.
 */
const plain =
  /^[\uE000\uE001]*\p{L}(?:[\p{L}\p{M}\p{N}\uE000\uE001 ,.;?%$£€()"'’‘“”–—…/-]*[\p{L}\p{M}\p{N}\uE000\uE001,.;?%$£€()"'’‘“”–—…/-])?$/u;

/** The same for the letters of most Latin alphabets, which is found out faster; what it refuses may be plain. */
const plainLatin =
  /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f](?:[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f ,.;?%$£€()"'’‘“”–—…/-]*[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f,.;?%$£€()"'’‘“”–—…/-])?$/;

/** The body as Markdown: every character of the text that Markdown would read as its own is escaped. */
export function formatBody(body: readonly Block[]): string {
  return runsOf(body)
    .map(run => plainText(run) ?? formatBlocks(run))
    .join('\n');
}

/** The same, block by block through the writer. */
export function formatBlocks(body: readonly Block[]): string {
  const root: Root = { type: 'root', children: body.map(nodeOf) };
  return toMarkdown(root, options);
}

/** Plain paragraphs each by themselves; all others with their neighbours, for two lists must be told apart. */
function runsOf(body: readonly Block[]): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  let open: Block[] | undefined;
  for (const block of body) {
    const alone = isPlain(block);
    if (open !== undefined && !alone) open.push(block);
    else {
      const run = [block];
      runs.push(run);
      open = alone ? undefined : run;
    }
  }
  return runs;
}

function plainText([first]: readonly Block[]): string | undefined {
  return first?.kind === 'paragraph' && isPlain(first) ? `${first.text}\n` : undefined;
}

function isPlain(block: Block): boolean {
  return block.kind === 'paragraph' && isPlainText(block.text) && !/www\./i.test(block.text);
}

function isPlainText(text: string): boolean {
  return plainLatin.test(text) || plain.test(text);
}

function nodeOf(block: Block): BlockContent {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text);
    case 'crosshead':
      return { type: 'heading', depth: 2, children: phrasing(block.text) };
    case 'quote':
      return { type: 'blockquote', children: block.paragraphs.map(paragraph) };
    case 'list':
      return { type: 'list', ordered: block.ordered, spread: false, children: block.items.map(listItem) };
    case 'table':
      return { type: 'table', children: block.rows.map(tableRow) };
  }
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: phrasing(text) };
}

function phrasing(text: string): PhrasingContent[] {
  return [{ type: 'text', value: text }];
}

function listItem(text: string): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph(text)] };
}

function tableRow(cells: readonly string[]): TableRow {
  return { type: 'tableRow', children: cells.map(cell => ({ type: 'tableCell', children: phrasing(cell) })) };
}

/** A body's block before its capture lines are known. */
type Unplaced = Block extends infer Each ? (Each extends Block ? Omit<Each, 'lines'> : never) : never;

/**
 * Reads what formatBody wrote. `lines` holds the capture's lines of each block, in order; missing ones are empty.
 * Markup that formatBody never writes (emphasis, links, raw HTML) is read as the text it shows.
 */
export function parseBody(markdown: string, lines: readonly (readonly number[])[]): readonly Block[] {
  const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return tree.children.map((node, at) => placed(blockOf(node), lines[at] ?? []));
}

/** A block of one line that begins with none of Markdown's marks: a paragraph, its own marks escaped. */
const paragraphLine = /^(?![#>|\s]|[-*+](?: |$)|\d{1,9}[.)](?: |$))[^\n]+$/;
const headingLine = /^## ([^\n#]+)$/;

/** What the writer writes for a character that would be lost; it is the parser's to read. */
const reference = /&[#\w]/;

/** The same for what formatBody wrote, and for nothing else: paragraphs and crossheads are read without a parser. */
export function parseWrittenBody(markdown: string, lines: readonly (readonly number[])[]): readonly Block[] {
  const blocks: Unplaced[] = [];
  let others: string[] = [];
  const readOthers = () => {
    for (const block of others.length > 0 ? parseBody(others.join('\n\n'), []) : []) blocks.push(block);
    others = [];
  };
  for (const part of markdown.replace(/\n$/, '').split('\n\n')) {
    const block = plainBlock(part);
    if (block === undefined) others.push(part);
    else {
      readOthers();
      blocks.push(block);
    }
  }
  readOthers();
  return blocks.map((block, at) => placed(block, lines[at] ?? []));
}

function plainBlock(part: string): Unplaced | undefined {
  if (reference.test(part)) return undefined;
  if (paragraphLine.test(part)) return { kind: 'paragraph', text: unescaped(part) };
  const heading = headingLine.exec(part)?.[1];
  return heading === undefined ? undefined : { kind: 'crosshead', text: unescaped(heading) };
}

function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\([!-/:-@[-`{-~])/g, '$1') : text;
}

function placed(block: Unplaced, lines: readonly number[]): Block {
  return { ...block, lines };
}

function blockOf(node: RootContent): Unplaced {
  switch (node.type) {
    case 'heading':
      return { kind: 'crosshead', text: textOf(node) };
    case 'blockquote':
      return { kind: 'quote', paragraphs: node.children.map(textOf) };
    case 'list':
      return { kind: 'list', ordered: node.ordered === true, items: node.children.map(textOf) };
    case 'table':
      return { kind: 'table', rows: node.children.map(row => row.children.map(textOf)) };
    default:
      return { kind: 'paragraph', text: textOf(node) };
  }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(textOf).join('');
  return node.type === 'break' ? ' ' : '';
}
