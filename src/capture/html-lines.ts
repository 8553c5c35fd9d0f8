import type { PageElement } from './dom/page-element.ts';
import { isElement, type PageNode } from './dom/page-node.ts';
import { isBlock, isHidden, unreadElements } from './html-elements.ts';
import { LineBuffer } from './line-buffer.ts';
import { isPlainRow } from './table-rows.ts';

/** A line of a page, with the block element it stands in. */
export interface PageLine {
  readonly text: string;
  readonly linkDensity: number;
  readonly tag: string;
  readonly block: PageElement;
}

/**
 * The text of a page in reading order: a line for every block, `<br>` and plain table row.
 * Goes through the page without recursion: pages may nest as deep as they like. Elements that the page hides are left
 * out, unless they are asked for.
 */
export function pageLines(root: PageElement, withHidden = false): PageLine[] {
  const buffer = new LineBuffer(root);
  let node: PageNode | null = root.firstChild;
  let parent = root;
  while (node !== null || parent !== root) {
    if (node === null) {
      leave(parent, buffer);
      node = parent.nextSibling;
      parent = parent.parentNode ?? root;
      continue;
    }
    if (visit(node, buffer, withHidden)) {
      parent = node;
      node = node.firstChild;
    } else node = node.nextSibling;
  }
  return buffer.finish();
}

/** Takes in a node; says whether to go on into its children. */
function visit(node: PageNode, buffer: LineBuffer, withHidden: boolean): node is PageElement {
  if (!isElement(node)) {
    buffer.addText(node.textContent);
    return false;
  }
  const name = node.localName;
  if (unreadElements.has(name) || (!withHidden && isHidden(node) && !isShell(name))) return false;
  if (name === 'br') buffer.breakLine();
  else enter(node, name, buffer);
  return true;
}

/** Pages hide their outermost parts until a script runs; a reader sees them in the end. */
function isShell(name: string): boolean {
  return name === 'main' || name === 'article';
}

function enter(element: PageElement, name: string, buffer: LineBuffer): void {
  if (name === 'a') buffer.openLink();
  if (name === 'tr' && isPlainRow(element)) buffer.openRow(element);
  else if (name === 'td' || name === 'th') buffer.openCell(element, name);
  else if (isBlock(element, name)) buffer.openBlock(element, name);
  else buffer.openInline(element);
}

function leave(element: PageElement, buffer: LineBuffer): void {
  const name = element.localName;
  if (name === 'a') buffer.closeLink();
  if (isBlock(element, name)) buffer.closeBlock(element);
  else buffer.closeInline();
}
