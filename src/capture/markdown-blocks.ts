import type { Heading, Nodes, Paragraph, Table } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { LineBlock } from './capture.ts';
import { footnotes } from './markdown-footnotes.ts';
import { readTag, withoutHtml } from './markdown-html.ts';
import { lineAt } from './markdown-nodes.ts';

const reading: Options = {
  // Typed texts indent their paragraphs, and are no code for it; HTML is read for what it means, wherever it stands.
  extensions: [
    gfmTable(),
    gfmStrikethrough({ singleTilde: false }),
    footnotes(),
    { disable: { null: ['codeIndented', 'htmlFlow'] } },
  ],
  mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()],
};

/** Lines that a block takes, and what it is. Lines and columns count from 0. */
export interface MarkdownBlock {
  readonly first: number;
  readonly last: number;
  readonly block: LineBlock | undefined;
  /** Its text, with marks. */
  readonly inline?: Heading | Paragraph;
  readonly table?: Table;
  /** It stands in a quotation: the marks of that are before each line. */
  readonly isQuoted: boolean;
}

/** What is around a block. */
interface Around {
  readonly isQuoted: boolean;
  /** Of a quotation, a footnote, or an entry of a list whose text has begun. */
  readonly block?: LineBlock;
  readonly depth: number;
}

/** Deeper within each other they stand side by side. */
const deepest = 30;

/** Where the links of a text lead that name a definition. */
export type Definitions = ReadonlyMap<string, string>;

export interface MarkdownTree {
  /** The lines as they were read; those that were given as one word are other than those of the capture. */
  readonly lines: readonly string[];
  readonly blocks: readonly MarkdownBlock[];
  readonly definitions: Definitions;
}

/** The blocks of Markdown, in their order. A fence that nothing closes would make code of all that follows: it is text. */
export function markdownBlocks(lines: readonly string[]): MarkdownTree {
  const tree = collect(lines);
  if (tree.unclosed.size === 0) return tree;
  return collect(lines.map((line, at) => (tree.unclosed.has(at) ? 'X'.repeat(line.length) : line)));
}

function collect(lines: readonly string[]): Collector {
  const collector = new Collector(lines);
  collector.walk(fromMarkdown(lines.join('\n'), reading).children, { isQuoted: false, depth: -1 });
  return collector;
}

function isRule({ children: [only, ...others] }: Paragraph): boolean {
  return only?.type === 'html' && others.length === 0 && readTag(only.value)?.name === 'hr';
}

function withoutHtmlInCells(table: Table): Table {
  const children = table.children.map(row => ({
    ...row,
    children: row.children.map(cell => ({ ...cell, children: withoutHtml(cell.children) })),
  }));
  return { ...table, children };
}

const fence = /^[\s>]*(?:`{3,}|~{3,})\s*$/;
/** Such a number begins no list: “1986. It was a good year.” */
const mostNumbers = 999;

class Collector implements MarkdownTree {
  readonly blocks: MarkdownBlock[] = [];
  readonly definitions = new Map<string, string>();
  /** Lines with fences that nothing closes. */
  readonly unclosed = new Set<number>();
  readonly lines: readonly string[];
  #count = 0;

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  walk(nodes: readonly Nodes[], around: Around): void {
    for (const node of nodes) this.#take(node, around);
  }

  #take(node: Nodes, around: Around): void {
    const { isQuoted, block } = around;
    const [first, last] = [lineAt(node, 'start'), lineAt(node, 'end')];
    const add = (own: LineBlock | undefined, more: Partial<MarkdownBlock> = {}) =>
      this.blocks.push({ first, last, block: own, isQuoted, ...more });
    switch (node.type) {
      case 'paragraph':
        if (isRule(node) && block === undefined) add({ kind: 'break' });
        else add(block, { inline: { ...node, children: withoutHtml(node.children) } });
        break;
      case 'heading':
        add(block ?? { kind: 'heading', level: node.depth }, {
          inline: { ...node, children: withoutHtml(node.children) },
        });
        break;
      case 'blockquote': {
        const own: LineBlock = block ?? { kind: 'quotation', of: this.#next() };
        if (around.depth <= deepest) this.walk(node.children, { ...around, isQuoted: true, block: own });
        break;
      }
      case 'list':
        this.#list(node, around);
        break;
      case 'table':
        add(block ?? { kind: 'row', of: this.#next() }, { table: withoutHtmlInCells(node) });
        break;
      case 'code':
        if (!fence.test(this.lines[last] ?? '') || last === first) this.unclosed.add(first);
        add({ kind: 'code', of: this.#next() });
        break;
      case 'footnoteDefinition':
        this.walk(node.children, { ...around, block: { kind: 'note', label: node.label ?? node.identifier } });
        break;
      case 'thematicBreak':
        if (block === undefined) add({ kind: 'break' });
        break;
      case 'definition':
        if (!this.definitions.has(node.identifier)) this.definitions.set(node.identifier, node.url);
        add({ kind: 'definition' });
        break;
    }
  }

  #list(list: Extract<Nodes, { type: 'list' }>, around: Around): void {
    const depth = Math.min(around.depth + 1, deepest);
    const start = list.start ?? 1;
    const isList =
      (around.block === undefined || around.block.kind === 'list') && !(list.ordered && start > mostNumbers);
    const ordered = list.ordered === true;
    list.children.forEach((entry, at) => {
      const own: LineBlock = { kind: 'list', depth, ordered, ...(ordered && { number: start + at }) };
      let block = isList ? own : around.block;
      for (const child of entry.children) {
        this.#take(child, { ...around, depth, ...(block && { block }) });
        if (isList && child.type !== 'list') block = { kind: 'list', depth, ordered, more: true };
      }
    });
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }
}
