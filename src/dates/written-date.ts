import { type DateToken, dateTokens, wordTokens } from './date-tokens.ts';
import { type DateHint, figureDate, type TokenDate } from './figure-dates.ts';
import { languagesOfMonth, type NumberOrder, weekdayNamed } from './month-words.ts';
import { wordedDate } from './worded-dates.ts';

export type { DateHint } from './figure-dates.ts';
export type { NumberOrder } from './month-words.ts';

/** A date as it is written in a short line. */
export interface WrittenDate {
  /** EDTF: a day, a month, or a day of a year that is not written. */
  readonly edtf: string;
  /** UTF-16 offsets into the line. */
  readonly start: number;
  readonly end: number;
}

/** Something in the form of a date; without `edtf` when it can be read in two ways. */
export interface DateForm extends Omit<WrittenDate, 'edtf'> {
  readonly edtf?: string | undefined;
}

/** Every date has a figure. */
const figure = /\p{Nd}/u;
/** Running text is longer; of a longer text the beginning is read. */
const longest = 500;

/**
 * Every date in a short line, in words or figures, in the line’s order. What can be read in two ways (`03/04/2021`)
 * and no hint decides is left out, and so is a date whose weekday is another day’s: one of the two is wrong. Meant for date lines, bylines and
 * the text of metadata, never for running text.
 */
export function writtenDates(line: string, hint: DateHint = {}): readonly WrittenDate[] {
  return dateForms(line, hint).flatMap(({ edtf, start, end }) => (edtf === undefined ? [] : [{ edtf, start, end }]));
}

/** The first full day that a line states, YYYY-MM-DD. */
export function writtenDay(line: string, hint?: DateHint): string | undefined {
  return writtenDates(line, hint).find(({ edtf }) => isFullDay(edtf))?.edtf;
}

export function isFullDay(edtf: string | undefined): boolean {
  return edtf !== undefined && /^\d{4}-\d\d-\d\d$/.test(edtf);
}

/** The dates of a line, with those that stay in doubt. */
export function dateForms(line: string, hint: DateHint = {}): readonly DateForm[] {
  if (!figure.test(line)) return [];
  const tokens = dateTokens(line.length > longest ? line.slice(0, longest) : line);
  const found: DateForm[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const date = figureDate(tokens, at, hint) ?? wordedDate(tokens, at, hint);
    if (date === undefined) continue;
    const [first, last] = [tokens[date.first], tokens[date.last]];
    const isRight = !isFullDay(date.edtf) || !hasOtherWeekday(tokens, date);
    if (first && last && isRight) found.push({ edtf: date.edtf, start: first.start, end: last.end });
    at = date.last;
  }
  return found;
}

/** Words between a weekday and its day: “lunes, el 5 de marzo”. */
const betweenThem: ReadonlySet<string> = new Set([',', '.', 'the', 'den', 'le', 'el', 'der', 'dem', '-', 'י']);

/** The weekday right before a date is another day than the date’s. Short names are other words too often (Sun, Mar). */
function hasOtherWeekday(tokens: readonly DateToken[], { first, edtf }: TokenDate): boolean {
  let place = first - 1;
  while (place >= 0 && first - place < 3 && betweenThem.has(tokens[place]?.text ?? '')) place--;
  const word = tokens[place];
  if (word?.kind !== 'word' || word.text.length < 5) return false;
  const before = tokens[place - 1];
  const days = (before?.kind === 'word' && weekdayNamed(`${before.text} ${word.text}`)) || weekdayNamed(word.text);
  return days !== undefined && !days.has(new Date(`${edtf}T00:00:00Z`).getUTCDay());
}

/**
 * The date of a value that is one, as metadata have: a day, or the month or year when that is all that is stated, or
 * Unix time. Not what programs write when they know no date.
 */
export function dateValue(value: string, hint?: DateHint): string | undefined {
  const trimmed = value.trim();
  const day = writtenDay(trimmed, hint);
  if (day !== undefined) return isPlaceholder(trimmed, day) ? undefined : day;
  const [, year, month] = /^((?:1[5-9]|20)\d\d)(?:-(0[1-9]|1[0-2]))?$/.exec(trimmed) ?? [];
  if (year !== undefined) return month === undefined ? year : `${year}-${month}`;
  const [only] = writtenDates(trimmed, hint);
  if (only?.start === 0 && only.end === trimmed.length && /^\d{4}-\d\d$/.test(only.edtf)) return only.edtf;
  return secondsSince1970(trimmed);
}

/** The first moment that a program counts from; of Unix time also where America's clocks show it the evening before. */
function isPlaceholder(value: string, day: string): boolean {
  return /^(?:1970-01-01|1899-12-3[01]|000[01]-)/.test(day) || (day === '1969-12-31' && /\d[T ]\d/.test(value));
}

/** Unix time, in seconds or milliseconds, of the web’s years. */
function secondsSince1970(value: string): string | undefined {
  if (!/^\d{10}(?:\d{3})?$/.test(value)) return undefined;
  const milliseconds = value.length === 10 ? Number(value) * 1000 : Number(value);
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/**
 * How the dates of a page are meant: in the language that is known, or else in the one that all names of months on the
 * page are of, and in the order of those figures that can be read in one way only.
 */
export function dateHabits(texts: readonly string[], language?: string): DateHint {
  const dated = texts.filter(text => aYear.test(text)).map(text => text.slice(0, longest));
  return { language: language ?? languageOfMonths(dated), order: orderOfFigures(dated) };
}

const aYear = /(?:1[5-9]|20)\d\d|\p{Nd}{4}/u;
const figures = /(?<![\d.])(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(?:19|20)\d\d(?!\d)/u;

function orderOfFigures(texts: readonly string[]): NumberOrder | undefined {
  const pairs = texts.flatMap(text => {
    const match = figures.exec(text);
    return match ? [{ first: Number(match[1]), second: Number(match[3]) }] : [];
  });
  const dayLeads = pairs.some(({ first, second }) => first > 12 && second <= 12);
  const monthLeads = pairs.some(({ first, second }) => first <= 12 && second > 12);
  return dayLeads === monthLeads ? undefined : dayLeads ? 'day-first' : 'month-first';
}

/** The one language that has more of the page’s months than any other. */
function languageOfMonths(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of wordTokens(text))
      for (const language of languagesOfMonth(word.text)) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** `/2019/11/18/`, `/2019-11-18-`, `/20191118/`, `/2019/nov/18/`; `/2019/11/`. */
const dayInAddress = [
  /[/_-](\d{4})([/_-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?=[/._-]|$)/i,
  /[/_-]((?:19|20)\d\d)()(\d\d)(\d\d)(?=[/._-]|$)/,
] as const;
const monthInAddress = /[/-]((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])(?=[/._-])/;

/** The day or month of publication in an address's path, as EDTF. */
export function dateInAddress(address: string): string | undefined {
  const path = address.slice(0, 500).replace(/^[a-z]+:\/\/[^/]*/i, '');
  for (const pattern of dayInAddress) {
    const [, year = '', , month = '', day = ''] = pattern.exec(path) ?? [];
    const found = writtenDay(/^\d/.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`);
    if (found !== undefined) return found;
  }
  const [, ofYear, ofMonth] = monthInAddress.exec(path) ?? [];
  return ofYear === undefined ? undefined : `${ofYear}-${ofMonth}`;
}
