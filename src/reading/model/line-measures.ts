import type { ViewLine } from '../view-line.ts';
import { type Column, type Columns, columnOf } from './columns.ts';
import type { PageLines } from './page-lines.ts';
import { shapeOf } from './text-shape.ts';
import { languageCount, marksOf, sortNames } from './word-marks.ts';

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
export function lineMeasures({ lines }: PageLines): Columns {
  const shapes = lines.map(line => shapeOf(line.text));
  const of = (measure: (line: ViewLine, shape: ReturnType<typeof shapeOf>) => number): Column =>
    columnOf(lines.length, row => {
      const line = lines[row];
      const shape = shapes[row];
      return line && shape ? measure(line, shape) : 0;
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
    address: of(({ text }) => Number(address.test(text.slice(0, 600)) || accountName.test(text.slice(0, 200)))),
    relativeTime: of(({ text, words }) => Number(words < 25 && relativeTime.test(text.slice(0, 200)))),
    clockTime: of(({ text, words }) => Number(words < 25 && clockTime.test(text.slice(0, 200)))),
    fullDate: of(({ text, words }) => Number(words < 25 && fullDate.test(text.slice(0, 200)))),
    ellipsis: of(({ text }) => Number(ellipsisEnd.test(text.slice(-6)))),
    dateline: of(({ text }) => Number(dateline.test(text.slice(0, 60)))),
    ...wordColumns(lines),
  };
}

function endMark(text: string): number {
  const mark = text.at(-1) ?? '';
  if ('.。।'.includes(mark)) return 1;
  if ('!?！？؟'.includes(mark)) return 2;
  if ('"”’»“」\''.includes(mark)) return 3;
  if (mark === ':') return 4;
  if (',;'.includes(mark)) return 5;
  if (mark === '…') return 6;
  if (')]'.includes(mark)) return 7;
  return 0;
}

function opening(text: string): number {
  if (opensWithMark.test(text)) return 1;
  if (opensWithBullet.test(text)) return 2;
  if (opensSmall.test(text)) return 3;
  if (opensWithDigit.test(text)) return 4;
  return 0;
}

/** Shares of the sorts of words, and of the page's own function words. */
function wordColumns(lines: readonly ViewLine[]): Columns {
  const sortCounts = sortNames.map(() => new Float32Array(lines.length));
  const languageHits = lines.map(() => new Uint16Array(languageCount));
  const totals = new Float64Array(languageCount);
  lines.forEach((line, row) => {
    for (const token of line.tokens.slice(0, 300)) {
      const { sorts, languages } = marksOf(token);
      if (sorts !== 0) addBits(sorts, bit => add(sortCounts[bit], row));
      if (languages !== 0) addBits(languages, bit => add(languageHits[row], bit));
    }
    for (let bit = 0; bit < languageCount; bit += 1) totals[bit] = (totals[bit] ?? 0) + (languageHits[row]?.[bit] ?? 0);
  });
  const language = totals.indexOf(Math.max(...totals));
  const size = (row: number) => Math.max(1, Math.min(300, lines[row]?.tokens.length ?? 1));
  const shares = sortNames.map((sort, bit) => [
    sort,
    columnOf(lines.length, row => (sortCounts[bit]?.[row] ?? 0) / size(row)),
  ]);
  return {
    functionWords: columnOf(lines.length, row => (languageHits[row]?.[language] ?? 0) / size(row)),
    ...(Object.fromEntries(shares) as Record<string, Column>),
  };
}

function add(counts: { [index: number]: number } | undefined, at: number): void {
  if (counts) counts[at] = (counts[at] ?? 0) + 1;
}

function addBits(bits: number, visit: (bit: number) => void): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) visit(31 - Math.clz32(rest & -rest));
}
