import { descendants, isElement, type PageElement, type PageNode } from './dom/page-element.ts';
import { isBlock, isHidden, unreadElements } from './html-elements.ts';
import { type EmbedSpot, LineBuffer, type PageLine, type PictureSpot } from './line-buffer.ts';

/**
 * The text of a page in reading order: a line for every block, `<br>` and plain table row.
 * Goes through the page without recursion: pages may nest as deep as they like. Elements that the page hides are left
 * out, unless they are asked for.
 */
export function pageLines(root: PageElement, withHidden = false): readonly PageLine[] {
  return pageContents(root, withHidden).lines;
}

export function pageContents(root: PageElement, withHidden = false): PageContents {
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
  return { lines: buffer.finish(), pictures: buffer.pictures, embeds: buffer.embeds };
}

export interface PageContents {
  readonly lines: readonly PageLine[];
  readonly pictures: readonly PictureSpot[];
  readonly embeds: readonly EmbedSpot[];
}

/** Takes in a node; says whether to go on into its children. */
function visit(node: PageNode, buffer: LineBuffer, withHidden: boolean): node is PageElement {
  if (!isElement(node)) {
    if (node.embed && node.parentElement) buffer.addEmbed(node.parentElement, node.embed);
    buffer.addText(node.textContent);
    return false;
  }
  const name = node.localName;
  if (unreadElements.has(name) || (!withHidden && isHidden(node) && !isShell(name))) return false;
  if (node.picture) buffer.addPicture(node, node.picture);
  if (node.embed) buffer.addEmbed(node, node.embed);
  if (name === 'br') buffer.breakByElement();
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
  if (name === 'td' || name === 'th') buffer.closeCell(element);
  else if (isBlock(element, name)) buffer.closeBlock(element);
  else buffer.closeInline(element);
}

/** A row longer than this lays out the page rather than a table. */
const longestRow = 600;

/** Whether a table row reads as one line: two cells or more, all short, none holding more than one block. */
export function isPlainRow(row: PageElement): boolean {
  const cells = row.children.filter(({ localName }) => localName === 'td' || localName === 'th');
  if (cells.length < 2) return false;
  if (row.textContent.length > longestRow * 3) return false;
  return cells.every(isPlainCell) && row.textContent.trim().length <= longestRow;
}

function isPlainCell(cell: PageElement): boolean {
  const blocks = descendants(cell, ({ localName }) => cellBlocks.has(localName));
  return blocks.length <= 1 && blocks.every(({ localName }) => localName !== 'table' && localName !== 'form');
}

const cellBlocks: ReadonlySet<string> = new Set(
  'p div ul ol h1 h2 h3 h4 h5 h6 blockquote table figure form'.split(' '),
);
