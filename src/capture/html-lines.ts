import type { CaptureLine, DomHints } from './capture.ts';
import { HintReader } from './dom-hints.ts';
import { isBlock, isElement, isHidden, nameOf, unreadElements } from './html-elements.ts';
import { LineBuffer } from './line-buffer.ts';
import { isPlainRow } from './table-rows.ts';

/** A line of a page, with the block element it stands in. */
export interface PageLine {
  readonly text: string;
  readonly linkDensity: number;
  readonly tag: string;
  readonly block: Element;
}

/**
 * The text of a page in reading order: a line for every block, `<br>` and plain table row.
 * Goes through the page without recursion: pages may nest as deep as they like.
 */
export function pageLines(root: Element): PageLine[] {
  const buffer = new LineBuffer(root);
  let node: Node | null = root.firstChild;
  let parent: Node = root;
  while (node !== null || parent !== root) {
    if (node === null) {
      if (isElement(parent)) leave(parent, buffer);
      node = parent.nextSibling;
      parent = parent.parentNode ?? root;
      continue;
    }
    const down = visit(node, buffer);
    if (down) {
      parent = node;
      node = node.firstChild;
    } else node = node.nextSibling;
  }
  return buffer.finish();
}

/** Takes in a node; says whether to go on into its children. */
function visit(node: Node, buffer: LineBuffer): boolean {
  if (node.nodeType === 3) buffer.addText(node.nodeValue ?? '');
  if (!isElement(node)) return false;
  const name = nameOf(node);
  if (unreadElements.has(name) || (isHidden(node) && !isShell(name))) return false;
  if (name === 'br') buffer.breakLine();
  else enter(node, name, buffer);
  return true;
}

/** Pages hide their outermost parts until a script runs; a reader sees them in the end. */
function isShell(name: string): boolean {
  return name === 'main' || name === 'article';
}

function enter(element: Element, name: string, buffer: LineBuffer): void {
  if (name === 'a') buffer.openLink();
  if (name === 'tr' && isPlainRow(element)) buffer.openRow(element);
  else if (name === 'td' || name === 'th') buffer.openCell(element, name);
  else if (isBlock(element, name)) buffer.openBlock(element, name);
  else buffer.openInline(element);
}

function leave(element: Element, buffer: LineBuffer): void {
  const name = nameOf(element);
  if (name === 'a') buffer.closeLink();
  if (isBlock(element, name)) buffer.closeBlock(element);
  else buffer.closeInline();
}

/** Capture lines of a page, each with what its element says of it. */
export function linesWithHints(lines: readonly PageLine[], inMainText: ReadonlySet<PageLine>): CaptureLine[] {
  const reader = new HintReader();
  return lines.map((line, index) => ({
    number: index + 1,
    text: line.text,
    ending: '\n',
    dom: domHints(line, reader, inMainText.has(line)),
  }));
}

function domHints(line: PageLine, reader: HintReader, inMainText: boolean): DomHints {
  const { words, within } = reader.of(line.block);
  return { tag: line.tag, linkDensity: line.linkDensity, hints: words, within, inMainText };
}
