import { isElement, nameOf } from './html-elements.ts';

/** A row longer than this lays out the page rather than a table. */
const longestRow = 600;

/** Whether a table row reads as one line: two cells or more, all short, none holding more than one block. */
export function isPlainRow(row: Element): boolean {
  const cells = childElements(row).filter(cell => /^(?:td|th)$/.test(nameOf(cell)));
  if (cells.length < 2) return false;
  if ((row.textContent ?? '').length > longestRow * 3) return false;
  return cells.every(isPlainCell) && (row.textContent ?? '').trim().length <= longestRow;
}

function isPlainCell(cell: Element): boolean {
  const blocks = cell.querySelectorAll('p, div, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, table, figure, form');
  return blocks.length <= 1 && cell.querySelector('table, form') === null;
}

function childElements(parent: Element): readonly Element[] {
  return [...parent.childNodes].filter(isElement);
}
