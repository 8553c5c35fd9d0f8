import { lengthOf } from '../page-view.ts';
import type { TextShape } from '../text-shape.ts';
import type { ViewLine } from '../view-line.ts';
import { type Column, type Columns, columnOf } from './columns.ts';
import type { PageLines, PageWords } from './page-lines.ts';
import { languageCount, wordKindNames } from './word-kinds.ts';

const address = /(?:https?:\/\/|www\.|\b[\w.-]{1,40}@[\w-]{1,40}\.\w)/u;
const relativeTime =
  /\b\d{1,3}\s?(?:m|h|d|w|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?) ago\b|\bvor \d{1,3} \p{L}{3,8}|\bil y a \d{1,3} \p{L}|\bhace \d{1,3} \p{L}|\b\d{1,3} (?:ore|giorni|minuti) fa\b|\b\d{1,3} (?:часов|минут|дн\p{L}{1,3}) назад/u;
const clockTime = /\b\d{1,2}[:.h]\d{2}\b/u;
const fullDate = /\b(?:19|20)\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/u;
const opensWithMark = /^["“„«‘'「]/u;
const opensWithBullet = /^(?:[-–—*•·▪●◦‣»>→+]|\(?\d{1,3}[.)])\s/u;
const opensWithDigit = /^\d/u;
const opensSmall = /^\p{Ll}/u;
const ellipsisEnd = /(?:…|\.\.\.|\[…\])$/u;
const accountName = /(?:^|\s)@\w/u;
const dateline = /^\p{Lu}[\p{Lu}\s,.'’]{2,30}(?:\([^)]{1,20}\))?\s?[-–—:]/u;

/** What each line says by itself. */
export function lineMeasures({ lines, words }: PageLines): Columns {
  const of = (measure: (line: ViewLine, shape: TextShape) => number): Column =>
    columnOf(lines.length, row => {
      const line = lines[row];
      return line ? measure(line, line.shape) : 0;
    });
  return {
    words: of(line => Math.min(400, line.words)),
    characters: of((_, shape) => Math.min(3000, shape.characters)),
    wordLength: of((line, shape) => shape.characters / Math.max(1, line.words)),
    endsSentence: of(line => Number(line.endsSentence)),
    prose: of(line => Number(line.prose)),
    endMark: of(line => endMark(line.text)),
    opensWith: of(line => opening(line.text)),
    stops: of((_, shape) => Math.min(20, shape.stops)),
    capitals: of((_, shape) => shape.capitals / Math.max(1, shape.characters)),
    capitalWords: of((_, shape) => shape.capitalWords / Math.max(1, shape.words)),
    digits: of((_, shape) => shape.digits / Math.max(1, shape.characters)),
    commas: of((line, shape) => shape.commas / Math.max(1, line.words)),
    quoteMarks: of((_, shape) => Math.min(6, shape.quoteMarks)),
    brackets: of((_, shape) => Math.min(6, shape.brackets)),
    separators: of((_, shape) => Math.min(6, shape.separators)),
    glued: of((_, shape) => Math.min(6, shape.glued)),
    address: of(({ text }) => Number(hasAddress(text))),
    relativeTime: of((line, shape) => Number(mayTellTime(line, shape) && relativeTime.test(line.text.slice(0, 200)))),
    clockTime: of((line, shape) => Number(mayTellTime(line, shape) && clockTime.test(line.text.slice(0, 200)))),
    fullDate: of((line, shape) => Number(mayTellTime(line, shape) && fullDate.test(line.text.slice(0, 200)))),
    ellipsis: of(({ text }) => Number('….]'.includes(text.slice(-1)) && ellipsisEnd.test(text.slice(-6)))),
    dateline: of(({ text }) => Number(!goesOnSmall(text) && dateline.test(text.slice(0, 60)))),
    ...wordColumns(words, lines.length),
  };
}

/** Most lines have none of the marks of an address, which are found faster than the whole of one. */
function hasAddress(text: string): boolean {
  if (text.includes('@')) return address.test(text.slice(0, 600)) || accountName.test(text.slice(0, 200));
  return (text.includes('://') || text.includes('www.')) && address.test(text.slice(0, 600));
}

function mayTellTime({ words }: ViewLine, { digits }: TextShape): boolean {
  return words < 25 && digits > 0;
}

/** Kinds of closing marks; 0 for all else. */
const endMarks = new Map(
  ['.。।', '!?！？؟', '"”’»“」\'', ':', ',;', '…', ')]'].flatMap((marks, at) =>
    Array.from(marks, mark => [mark.charCodeAt(0), at + 1] as const),
  ),
);

function endMark(text: string): number {
  return endMarks.get(text.charCodeAt(text.length - 1)) ?? 0;
}

/** A small letter as the second character: no dateline, and the most common of lines. */
function goesOnSmall(text: string): boolean {
  const code = text.charCodeAt(1);
  return code >= 0x61 && code <= 0x7a;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function opening(text: string): number {
  const code = text.charCodeAt(0);
  if (isAsciiLetter(code)) return code >= 0x61 ? 3 : 0;
  if (opensWithMark.test(text)) return 1;
  if (opensWithBullet.test(text)) return 2;
  if (opensSmall.test(text)) return 3;
  if (opensWithDigit.test(text)) return 4;
  return 0;
}

/** Shares of the kinds of words, and of the page's own function words. */
function wordColumns({ ids, marks }: PageWords, count: number): Columns {
  const kinds = new Float32Array(count * wordKindNames.length);
  const languages = new Float32Array(count * languageCount);
  for (let row = 0; row < count; row += 1) {
    for (let at = ids.starts[row] ?? 0; at < (ids.starts[row + 1] ?? 0); at += 1) {
      const of = marks[ids.values[at] ?? 0];
      if (of === undefined) continue;
      if (of.kinds !== 0) countBits(kinds, row * wordKindNames.length, of.kinds);
      if (of.languages !== 0) countBits(languages, row * languageCount, of.languages);
    }
  }
  const language = commonest(languages);
  const share = (counted: Float32Array, width: number, bit: number) =>
    columnOf(count, row => (counted[row * width + bit] ?? 0) / Math.max(1, lengthOf(ids, row)));
  const shares = wordKindNames.map((kind, bit) => [kind, share(kinds, wordKindNames.length, bit)] as const);
  return { functionWords: share(languages, languageCount, language), ...Object.fromEntries(shares) };
}

/** Adds one at every index, from `start` on, whose bit is set. */
function countBits(counts: Float32Array, start: number, bits: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const at = start + 31 - Math.clz32(rest & -rest);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

/** The language whose function words the page has most of. */
function commonest(languages: Float32Array): number {
  const totals = new Float64Array(languageCount);
  for (let at = 0, bit = 0; at < languages.length; at += 1, bit = bit + 1 === languageCount ? 0 : bit + 1)
    totals[bit] = (totals[bit] ?? 0) + (languages[at] ?? 0);
  return totals.indexOf(Math.max(...totals));
}
