import type {
  BlockContent,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  TableRow,
} from 'mdast';
import { type Options as FromMarkdownOptions, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type InlineMark, linkAddress, outermostFirst, type Stretch, tidyMarks } from '../capture/inline-marks.ts';
import type { Block, PlacedMark } from './article-record.ts';
import { type Nested, nestMarks } from './nest-marks.ts';
import { readPlain, writePlain } from './plain-markdown.ts';
import { inRows } from './plain-text.ts';

/** What the Markdown writer leaves open, though readers of Markdown take it for their own. */
const unsafe: Options['unsafe'] = [
  // <%a@b.co> is an address by e-mail: its first character need not be a letter.
  { character: '<', after: "[0-9.#$%&'*+=^_`{|}~-]", inConstruct: 'phrasing' },
];

const options: Options = {
  bullet: '-',
  // Stars may stand inside of a word, and readers of plain text know them best.
  emphasis: '*',
  // Every link as `[words](address)`, so that each is read the same.
  resourceLink: true,
  listItemIndent: 'one',
  rule: '-',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
  unsafe,
};

/** The body as Markdown: every character of the text that Markdown would read as its own is escaped. */
export function formatBody(body: readonly Block[]): string {
  const runs: string[] = [];
  let others: Block[] = [];
  // All that are not plain are written with their neighbours, for two lists must be told apart.
  const writeOthers = () => {
    if (others.length > 0) runs.push(formatBlocks(others));
    others = [];
  };
  for (const block of body) {
    const plain = writePlain(block);
    if (plain === undefined) others.push(block);
    else {
      writeOthers();
      runs.push(plain);
    }
  }
  writeOthers();
  return runs.join('\n');
}

/** The same, block by block through the writer. */
export function formatBlocks(body: readonly Block[]): string {
  const root: Root = { type: 'root', children: body.map(nodeOf) };
  return toMarkdown(root, options);
}

function nodeOf(block: Block): BlockContent {
  const inside = (text: string, part: number) => phrasing(text, marksOf(block, part));
  const paragraph = (text: string, part: number): Paragraph => ({ type: 'paragraph', children: inside(text, part) });
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text, 0);
    case 'crosshead':
      return { type: 'heading', depth: 2, children: inside(block.text, 0) };
    case 'quote':
      return { type: 'blockquote', children: block.paragraphs.map(paragraph) };
    case 'list': {
      const children = block.items.map(
        (text, part): ListItem => ({ type: 'listItem', spread: false, children: [paragraph(text, part)] }),
      );
      return { type: 'list', ordered: block.ordered, spread: false, children };
    }
    case 'table':
      return { type: 'table', children: tableRows(block.rows, inside) };
  }
}

function tableRows(
  rows: readonly (readonly string[])[],
  inside: (text: string, part: number) => PhrasingContent[],
): TableRow[] {
  let part = 0;
  return rows.map(cells => ({
    type: 'tableRow',
    children: cells.map((cell): TableCell => ({ type: 'tableCell', children: inside(cell, part++) })),
  }));
}

const noMarks: readonly PlacedMark[] = [];

function marksOf({ marks = noMarks }: Block, part: number): readonly PlacedMark[] {
  return marks.length === 0 ? marks : marks.filter(mark => mark.part === part);
}

function phrasing(text: string, marks: readonly InlineMark[]): PhrasingContent[] {
  return nestMarks(text, marks, outermostFirst).map(phrasingOf);
}

function phrasingOf(piece: Nested<InlineMark>): PhrasingContent {
  if (piece.kind === 'words') return { type: 'text', value: piece.text };
  if (piece.kind === 'break') return { type: 'break' };
  const { mark, inside } = piece;
  const children = () => inside.map(phrasingOf);
  switch (mark.kind) {
    case 'link':
      return { type: 'link', url: mark.url, children: children() };
    case 'strong':
      return { type: 'strong', children: children() };
    case 'emphasis':
      return { type: 'emphasis', children: children() };
    case 'struck':
      return { type: 'delete', children: children() };
    case 'code':
      return { type: 'inlineCode', value: inside.map(one => (one.kind === 'words' ? one.text : '')).join('') };
  }
}

