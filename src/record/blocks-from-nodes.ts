import type { List, Nodes, RootContent } from 'mdast';
import { type InlineMark, linkAddress, noteSign, type Stretch, tidyMarks } from '../capture/inline-marks.ts';
import type { Block, ListPlace, PlacedMark } from './article-record.ts';
import { levelOf } from './plain-markdown.ts';
import { inRows } from './plain-text.ts';

/** A body's block before its capture lines are known. */
export type Unplaced = Block extends infer Each ? (Each extends Block ? Omit<Each, 'lines'> : never) : never;

/**
 * A block from a tree of Markdown. Markup that no record is written with (pictures, raw HTML, links to anything but pages
 * and mailboxes) is read as the text it shows.
 */
export function blockOf(node: RootContent): Unplaced {
  switch (node.type) {
    case 'heading': {
      const { texts, marks } = readTexts([node]);
      return { kind: 'crosshead', text: texts[0] ?? '', ...levelOf({ length: node.depth }), ...marks };
    }
    case 'blockquote':
      return quotation(node.children);
    case 'list':
      return listOf(node);
    case 'table': {
      const { texts, marks } = readTexts(node.children.flatMap(row => row.children));
      const cells = node.children.map(row => row.children);
      return { kind: 'table', rows: inRows(texts, cells), ...marks };
    }
    case 'code':
      return { kind: 'code', text: node.value };
    case 'thematicBreak':
      return { kind: 'break' };
    case 'footnoteDefinition': {
      const { texts, marks } = readTexts(node.children);
      return { kind: 'note', label: node.label ?? node.identifier, paragraphs: texts, ...marks };
    }
    default: {
      const { texts, marks } = readTexts([node]);
      return { kind: 'paragraph', text: texts[0] ?? '', ...marks };
    }
  }
}

/** A last paragraph that is an address and leads there is the source of what stands before it. */
function quotation(nodes: readonly RootContent[]): Unplaced {
  const last = nodes.length > 1 ? nodes.at(-1) : undefined;
  const [only, ...others] = last?.type === 'paragraph' ? last.children : [];
  const [words] = only?.type === 'link' ? only.children : [];
  const isSource = only?.type === 'link' && others.length === 0 && words?.type === 'text' && words.value === only.url;
  const source = isSource ? linkAddress(only.url, undefined) : undefined;
  const { texts, marks } = readTexts(source === undefined ? nodes : nodes.slice(0, -1));
  return { kind: 'quote', paragraphs: texts, ...(source !== undefined && { source }), ...marks };
}

/** Lists within deeper lists stand side by side. */
const deepestList = 20;

interface ReadEntry {
  readonly node: Nodes;
  readonly place: ListPlace;
}

function listOf(list: List): Unplaced {
  const ordered = list.ordered === true;
  const read: ReadEntry[] = [];
  readEntries(list, 0, ordered, read);
  const { texts, marks } = readTexts(read.map(({ node }) => node));
  const places = read.map(({ place }) => place);
  const isFlat = places.every(({ depth, goesOn }) => depth === 0 && !goesOn);
  const start = ordered && typeof list.start === 'number' && list.start !== 1 ? { start: list.start } : {};
  return { kind: 'list', ordered, ...start, items: texts, ...(!isFlat && { places }), ...marks };
}

function readEntries(list: List, depth: number, outer: boolean, read: ReadEntry[]): void {
  // The items of the outermost list are all of one sort.
  const ordered = depth === 0 ? outer : list.ordered === true;
  for (const entry of list.children) {
    let hasText = entry.children.length === 0;
    if (hasText) read.push({ node: entry, place: { depth, ordered } });
    for (const child of entry.children) {
      if (child.type === 'list') readEntries(child, hasText && depth < deepestList ? depth + 1 : depth, outer, read);
      else {
        read.push({ node: child, place: { depth, ordered, ...(hasText && { goesOn: true }) } });
        hasText = true;
      }
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
    else if (node.type === 'footnoteReference') this.text += noteSign(node.label ?? node.identifier);
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
    case 'footnoteReference':
      return { kind: 'note', label: node.label ?? node.identifier, ...stretch };
    case 'link': {
      const url = linkAddress(node.url, undefined);
      return url === undefined ? undefined : { kind: 'link', url, ...stretch };
    }
    default:
      return undefined;
  }
}
