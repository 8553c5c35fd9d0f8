import { descendants } from './dom/descendants.ts';
import type { PageElement } from './dom/page-element.ts';

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