/** A body's block before its capture lines are known. */
type Unplaced = Block extends infer Each ? (Each extends Block ? Omit<Each, 'lines'> : never) : never;

const reading: FromMarkdownOptions = {
  extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false })],
  mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

/**
 * Reads what formatBody wrote. `lines` holds the capture's lines of each block, in order; missing ones are empty.
 * Markup that formatBody never writes (pictures, raw HTML, links to anything but pages and mailboxes) is read as the text
 * it shows.
 */
export function parseBody(markdown: string, lines: readonly (readonly number[])[]): readonly Block[] {
  const tree = fromMarkdown(markdown, reading);
  return tree.children.map((node, at) => placed(blockOf(node), lines[at] ?? []));
}

/** The same for what formatBody wrote, and for nothing else: most paragraphs are read without a parser. */
export function parseWrittenBody(markdown: string, lines: readonly (readonly number[])[]): readonly Block[] {
  const blocks: Unplaced[] = [];
  let others: string[] = [];
  const readOthers = () => {
    for (const block of others.length > 0 ? parseBody(others.join('\n\n'), []) : []) blocks.push(block);
    others = [];
  };
  for (const part of markdown.replace(/\n$/, '').split('\n\n')) {
    const block = readPlain(part);
    if (block === undefined) others.push(part);
    else {
      readOthers();
      blocks.push(block);
    }
  }
  readOthers();
  return blocks.map((block, at) => placed(block, lines[at] ?? []));
}

function placed(block: Unplaced, lines: readonly number[]): Block {
  return { ...block, lines };
}

function blockOf(node: RootContent): Unplaced {
  switch (node.type) {
    case 'heading': {
      const { texts, marks } = readTexts([node]);
      return { kind: 'crosshead', text: texts[0] ?? '', ...marks };
    }
    case 'blockquote': {
      const { texts, marks } = readTexts(node.children);
      return { kind: 'quote', paragraphs: texts, ...marks };
    }
    case 'list': {
      const { texts, marks } = readTexts(node.children);
      return { kind: 'list', ordered: node.ordered === true, items: texts, ...marks };
    }
    case 'table': {
      const { texts, marks } = readTexts(node.children.flatMap(row => row.children));
      const cells = node.children.map(row => row.children);
      return { kind: 'table', rows: inRows(texts, cells), ...marks };
    }
    default: {
      const { texts, marks } = readTexts([node]);
      return { kind: 'paragraph', text: texts[0] ?? '', ...marks };
    }
  }
}

/** The texts of some nodes, with all that is marked in them. */
function readTexts(nodes: readonly Nodes[]): {
  readonly texts: readonly string[];
  readonly marks: { readonly marks?: readonly PlacedMark[] };
} {
  const read = nodes.map(node => {
    const reader = new TextReader();
    reader.read(node);
    return reader;
  });
  const marks = read.flatMap(({ text, marks }, part) => tidyMarks(text, marks).map(mark => ({ ...mark, part })));
  return { texts: read.map(({ text }) => text), marks: marks.length === 0 ? {} : { marks } };
}

/** Gathers the text of a node, and where its marks begin and end. */
class TextReader {
  text = '';
  readonly marks: InlineMark[] = [];

  read(node: Nodes): void {
    const start = this.text.length;
    if (node.type === 'text') this.text += node.value.replace(/\n/g, ' ');
    else if ('value' in node) this.text += node.value;
    else if ('children' in node) for (const child of node.children) this.read(child);
    else if (node.type === 'break') this.text += '\n';
    const stretch = { start, end: this.text.length };
    const mark = markOf(node, stretch);
    if (mark !== undefined) this.marks.push(mark);
  }
}

function markOf(node: Nodes, stretch: Stretch): InlineMark | undefined {
  switch (node.type) {
    case 'strong':
    case 'emphasis':
      return { kind: node.type, ...stretch };
    case 'delete':
      return { kind: 'struck', ...stretch };
    case 'inlineCode':
      return { kind: 'code', ...stretch };
    case 'link': {
      const url = linkAddress(node.url, undefined);
      return url === undefined ? undefined : { kind: 'link', url, ...stretch };
    }
    default:
      return undefined;
  }
}
