import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Block } from './article-record.ts';

/** Strikethrough is GFM's own, so the writer does not know to escape its mark. */
const options: Options = {
  bullet: '-',
  listItemIndent: 'one',
  rule: '-',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  unsafe: [{ character: '~', inConstruct: 'phrasing' }],
};

/** The body as Markdown: every character of the text that Markdown would read as its own is escaped. */
export function formatBody(body: readonly Block[]): string {
  const root: Root = { type: 'root', children: body.map(nodeOf) };
  return toMarkdown(root, options);
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
