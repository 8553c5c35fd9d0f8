import type {
  BlockContent,
  FootnoteDefinition,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  TableCell,
  TableRow,
  ThematicBreak,
} from 'mdast';
import { type InlineMark, outermostFirst } from '../capture/inline-marks.ts';
import type { Block, ListPlace, PlacedMark, TextList } from './article-record.ts';
import { type Nested, nestMarks } from './nest-marks.ts';
import { marksByPart } from './plain-text.ts';

export type BodyNode = BlockContent | FootnoteDefinition | ThematicBreak;

/** Writes the text of a part of a block with its marks. */
type Inside = (text: string, part: number) => PhrasingContent[];

/**
 * A block as a tree of Markdown (mdast).
 *
 * @param notes labels of the footnotes that the body has: the sign of another is text
 */
export function nodeOf(block: Block, notes: ReadonlySet<string>): BodyNode {
  const marksOf = marksByPart(block);
  const isWritten = (mark: PlacedMark) => mark.kind !== 'note' || notes.has(noteKey(mark.label));
  const inside: Inside = (text, part) => phrasing(text, marksOf(part).filter(isWritten));
  const paragraph = (text: string, part: number): Paragraph => ({ type: 'paragraph', children: inside(text, part) });
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text, 0);
    case 'crosshead':
      return { type: 'heading', depth: block.level ?? 2, children: inside(block.text, 0) };
    case 'quote':
      return { type: 'blockquote', children: [...block.paragraphs.map(paragraph), ...sourceOf(block.source)] };
    case 'list':
      return listNode(block, paragraph);
    case 'table':
      return { type: 'table', children: tableRows(block.rows, inside) };
    case 'code':
      return { type: 'code', value: block.text };
    case 'note':
      return { type: 'footnoteDefinition', ...named(block.label), children: block.paragraphs.map(paragraph) };
    case 'break':
      return { type: 'thematicBreak' };
  }
}

/** The last paragraph of a quotation that has a source: its address, which leads there. */
function sourceOf(source: string | undefined): readonly Paragraph[] {
  if (source === undefined) return [];
  return [
    { type: 'paragraph', children: [{ type: 'link', url: source, children: [{ type: 'text', value: source }] }] },
  ];
}

/** Where each item of a list stands. */
export function placesOf({ ordered, items, places }: TextList): readonly ListPlace[] {
  return places ?? items.map(() => ({ depth: 0, ordered }));
}

interface OpenList {
  readonly list: List;
  entry: ListItem;
}

function listNode(block: TextList, paragraph: (text: string, part: number) => Paragraph): List {
  const { node: top, entry } = newList(block.ordered, block.start);
  const open: OpenList[] = [{ list: top, entry }];
  placesOf(block).forEach(({ depth, ordered, goesOn }, part) => {
    const text = paragraph(block.items[part] ?? '', part);
    open.length = Math.min(open.length, depth + 1);
    const here = open[depth];
    if (here && (goesOn || part === 0)) here.entry.children.push(text);
    else if (here && (here.list.ordered === ordered || depth === 0)) {
      here.entry = { type: 'listItem', spread: false, children: [text] };
      here.list.children.push(here.entry);
    } else {
      const { node, entry: first } = newList(ordered, undefined);
      first.children.push(text);
      open[depth - 1]?.entry.children.push(node);
      open[depth] = { list: node, entry: first };
    }
    // Paragraphs of one item must be told apart.
    if (goesOn && here) here.entry.spread = true;
  });
  return top;
}

function newList(ordered: boolean, start: number | undefined): { readonly node: List; readonly entry: ListItem } {
  const entry: ListItem = { type: 'listItem', spread: false, children: [] };
  const first = start === undefined ? {} : { start };
  return { node: { type: 'list', ordered, spread: false, ...first, children: [entry] }, entry };
}

function tableRows(rows: readonly (readonly string[])[], inside: Inside): TableRow[] {
  let part = 0;
  return rows.map(cells => ({
    type: 'tableRow',
    children: cells.map((cell): TableCell => ({ type: 'tableCell', children: inside(cell, part++) })),
  }));
}

/** Labels are compared so. */
export function noteKey(label: string): string {
  return label.toLowerCase();
}

/** Labels of the footnotes that a body has. */
export function notesOf(body: readonly Block[]): ReadonlySet<string> {
  return new Set(body.flatMap(block => (block.kind === 'note' ? [noteKey(block.label)] : [])));
}

function named(label: string): { readonly identifier: string; readonly label: string } {
  return { identifier: noteKey(label), label };
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
    case 'note':
      return { type: 'footnoteReference', ...named(mark.label) };
  }
}
