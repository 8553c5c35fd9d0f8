import type { Root, Text } from 'mdast';
import { type Options as FromMarkdownOptions, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { footnotes } from '../capture/markdown-footnotes.ts';
import type { Block } from './article-record.ts';
import { blockOf, type Unplaced } from './blocks-from-nodes.ts';
import { nodeOf, notesOf } from './nodes-from-blocks.ts';
import { readPlain, writePlain } from './plain-markdown.ts';

/** What the Markdown writer leaves open, though readers of Markdown take it for their own. */
const unsafe: Options['unsafe'] = [
  // <%a@b.co> is an address by e-mail: its first character need not be a letter.
  { character: '<', after: "[0-9.#$%&'*+=^_`{|}~-]", inConstruct: 'phrasing' },
  // The sign of a footnote at the beginning of a block, and a colon: the footnote itself.
  { character: ':', before: '\\]', inConstruct: 'phrasing' },
];

/**
 * The writer leaves an underscore open inside of a word, unless a letter beside it may be written by number, as one beside
 * stars may. One beside the signs of struck words may as well, which the writer does not know.
 */
const besideStars = (signs: string) => signs.replace('~', '*');
const handlers: Options['handlers'] = {
  text: ({ value }: Text, _parent, state, info) =>
    state.safe(value, { ...info, before: besideStars(info.before), after: besideStars(info.after) }),
};

const options: Options = {
  bullet: '-',
  // Stars may stand inside of a word, and readers of plain text know them best.
  emphasis: '*',
  // Every link as `[words](address)`, so that each is read the same.
  resourceLink: true,
  listItemIndent: 'one',
  rule: '-',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown(), gfmFootnoteToMarkdown()],
  unsafe,
  handlers,
};

/** The body as Markdown: every character of the text that Markdown would read as its own is escaped. */
export function formatBody(body: readonly Block[]): string {
  const runs: string[] = [];
  const notes = notesOf(body);
  let others: Block[] = [];
  // All that are not plain are written with their neighbours, for two lists must be told apart.
  const writeOthers = () => {
    if (others.length > 0) runs.push(formatBlocks(others, notes));
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
export function formatBlocks(body: readonly Block[], notes = notesOf(body)): string {
  const root: Root = { type: 'root', children: body.map(block => nodeOf(block, notes)) };
  return toMarkdown(root, options);
}

const reading: FromMarkdownOptions = {
  extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false }), footnotes()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()],
};

/** Reads what formatBody wrote. `lines` holds the capture's lines of each block, in order; missing ones are empty. */
export function parseBody(markdown: string, lines: readonly (readonly number[])[]): readonly Block[] {
  const tree = fromMarkdown(markdown, reading);
  return tree.children.map((node, at) => placed(blockOf(node), lines[at] ?? []));
}

/** The signs of a footnote and of code, whose parts cannot be read one by one. */
const readWhole = /\[\^|^[`~]{3}/m;

/** The same for what formatBody wrote, and for nothing else: most paragraphs are read without a parser. */
export function parseWrittenBody(markdown: string, lines: readonly (readonly number[])[]): readonly Block[] {
  if (readWhole.test(markdown)) return parseBody(markdown, lines);
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
