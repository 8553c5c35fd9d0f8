import { dayOf } from './calendar.ts';
import { monthNamed } from './month-names.ts';
import { hasOtherWeekday } from './weekday-beside-date.ts';

/** A date as it is written out in a short line. */
export interface WrittenDate {
  readonly edtf: string;
  /** UTF-16 offsets into the line. */
  readonly start: number;
  readonly end: number;
}

interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds every date written in a short line, in words or figures. What can be read in two ways (`03/04/2021`, a year
 * of two figures) is left out, and so is a date whose weekday is another day's. Meant for datelines, bylines and page furniture, never for running text.
 */
export function writtenDates(line: string): readonly WrittenDate[] {
  if (!figure.test(line)) return [];
  const text = westernDigits(line);
  const found = [...numericDates(text), ...eastAsianDates(text)];
  const tokens = tokensOf(text);
  for (let at = 0; at < tokens.length; at++) {
    const date = wordedDate(tokens, at);
    if (date && !found.some(other => other.start < date.end && date.start < other.end)) found.push(date);
  }
  return found
    .filter(one => !hasOtherWeekday(text.slice(Math.max(0, one.start - reach), one.end), one.edtf))
    .sort((a, b) => a.start - b.start);
}

/** Every date has one. */
const figure = /[\d٠-٩۰-۹०-९]/;

/** How far before a date its weekday may begin, in UTF-16 units. */
const reach = 24;

/** Arabic-Indic, Persian and Devanagari figures, one for one, so that offsets stay. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९]/g, digit => String(digitValue(digit)));
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  const zero = code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660;
  return code - zero;
}

/** `2021-03-19`, `2021/03/19`; `19.03.2021`, `19-03-2021`; with slashes only when one number can be no month. */
export const yearFirst = /(?<![\d.:/-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/g;
export const yearLast = /(?<![\d.:/-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d/-])/g;

function numericDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(yearFirst)) {
    add(found, match, date(match[1], match[3], match[4]));
  }
  for (const match of text.matchAll(yearLast)) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    const dayFirst = match[2] === '.' || first > 12 || first === second;
    if (dayFirst) add(found, match, date(match[4], match[3], match[1]));
    else if (second > 12) add(found, match, date(match[4], match[1], match[3]));
  }
  return found;
}

/** `2021年3月19日`, `3月19日`, `2021년 3월 19일`. */
export const eastAsian = /(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g;

function eastAsianDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(eastAsian)) add(found, match, date(match[1], match[2], match[3]));
  return found;
}

function add(found: WrittenDate[], match: RegExpMatchArray, edtf: string | undefined): void {
  const start = match.index ?? 0;
  if (edtf !== undefined) found.push({ edtf, start, end: start + match[0].length });
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/\d+|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\d]/gu)) {
    const kind = /^\d/.test(match[0]) ? 'number' : /^\p{L}/u.test(match[0]) ? 'word' : 'mark';
    tokens.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** Letters and marks that may stand between a day, its month and its year. */
const ordinals = new Set(['st', 'nd', 'rd', 'th', 'er', 'e', 'ª', 'º', 'de', 'd', '’', "'", '.', 'of', 'a', 'o']);
const beforeYear = new Set([',', '.', 'de', 'del', 'г', 'р']);
const afterYear = new Set(['.', 'm', 'gada', ',']);

/** The date that begins at a token: day month year, month day year, year month day, or month year. */
function wordedDate(tokens: readonly Token[], at: number): WrittenDate | undefined {
  return dayMonthYear(tokens, at) ?? yearMonthDay(tokens, at) ?? monthDayYear(tokens, at);
}

function dayMonthYear(tokens: readonly Token[], at: number): WrittenDate | undefined {
  const day = dayAt(tokens, at);
  if (day === undefined) return undefined;
  const monthAt = skip(tokens, at + 1, ordinals, 3);
  const month = monthIn(tokens[monthAt]);
  if (month === undefined) return undefined;
  return withYear(tokens, at, monthAt, month, day.text);
}

function monthDayYear(tokens: readonly Token[], at: number): WrittenDate | undefined {
  const month = monthIn(tokens[at]);
  if (month === undefined) return undefined;
  const dayPlace = skip(tokens, at + 1, new Set(['.']), 1);
  const day = dayAt(tokens, dayPlace);
  if (day === undefined) return monthAndYear(tokens, at, month);
  const last = skip(tokens, dayPlace + 1, new Set(['st', 'nd', 'rd', 'th']), 1) - 1;
  return withYear(tokens, at, last, month, day.text);
}

function monthAndYear(tokens: readonly Token[], at: number, month: number): WrittenDate | undefined {
  const place = skip(tokens, at + 1, beforeYear, 2);
  const year = yearAt(tokens, place);
  const before = tokens[at - 1];
  const start = tokens[at]?.start;
  if (year === undefined || start === undefined || before?.kind === 'number') return undefined;
  return { edtf: `${year.text}-${String(month).padStart(2, '0')}`, start, end: year.end };
}

function yearMonthDay(tokens: readonly Token[], at: number): WrittenDate | undefined {
  const year = yearAt(tokens, at);
  if (year === undefined) return undefined;
  const monthPlace = skip(tokens, at + 1, afterYear, 2);
  const month = monthIn(tokens[monthPlace]);
  const dayPlace = skip(tokens, monthPlace + 1, new Set(['.']), 1);
  const day = dayAt(tokens, dayPlace);
  const edtf = month && day && date(year.text, String(month), day.text);
  return edtf && day ? { edtf, start: year.start, end: day.end } : undefined;
}

function withYear(
  tokens: readonly Token[],
  first: number,
  last: number,
  month: number,
  day: string,
): WrittenDate | undefined {
  const year = yearAt(tokens, skip(tokens, last + 1, beforeYear, 2));
  const edtf = date(year?.text, String(month), day);
  const start = tokens[first]?.start;
  const end = year?.end ?? tokens[last]?.end;
  return edtf === undefined || start === undefined || end === undefined ? undefined : { edtf, start, end };
}

function skip(tokens: readonly Token[], at: number, words: ReadonlySet<string>, most: number): number {
  let place = at;
  while (place - at < most && words.has(tokens[place]?.text.toLowerCase() ?? '') && !monthIn(tokens[place])) place++;
  return place;
}

function monthIn(token: Token | undefined): number | undefined {
  if (token?.kind !== 'word') return undefined;
  // Hebrew writes “in March” as one word.
  return monthNamed(token.text) ?? (token.text.startsWith('ב') ? monthNamed(token.text.slice(1)) : undefined);
}

/** A day's number; not the minutes of a time and not a part of a longer number. */
function dayAt(tokens: readonly Token[], at: number): Token | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length > 2) return undefined;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const inTime =
    (before?.text === ':' && before.end === token.start) || (after?.text === ':' && after.start === token.end);
  return inTime ? undefined : token;
}

function yearAt(tokens: readonly Token[], at: number): Token | undefined {
  const token = tokens[at];
  return token?.kind === 'number' && /^(?:1[6-9]|20)\d\d$/.test(token.text) ? token : undefined;
}

/** An EDTF day, with the year open when the text gives none; undefined when the calendar has no such day. */
function date(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  // A leap year stands in, so that 29 February of an unknown year is possible.
  const found = dayOf(Number(year ?? 2000), Number(month), Number(day));
  if (found === undefined || (year !== undefined && !/^(?:1[6-9]|20)\d\d$/.test(year))) return undefined;
  return year === undefined ? `XXXX${found.slice(4)}` : found;
}
