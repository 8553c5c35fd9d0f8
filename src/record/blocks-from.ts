import type { LineBlock } from '../capture/capture.ts';
import type { InlineMark } from '../capture/inline-marks.ts';
import { type LabelledLine, shownPlace, shownText } from '../reading/labelled-line.ts';
import { isBody } from '../reading/labels.ts';
import { gapBetween } from '../reading/wrapped-lines.ts';
import type { Block, ListPlace } from './article-record.ts';
import { levelOf } from './plain-markdown.ts';
import { cellsOf, type MarkedText, placedMarks, tablesFrom } from './tables-from.ts';

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
  readonly texts: OpenText[];
  /** Where each text of a list stands. */
  readonly places: ListPlace[];
  readonly lines: number[];
}

/** A text that may grow by tens of thousands of lines; one string would be copied for each. */
interface OpenText {
  readonly pieces: string[];
  readonly marks: InlineMark[];
  length: number;
  /** How much of it stands behind the last break. */
  lengthOfLine: number;
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
  return line.text.length <= longestVerse && (block.texts.at(-1)?.lengthOfLine ?? 0) <= longestVerse;
}

/** @param given what stands between; in wrapped text what the script asks for */
function continueText(block: Growing, line: LabelledLine, given: '\n' | undefined): void {
  const { text, marks } = shownFrom(line, 0);
  const open = block.texts.at(-1) ?? opened({ text: '', marks: [] });
  // Of a divided word's last line nothing may be left.
  const between = given ?? (text === '' ? '' : gapBetween(open.pieces.at(-1) ?? '', text));
  const by = open.length + between.length;
  if (between !== '') open.pieces.push(between);
  if (text !== '') open.pieces.push(text);
  for (const mark of marks) open.marks.push({ ...mark, start: mark.start + by, end: mark.end + by });
  open.length = by + text.length;
  open.lengthOfLine = (given === undefined ? open.lengthOfLine + between.length : 0) + text.length;
  block.lines.push(line.number);
}

function addText(block: Growing, line: LabelledLine): void {
  block.texts.push(opened(textOf(line)));
  if (line.label === 'list-item') block.places.push(placeOf(line, block.places));
  block.lines.push(line.number);
}

function startBlock(line: LabelledLine): Growing {
  const { label, block, number } = line;
  const ordered = isOrdered(line);
  const places = label === 'list-item' ? [placeOf(line, [])] : [];
  return {
    ...{ label, block, ordered, places },
    start: numberOf(line),
    texts: [opened(textOf(line))],
    lines: [number],
  };
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
  const list = line.dom?.within.find(name => name === 'ol' || name === 'ul');
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

function opened({ text, marks }: MarkedText): OpenText {
  return { pieces: [text], marks: [...marks], length: text.length, lengthOfLine: text.length };
}

function finished(block: Growing): Block | readonly Block[] {
  const { label, ordered, lines, block: own } = block;
  const marked = block.texts.map(({ pieces, marks }): MarkedText => ({ text: pieces.join(''), marks }));
  if (label === 'table-row') return tablesFrom(marked, lines, own);
  const texts = marked.map(({ text }) => text);
  const [text = ''] = texts;
  const marks = placedMarks(marked);
  switch (label) {
    case 'quote': {
      const source = own?.kind === 'quotation' && own.source !== undefined && { source: own.source };
      return { kind: 'quote', paragraphs: texts, ...source, lines, ...marks };
    }
    case 'list-item':
      return { kind: 'list', ordered, ...listShape(block), items: texts, lines, ...marks };
    case 'crosshead': {
      const level = own?.kind === 'heading' ? levelOf({ length: own.level }) : {};
      return { kind: 'crosshead', text, ...level, lines, ...placedMarks(marked.map(withoutWholeStyle)) };
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

/** A crosshead is bold as it is. */
function withoutWholeStyle({ text, marks }: MarkedText): MarkedText {
  const isWhole = ({ kind, start, end }: InlineMark) =>
    (kind === 'strong' || kind === 'emphasis') && end - start >= text.length;
  return { text, marks: marks.filter(mark => !isWhole(mark)) };
}
