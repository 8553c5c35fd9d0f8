import type { LineBlock } from '../capture/capture.ts';
import { type InlineMark, tidyMarks } from '../capture/inline-marks.ts';
import { type LabelledLine, shownPlace, shownText } from '../reading/labelled-line.ts';
import { isBody } from '../reading/labels.ts';
import { gapBetween } from '../reading/wrapped-lines.ts';
import type { Block, ListPlace, PlacedMark } from './article-record.ts';
import { levelOf } from './plain-markdown.ts';

const bullet = /^\s*(?:[-–—*•·▪●◦‣»]|\(?\d{1,3}[.)]|[a-z]\))\s+/u;
const number = /^\s*\(?\d/u;

/** A block that may still grow. */
interface Growing {
  readonly label: LabelledLine['label'];
  /** What its first line says of it. */
  readonly block: LineBlock | undefined;
  readonly ordered: boolean;
  /** The number before the first entry of a list. */
  readonly start: number | undefined;
  readonly texts: MarkedText[];
  /** Where each text of a list stands. */
  readonly places: ListPlace[];
  readonly lines: number[];
}

/** A text with what is marked in it. */
interface MarkedText {
  readonly text: string;
  readonly marks: readonly InlineMark[];
}

/** The body's lines as blocks: neighbours of one list, quotation or table become one, wrapped lines are joined. */
export function blocksFrom(lines: readonly LabelledLine[]): readonly Block[] {
  const blocks: Growing[] = [];
  for (const line of lines) {
    if (!isBody(line.label) || (line.text.trim() === '' && line.label !== 'code')) continue;
    const last = blocks.at(-1);
    if (last && line.continues && last.label === line.label) continueText(last, line, undefined);
    else if (last && goesOnAfterBreak(last, line)) continueText(last, line, '\n');
    else if (last && joins(last, line)) addText(last, line);
    else blocks.push(startBlock(line));
  }
  return withInnerBreaks(blocks.flatMap(finished));
}

/** A break parts two texts: one before all of them, behind them or beside another parts nothing. */
function withInnerBreaks(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex(({ kind }) => kind !== 'break' && kind !== 'note');
  return blocks.filter(({ kind }, at) => kind !== 'break' || (at > 0 && at < last && blocks[at - 1]?.kind !== 'break'));
}

/** Longer lines with breaks between them are paragraphs; shorter ones are verse, an address, a list of times. */
const longestVerse = 120;

function goesOnAfterBreak(block: Growing, line: LabelledLine): boolean {
  if (!line.followsBreak || block.label !== line.label || block.lines.at(-1) !== line.number - 1) return false;
  if (line.label !== 'paragraph' && line.label !== 'quote') return false;
  const before = block.texts.at(-1)?.text ?? '';
  return line.text.length <= longestVerse && before.length - before.lastIndexOf('\n') - 1 <= longestVerse;
}

/** @param given what stands between; in wrapped text what the script asks for */
function continueText(block: Growing, line: LabelledLine, given: '\n' | undefined): void {
  const before = block.texts.pop() ?? { text: '', marks: [] };
  const { text, marks } = shownFrom(line, 0);
  // Of a divided word's last line nothing may be left.
  const between = given ?? (text === '' ? '' : gapBetween(before.text, text));
  const by = before.text.length + between.length;
  block.texts.push({ text: `${before.text}${between}${text}`, marks: [...before.marks, ...movedBy(by, marks)] });
  block.lines.push(line.number);
}

function addText(block: Growing, line: LabelledLine): void {
  block.texts.push(textOf(line));
  if (line.label === 'list-item') block.places.push(placeOf(line, block.places));
  block.lines.push(line.number);
}

function startBlock(line: LabelledLine): Growing {
  const { label, block, number } = line;
  const ordered = isOrdered(line);
  const places = label === 'list-item' ? [placeOf(line, [])] : [];
  return { ...{ label, block, ordered, places }, start: numberOf(line), texts: [textOf(line)], lines: [number] };
}

/** Where an entry stands: at most one list deeper than the one before it. */
function placeOf(line: LabelledLine, before: readonly ListPlace[]): ListPlace {
  const { block } = line;
  const ordered = isOrdered(line);
  const last = before.at(-1);
  if (last === undefined) return { depth: 0, ordered };
  if (block?.kind !== 'list') return { depth: 0, ordered: before[0]?.ordered ?? ordered };
  const depth = Math.min(block.depth, last.depth + (block.more ? 0 : 1));
  const own = depth === 0 ? (before[0]?.ordered ?? ordered) : ordered;
  return { depth, ordered: own, ...(block.more && { goesOn: true }) };
}

function numberOf({ block, text }: LabelledLine): number | undefined {
  if (block?.kind === 'list') return block.number;
  const found = /^\s*\(?(\d{1,3})[.)]/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

function joins(block: Growing, line: LabelledLine): boolean {
  if (block.label !== line.label) return false;
  const own = line.block;
  switch (line.label) {
    case 'list-item':
      return isWithin(own) || block.ordered === isOrdered(line);
    case 'quote':
    case 'table-row':
    case 'code':
      return numberOfBlock(block.block) === numberOfBlock(own);
    case 'note':
      return block.block?.kind === 'note' && own?.kind === 'note' && block.block.label === own.label;
    default:
      return false;
  }
}

/** In a list within a list, or another paragraph of the entry before it. */
function isWithin(block: LineBlock | undefined): boolean {
  return block?.kind === 'list' && (block.depth > 0 || block.more === true);
}

function numberOfBlock(block: LineBlock | undefined): number | undefined {
  return block && 'of' in block ? block.of : undefined;
}

function isOrdered(line: LabelledLine): boolean {
  if (line.label !== 'list-item') return false;
  if (line.block?.kind === 'list') return line.block.ordered;
  const [list] = line.dom?.within.filter(name => name === 'ol' || name === 'ul') ?? [];
  return list === undefined ? number.test(line.text) : list === 'ol';
}

function textOf(line: LabelledLine): MarkedText {
  if (line.label === 'code') return { text: shownText(line).trimEnd(), marks: [] };
  const whole = shownFrom(line, 0);
  if (line.label !== 'list-item' || (line.block?.kind === 'list' && line.block.more)) return whole;
  const bare = shownFrom(line, bullet.exec(whole.text)?.[0].length ?? 0);
  return bare.text === '' ? whole : bare;
}

/** The text that readers see, without white space around it and without its first characters. */
function shownFrom(line: LabelledLine, cut: number): MarkedText {
  const shown = shownText(line);
  // Between tabs stand cells, of which the first and the last may be empty.
  const isRow = line.label === 'table-row' && shown.includes('\t');
  const text = isRow ? shown.replace(/^ +| +$/g, '') : shown.trim().slice(cut).trim();
  const from = isRow ? shown.search(/[^ ]/) : shown.length - shown.trimStart().slice(cut).trimStart().length;
  const place = (at: number) => Math.min(text.length, Math.max(0, shownPlace(at, line.repairs) - from));
  const name: readonly InlineMark[] =
    line.block?.kind === 'row' && line.block.isNamed
      ? [{ kind: 'strong', start: 0, end: (cellsOf(text)[0] ?? '').length }]
      : [];
  const marks = (line.inline ?? []).map(mark => ({ ...mark, start: place(mark.start), end: place(mark.end) }));
  return { text, marks: [...name, ...marks] };
}

function movedBy(by: number, marks: readonly InlineMark[]): readonly InlineMark[] {
  return marks.map(mark => ({ ...mark, start: mark.start + by, end: mark.end + by }));
}

function finished(block: Growing): Block | readonly Block[] {
  const { label, ordered, lines } = block;
  if (label === 'table-row') return tablesFrom(block);
  const texts = block.texts.map(({ text }) => text);
  const [text = ''] = texts;
  const marks = placedMarks(block.texts);
  const own = block.block;
  switch (label) {
    case 'quote': {
      const source = own?.kind === 'quotation' ? own.source : undefined;
      return { kind: 'quote', paragraphs: texts, ...(source !== undefined && { source }), lines, ...marks };
    }
    case 'list-item':
      return { kind: 'list', ordered, ...listShape(block), items: texts, lines, ...marks };
    case 'crosshead': {
      const level = own?.kind === 'heading' ? levelOf({ length: own.level }) : {};
      return { kind: 'crosshead', text, ...level, lines, ...placedMarks(block.texts.map(withoutWholeStyle)) };
    }
    case 'code':
      return { kind: 'code', text: texts.join('\n').replace(/^\n+/, '').trimEnd(), lines };
    case 'note':
      if (own?.kind === 'note') return { kind: 'note', label: own.label, paragraphs: texts, lines, ...marks };
      return { kind: 'paragraph', text, lines, ...marks };
    case 'break':
      return { kind: 'break', lines };
    default:
      return { kind: 'paragraph', text, lines, ...marks };
  }
}

function listShape({ ordered, start, places }: Growing): {
  readonly start?: number;
  readonly places?: readonly ListPlace[];
} {
  const isFlat = places.every(({ depth, goesOn }) => depth === 0 && !goesOn);
  return { ...(ordered && start !== undefined && start !== 1 && { start }), ...(!isFlat && { places }) };
}

/** The marks of all texts; absent where there are none. */
function placedMarks(texts: readonly MarkedText[]): { readonly marks?: readonly PlacedMark[] } {
  const marks = texts.flatMap(({ text, marks }, part) => tidyMarks(text, marks).map(mark => ({ ...mark, part })));
  return marks.length === 0 ? {} : { marks };
}

/** A crosshead is bold as it is. */
function withoutWholeStyle({ text, marks }: MarkedText): MarkedText {
  const isWhole = ({ kind, start, end }: InlineMark) =>
    (kind === 'strong' || kind === 'emphasis') && end - start >= text.length;
  return { text, marks: marks.filter(mark => !isWhole(mark)) };
}

/** Cells between tabs, else between bars, else between three or more spaces. */
function cellsOf(text: string): string[] {
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
function tablesFrom({ block, texts, lines }: Growing): readonly Block[] {
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
