import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block } from './article-record.ts';

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
