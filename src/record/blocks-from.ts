import { type LabelledLine, shownText } from '../reading/labelled-line.ts';
import { isBody } from '../reading/labels.ts';
import type { Block } from './article-record.ts';

const bullet = /^\s*(?:[-–—*•·▪●◦‣»]|\(?\d{1,3}[.)]|[a-z]\))\s+/u;
const number = /^\s*\(?\d/u;

/** A block that may still grow. */
interface Growing {
  readonly label: LabelledLine['label'];
  readonly ordered: boolean;
  readonly texts: string[];
  readonly lines: number[];
}

/** The body's lines as blocks: neighbours of one list, quotation or table become one, wrapped lines are joined. */
export function blocksFrom(lines: readonly LabelledLine[]): readonly Block[] {
  const blocks: Growing[] = [];
  for (const line of lines) {
    if (!isBody(line.label) || line.text.trim() === '') continue;
    const last = blocks.at(-1);
    if (last && line.continues && last.label === line.label) continueText(last, line);
    else if (last && joins(last, line)) addText(last, line);
    else blocks.push(startBlock(line));
  }
  return blocks.flatMap(finished);
}

function continueText(block: Growing, line: LabelledLine): void {
  const text = block.texts.pop() ?? '';
  block.texts.push(`${text} ${shownText(line).trim()}`);
  block.lines.push(line.number);
}

function addText(block: Growing, line: LabelledLine): void {
  block.texts.push(textOf(line));
  block.lines.push(line.number);
}

function startBlock(line: LabelledLine): Growing {
  return { label: line.label, ordered: isOrdered(line), texts: [textOf(line)], lines: [line.number] };
}

function joins(block: Growing, line: LabelledLine): boolean {
  if (block.label !== line.label) return false;
  if (line.label === 'list-item') return block.ordered === isOrdered(line);
  return line.label === 'quote' || line.label === 'table-row';
}

function isOrdered(line: LabelledLine): boolean {
  return line.label === 'list-item' && number.test(line.text);
}

function textOf(line: LabelledLine): string {
  const text = shownText(line).trim();
  if (line.label !== 'list-item') return text;
  return text.replace(bullet, '').trim() || text;
}

function finished(block: Growing): Block | readonly Block[] {
  const { label, ordered, texts, lines } = block;
  if (label === 'quote') return { kind: 'quote', paragraphs: texts, lines };
  if (label === 'list-item') return { kind: 'list', ordered, items: texts, lines };
  if (label === 'table-row') return tablesFrom(block);
  return { kind: label === 'crosshead' ? 'crosshead' : 'paragraph', text: texts.join(' '), lines };
}

/** Cells between tabs, else between bars, else between three or more spaces. */
function cellsOf(text: string): string[] {
  if (text.includes('\t')) return text.split('\t').map(cell => cell.trim());
  if (/\s\|\s/u.test(text))
    return text
      .replace(/^\||\|$/gu, '')
      .split('|')
      .map(cell => cell.trim());
  return text.split(/\s{3,}/u).map(cell => cell.trim());
}

/** Cells that may be added to a table whatever it holds, and to how many times its own cells it may grow. */
const spareCells = 10_000;
const mostGrowth = 8;

interface OpenTable {
  readonly rows: (readonly string[])[];
  /** The place of its first row among all. */
  readonly first: number;
  cells: number;
  width: number;
}

/** One table, as a rule. A row that would have nearly all the others filled up with empty cells begins another. */
function tablesFrom({ texts, lines }: Growing): readonly Block[] {
  const tables: OpenTable[] = [];
  for (const [at, row] of texts.map(cellsOf).entries()) {
    const last = tables.at(-1);
    if (last && mayHold(last, row)) {
      last.rows.push(row);
      last.cells += row.length;
      last.width = Math.max(last.width, row.length);
    } else tables.push({ rows: [row], first: at, cells: row.length, width: row.length });
  }
  return tables.map(({ rows, first, width }, at) => {
    return { kind: 'table', rows: evenRows(rows, width), lines: lines.slice(first, tables[at + 1]?.first) };
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
