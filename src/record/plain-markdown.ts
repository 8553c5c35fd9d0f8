import {
  type InlineMark,
  type InlineStyle,
  linkAddress,
  outermostFirst,
  type Stretch,
  tidyMarks,
} from '../capture/inline-marks.ts';
import type { Block, PlacedMark } from './article-record.ts';
import { type Nested, nestMarks } from './nest-marks.ts';
import { inRows } from './plain-text.ts';

/**
 * Text in which Markdown reads no character as its own, wherever it stands. Most paragraphs are such text, and writing
 * them needs none of the writer's work, which takes most of the time.
 */
const plain = /^\p{L}(?:[\p{L}\p{M}\p{N} ,.;:!?%$£€()"'’‘“”„‚«»–—…/-]*[\p{L}\p{M}\p{N},.;:!?%$£€()"'’‘“”„‚«»–—…/-])?$/u;

/** The same for the letters of most Latin alphabets, which is found out faster; what it refuses may be plain. */
const plainLatin =
  /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f](?:[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f ,.;:!?%$£€()"'’‘“”„‚«»–—…/-]*[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f,.;:!?%$£€()"'’‘“”„‚«»–—…/-])?$/;

/** Addresses that are written as they are, but for ampersands. */
const plainAddress = /^(?:https?|mailto):[\w.~/?=#%+,;:$@&-]+$/;

/** A paragraph or a table as the Markdown writer writes it, if that is found out without the writer. */
export function writePlain(block: Block): string | undefined {
  if (block.kind === 'table') return writeTable(block);
  if (block.kind !== 'paragraph') return undefined;
  const { text, marks = [] } = block;
  if (!isPlain(text)) return undefined;
  if (marks.length === 0) return `${text}\n`;
  if (!marks.every(mark => isPlainMark(text, mark))) return undefined;
  if (marks.some(one => marks.some(other => cross(one, other) || isBoth(one, other)))) return undefined;
  return `${nestMarks(text, marks, outermostFirst).map(writePiece).join('')}\n`;
}

function isPlain(text: string): boolean {
  return (plainLatin.test(text) || plain.test(text)) && !/www\./i.test(text);
}

/** A table has up to tens of thousands of cells, most of them plain. */
function writeTable({ rows, marks = [] }: Block & { kind: 'table' }): string | undefined {
  const [head = []] = rows;
  const isOpen = (cell: string) => cell !== '' && (/^\s/u.test(cell) || !isPlain(`a${cell}`));
  if (marks.length > 0 || head.length === 0 || rows.some(row => row.length !== head.length || row.some(isOpen)))
    return undefined;
  return [head, head.map(() => '-'), ...rows.slice(1)].map(row => `${row.map(writeCell).join('')}|\n`).join('');
}

function writeCell(cell: string): string {
  return cell === '' ? '| ' : `| ${cell} `;
}

/** Words that begin and end where Markdown looks for no more than their signs. */
function isPlainMark(text: string, mark: InlineMark): boolean {
  if (mark.kind === 'link') return plainAddress.test(mark.url) && text[mark.start - 1] !== '!';
  const [before, behind] = [text.slice(0, mark.start).slice(-2), text.slice(mark.end, mark.end + 2)];
  return mark.kind !== 'code' && mark.kind !== 'note' && !/[^\s\p{P}]$/u.test(before) && !/^[^\s\p{P}]/u.test(behind);
}

function cross(a: Stretch, b: Stretch): boolean {
  return a.start < b.start && b.start < a.end && a.end < b.end;
}

/** Stars beside stars, which the writer knows how to part. */
function isBoth(one: InlineMark, other: InlineMark): boolean {
  if (one.kind !== 'emphasis' || other.kind !== 'strong') return false;
  return [one.start, one.end].some(at => at === other.start || at === other.end);
}

const signs = { strong: '**', emphasis: '*', struck: '~~', code: '', note: '' } as const;

function writePiece(piece: Nested<InlineMark>): string {
  if (piece.kind === 'words') return piece.text;
  if (piece.kind === 'break') return '';
  const words = piece.inside.map(writePiece).join('');
  const { mark } = piece;
  if (mark.kind === 'link') return `[${words}](${mark.url.replace(/&(?=[#A-Za-z])/g, '\\&')})`;
  return `${signs[mark.kind]}${words}${signs[mark.kind]}`;
}

/** A block of one line that begins with none of Markdown's marks: a paragraph, its own marks escaped. */
const paragraphLine = /^(?![#>|\s]|[-*+](?: |$)|\d{1,9}[.)](?: |$))[^\n]+$/;
const headingLine = /^(##|#{3,6}) ([^\n#]+)$/;

/** A paragraph, table, crosshead or break before its capture lines are known. */
type PlainBlock =
  | { readonly kind: 'break' }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      readonly marks?: readonly PlacedMark[];
    }
  | {
      readonly kind: 'paragraph' | 'crosshead';
      readonly text: string;
      readonly level?: 3 | 4 | 5 | 6;
      readonly marks?: readonly PlacedMark[];
    };

/** The inverse, for paragraphs, tables and crossheads that formatBody wrote; undefined for what is the parser's to read. */
export function readPlain(part: string): PlainBlock | undefined {
  if (part === '---') return { kind: 'break' };
  if (part.startsWith('|')) return readTable(part);
  const [, signs, heading] = headingLine.exec(part) ?? [];
  if (heading === undefined && !paragraphLine.test(part)) return undefined;
  const read = readInline(heading ?? part);
  if (read === undefined) return undefined;
  const { text } = read;
  const marks = tidyMarks(text, read.marks).map((mark): PlacedMark => ({ ...mark, part: 0 }));
  const marked = { text, ...(marks.length > 0 && { marks }) };
  return heading === undefined ? { kind: 'paragraph', ...marked } : { kind: 'crosshead', ...levelOf(signs), ...marked };
}

/** Every bar within a cell is escaped, so that one behind a space parts two cells. */
function readTable(part: string): PlainBlock | undefined {
  const lines = part.split('\n');
  const [head = [], parting = [], ...others] = lines.map(cellsOf);
  const isTable = head.length > 0 && parting.every(cell => cell === '-');
  if (!isTable || [parting, ...others].some(({ length }) => length !== head.length)) return undefined;
  const cells = [head, ...others].flat().map(readInline);
  const read = cells.flatMap((cell, part) => (cell === undefined ? [] : [{ ...cell, part }]));
  if (read.length < cells.length) return undefined;
  const rows = inRows(
    read.map(({ text }) => text),
    [head, ...others],
  );
  const marks = read.flatMap(({ text, marks, part }) => tidyMarks(text, marks).map(mark => ({ ...mark, part })));
  return { kind: 'table', rows, ...(marks.length > 0 && { marks }) };
}

/** Nothing for a line that is no row as it is written. */
function cellsOf(line: string): readonly string[] {
  const cells = line.slice(1).split(' |');
  const isRow = line.startsWith('|') && cells.at(-1) === '' && cells.every(cell => /^$|^ [^\s|](?:.*\S)?$/u.test(cell));
  return isRow ? cells.slice(0, -1).map(cell => cell.slice(1)) : [];
}

/** How deep a heading stands by its signs; nothing of the second level and of one above it. */
export function levelOf(signs: { readonly length: number } = ''): { readonly level?: 3 | 4 | 5 | 6 } {
  const { length } = signs;
  return length === 3 || length === 4 || length === 5 || length === 6 ? { level: length } : {};
}

/** Characters that may be more than text. */
const special = /[\\*_~`[\]&!]/g;
const punctuation = /^[!-/:-@[-`{-~]/;

/** A text with its marks; undefined where Markdown may read it otherwise than sign by sign. */
function readInline(line: string): { readonly text: string; readonly marks: readonly InlineMark[] } | undefined {
  const marks: InlineMark[] = [];
  const open = new Map<InlineMark['kind'], number>();
  let text = '';
  let from = 0;
  special.lastIndex = 0;
  const turn = (kind: Exclude<InlineStyle, 'code'>) => {
    const start = open.get(kind);
    if (start === undefined) open.set(kind, text.length);
    else {
      marks.push({ kind, start, end: text.length });
      open.delete(kind);
    }
  };
  for (let found = special.exec(line); found !== null; found = special.exec(line)) {
    const at = found.index;
    text += line.slice(from, at);
    from = at + 1;
    const next = line.slice(at + 1, at + 3);
    switch (found[0]) {
      case '\\':
        if (!punctuation.test(next)) text += '\\';
        else {
          text += next.slice(0, 1);
          from = at + 2;
        }
        break;
      case '*':
        if (next === '**') return undefined;
        turn(next.startsWith('*') ? 'strong' : 'emphasis');
        if (next.startsWith('*')) from = at + 2;
        break;
      case '~':
        if (!next.startsWith('~') || next === '~~') return undefined;
        turn('struck');
        from = at + 2;
        break;
      case '[':
        if (open.has('link')) return undefined;
        open.set('link', text.length);
        break;
      case ']': {
        const start = open.get('link');
        if (start === undefined) {
          text += ']';
          break;
        }
        const written = /^\]\(((?:[^\s()\\<>]|\\[!-/:-@[-`{-~])+)\)/.exec(line.slice(at, at + 2 * longest))?.[1];
        const url = written && linkAddress(unescaped(written), undefined);
        if (!written || !url || reference.test(written)) return undefined;
        marks.push({ kind: 'link', url, start, end: text.length });
        open.delete('link');
        from = at + written.length + 3;
        break;
      }
      case '&':
        if (/^[#\w]/.test(next)) return undefined;
        text += '&';
        break;
      case '!':
        if (next.startsWith('[')) return undefined;
        text += '!';
        break;
      default:
        return undefined;
    }
    special.lastIndex = from;
  }
  return open.size > 0 ? undefined : { text: text + line.slice(from), marks };
}

/** An address with an escape at every character. */
const longest = 2000;
/** A character by number or name, which stands for one that would be lost. */
const reference = /(?<!\\)&[#\w]/;

function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\([!-/:-@[-`{-~])/g, '$1') : text;
}
