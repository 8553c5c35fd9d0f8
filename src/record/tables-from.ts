import type { LineBlock } from '../capture/capture.ts';
import { type InlineMark, tidyMarks } from '../capture/inline-marks.ts';
import type { Block, PlacedMark } from './article-record.ts';

/** A text with what is marked in it. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly InlineMark[];
}

/** The marks of all texts; absent where there are none. */
export function placedMarks(texts: readonly MarkedText[]): { readonly marks?: readonly PlacedMark[] } {
  const marks = texts.flatMap(({ text, marks }, part) => tidyMarks(text, marks).map(mark => ({ ...mark, part })));
  return marks.length === 0 ? {} : { marks };
}

/** Cells between tabs, else between bars, else between three or more spaces. */
export function cellsOf(text: string): string[] {
  if (text.includes('\t')) return text.split('\t').map(cell => cell.trim());
  if (/\s\|(?:\s|$)/u.test(text)) return barredCells(text.trim());
  return text.split(/\s{3,}/u).map(cell => cell.trim());
}

/** Bars at both ends are the frame of a table in Markdown; one at the head alone has an empty cell before it. */
function barredCells(text: string): string[] {
  const framed = text.startsWith('|') && text.endsWith('|') && text.length > 1;
  return (framed ? text.slice(1, -1) : text).split('|').map(cell => cell.trim());
}

/** Cells that may be added to a table whatever it holds, and to how many times its own cells it may grow. */
const spareCells = 10_000;
const mostGrowth = 8;

interface OpenTable {
  readonly rows: (readonly string[])[];
  readonly texts: MarkedText[];
  /** The place of its first row among all. */
  readonly first: number;
  cells: number;
  width: number;
}

/** One table, as a rule. A row that would have nearly all the others filled up with empty cells begins another. */
export function tablesFrom(
  texts: readonly MarkedText[],
  lines: readonly number[],
  block: LineBlock | undefined,
): readonly Block[] {
  const tables: OpenTable[] = [];
  for (const [at, text] of texts.entries()) {
    const row = cellsOf(text.text);
    const last = tables.at(-1);
    if (last && mayHold(last, row)) {
      last.rows.push(row);
      last.texts.push(text);
      last.cells += row.length;
      last.width = Math.max(last.width, row.length);
    } else tables.push({ rows: [row], texts: [text], first: at, cells: row.length, width: row.length });
  }
  return tables.map(({ rows, texts, first, width }, at) => {
    const named = evenRows(rows, width);
    // What a page does not say to be the head of a table is none.
    const isHeadless = first === 0 && block?.kind === 'row' && !block.isHead;
    const even = isHeadless ? [Array<string>(width).fill(''), ...named] : named;
    const marks = placedMarks(even.flatMap((row, at) => cellMarks(row, texts[isHeadless ? at - 1 : at])));
    return { kind: 'table', rows: even, lines: lines.slice(first, tables[at + 1]?.first), ...marks };
  });
}

/** The cells of a row, each with the marks of the row that stand in it. */
function cellMarks(row: readonly string[], { text, marks }: MarkedText = { text: '', marks: [] }): MarkedText[] {
  let from = 0;
  return row.map(cell => {
    const start = text.indexOf(cell, from);
    from = start + cell.length;
    const place = (at: number) => Math.min(cell.length, Math.max(0, at - start));
    return { text: cell, marks: marks.map(mark => ({ ...mark, start: place(mark.start), end: place(mark.end) })) };
  });
}

function mayHold({ rows, cells, width }: OpenTable, row: readonly string[]): boolean {
  const filled = Math.max(width, row.length) * (rows.length + 1);
  return filled <= spareCells + mostGrowth * (cells + row.length);
}

/** Rows of one length, so that the table can be written and read back. */
function evenRows(rows: readonly (readonly string[])[], width: number): string[][] {
  return rows.map(row => [...row, ...Array<string>(width - row.length).fill('')]);
}
