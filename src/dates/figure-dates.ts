import { dayOf, type IsoDay } from './calendar.ts';
import type { DateToken } from './date-tokens.ts';
import { figuresOf, type NumberOrder, numberOrderOf } from './month-words.ts';

/** What is known of a page that tells how its dates are meant. */
export interface DateHint {
  /** BCP 47, of the page or the line. */
  readonly language?: string | undefined;
  /** How the page writes dates in figures; stands before what the language does. */
  readonly order?: NumberOrder | undefined;
}

/** A date among the tokens of a line. */
export interface TokenDate {
  /** EDTF; absent when it can be read in two ways. */
  readonly edtf?: string | undefined;
  /** Tokens from `first` to `last`, both included. */
  readonly first: number;
  readonly last: number;
}

type Tokens = readonly DateToken[];

/** The date in figures that begins at a token. */
export function figureDate(tokens: Tokens, at: number, hint: DateHint): TokenDate | undefined {
  if (tokens[at]?.kind !== 'number' || isPartOfNumber(tokens, at)) return undefined;
  return compactDate(tokens, at) ?? threeNumbers(tokens, at, hint) ?? withUnits(tokens, at);
}

/** Words before the number of a version. */
const versions: ReadonlySet<string> = new Set([
  'v',
  'ver',
  'version',
  'versión',
  'versione',
  'build',
  'release',
  'firmware',
]);

/** `1.2.2019.3`, `$1.50`, `+44`, `v1.2`, `7:30`: a number that another sign belongs to begins no date. */
export function isPartOfNumber(tokens: Tokens, at: number): boolean {
  const [token, before, first] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  if (token === undefined || before === undefined) return false;
  if (before.kind === 'word') return versions.has(before.text);
  if (!token.isGlued) return false;
  if (/^[+$€£#]$/.test(before.text)) return true;
  return before.isGlued && first?.kind === 'number' && /^[.,:/–-]$/.test(before.text);
}

/** `20210305` alone, or with a time behind it: any other number of eight figures counts something. */
function compactDate(tokens: Tokens, at: number): TokenDate | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(token?.text ?? '') ?? [];
  const isWhole = at === 0 && (next === undefined || (next.text === 't' && next.isGlued));
  const edtf = isWhole ? fullDay(year, month, day) : undefined;
  return edtf === undefined ? undefined : { edtf, first: at, last: at };
}

/** `2021-03-19`, `19.03.2021`, `5. 3. 2021`, `3/19/2021`, `25.04.24`. */
function threeNumbers(tokens: Tokens, at: number, hint: DateHint): TokenDate | undefined {
  const [a, first, b, second, c] = tokens.slice(at, at + 5);
  if (!a || !first || !b || !second || !c || b.kind !== 'number' || c.kind !== 'number') return undefined;
  const mark = first.text;
  if (!/^[-./]$/.test(mark) || second.text !== mark || !first.isGlued || !second.isGlued) return undefined;
  const isSpaced = !b.isGlued && !c.isGlued;
  if (isSpaced ? mark !== '.' : !b.isGlued || !c.isGlued) return undefined;
  const last = at + 4;
  if (goesOn(tokens, last)) return undefined;
  const whole = { first: at, last };
  if (isYear(a.text)) return onlyDay(whole, [fullDay(a.text, b.text, c.text)]);
  const year = yearOf(tokens, last);
  if (year !== undefined) return yearLast(whole, [a.text, b.text, year], mark, hint);
  return shortYear(whole, [a.text, b.text, c.text], mark, hint);
}

/** Another part of a number follows: `10.12.20.21`, `06-12-20-21`. */
function goesOn(tokens: Tokens, last: number): boolean {
  const [mark, next] = [tokens[last + 1], tokens[last + 2]];
  if (mark === undefined || next === undefined || !mark.isGlued || !next.isGlued) return false;
  return next.kind === 'number' && /^[-./]$/.test(mark.text);
}

type Span = Pick<TokenDate, 'first' | 'last'>;
type Three = readonly [string, string, string];

/** The one day that all readings agree on; a date in doubt when they do not; nothing when none is possible. */
function onlyDay(span: Span, readings: readonly (string | undefined)[]): TokenDate | undefined {
  const days = new Set(readings.filter(day => day !== undefined));
  if (days.size === 0) return undefined;
  const [edtf] = days;
  return days.size === 1 ? { ...span, edtf } : span;
}

/** With stops the day comes first, but for Americans; else what the page or its language does. */
function yearLast(span: Span, [a, b, year]: Three, mark: string, hint: DateHint): TokenDate | undefined {
  const dayFirst = fullDay(year, b, a);
  const monthFirst = fullDay(year, a, b);
  const order = hint.order ?? numberOrderOf(hint.language);
  const asWritten = order === 'day-first' ? dayFirst : order === 'month-first' ? monthFirst : undefined;
  if (mark === '.' && order !== 'month-first') return onlyDay(span, [dayFirst ?? monthFirst]);
  return onlyDay(span, asWritten === undefined ? [dayFirst, monthFirst] : [asWritten]);
}

/**
 * `25.04.24` is a day of 2024 in Germany and of 2025 in Korea. A language that writes its dates with this very mark
 * decides; without one, only what can be read in one way is read. `1.2.24` is a version as often as a date.
 */
function shortYear(span: Span, three: Three, mark: string, { language, order }: DateHint): TokenDate | undefined {
  const [a, b, c] = three;
  const pairs = three.filter(figures => figures.length === 2).length;
  if (mark === '-' || three.some(figures => figures.length > 2)) return undefined;
  const readings = {
    'day-first': fullDay(withCentury(c), b, a),
    'month-first': mark === '.' ? undefined : fullDay(withCentury(c), a, b),
    'year-first': fullDay(withCentury(a), b, c),
  };
  const own = order ?? (figuresOf(language)?.includes(mark) ? numberOrderOf(language) : undefined);
  const days = onlyDay(span, own === undefined ? Object.values(readings) : [readings[own]]);
  // Of `3/14/21` two figures can be one thing only.
  const isSure =
    own === undefined ? pairs === 3 || (pairs === 2 && mark === '/') : pairs > 1 && !countsOtherYears(language);
  return days === undefined || isSure ? days : span;
}

/** Of the years that articles on the web can have; 50 to 69 have no century that would be sure. */
export function withCentury(figures: string): string | undefined {
  const year = Number(figures);
  if (figures.length !== 2 || (year >= 50 && year < 70)) return undefined;
  return `${year < 50 ? 20 : 19}${figures}`;
}

/** In Thailand `66` is 2566, which is 2023; in Iran years are those of another calendar. */
function countsOtherYears(language: string | undefined): boolean {
  return /^(?:th|fa|ps)\b/i.test(language ?? '');
}

/** `2021年3月19日`, `3月19日`, `2021년 3월 19일`, `令和3年3月19日`. */
function withUnits(tokens: Tokens, at: number): TokenDate | undefined {
  const hasYear = isUnit(tokens[at + 1], '年년');
  const monthAt = hasYear ? at + 2 : at;
  const [month, monthUnit, day, dayUnit] = tokens.slice(monthAt, monthAt + 4);
  if (month?.kind !== 'number' || day?.kind !== 'number' || !isUnit(monthUnit, '月월')) return undefined;
  const isDay = isUnit(dayUnit, '日일');
  // A month without its year that follows a year of another reckoning is not that of any year.
  if (!isDay || (!hasYear && isUnit(tokens[at - 1], '年년'))) return undefined;
  const year = hasYear ? yearOfEra(tokens[at - 1], tokens[at]?.text ?? '') : firstYearOfEra(tokens[at - 1]);
  if (hasYear && year === undefined) return undefined;
  const edtf = year ? fullDay(year, month.text, day.text) : dayOfAnyYear(Number(month.text), Number(day.text));
  return edtf === undefined ? undefined : { edtf, first: at, last: monthAt + 3 };
}

function isUnit(token: DateToken | undefined, units: string): boolean {
  return token?.kind === 'word' && units.includes(token.text);
}

/** The year before the first of each reckoning. */
const eras: readonly (readonly [name: RegExp, before: number])[] = [
  [/令和$/u, 2018],
  [/平成$/u, 1988],
  [/昭和$/u, 1925],
  [/(?:民國|民国)$/u, 1911],
];

function yearOfEra(before: DateToken | undefined, figures: string): string | undefined {
  if (isYear(figures)) return figures;
  const era = eras.find(([name]) => before?.kind === 'word' && name.test(before.text));
  return era === undefined || figures.length > 3 ? undefined : String(era[1] + Number(figures));
}

/** `令和元年5月3日`: the first year of a reckoning has a word of its own. */
function firstYearOfEra(before: DateToken | undefined): string | undefined {
  if (before?.kind !== 'word' || !before.text.endsWith('元年')) return undefined;
  const era = eras.find(([name]) => name.test(before.text.slice(0, -2)));
  return era && String(era[1] + 1);
}

/** Older than the oldest newspapers, or later than anything captured. */
export function isYear(figures: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(figures);
}

/** A year, also with a time of day glued to it: “20232:23 PM”. */
export function yearOf(tokens: Tokens, at: number): string | undefined {
  const [token, colon] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'number') return undefined;
  if (isYear(token.text)) return token.text;
  const isTimed = /^\d{5,6}$/.test(token.text) && colon?.text === ':' && colon.isGlued;
  return isTimed && isYear(token.text.slice(0, 4)) ? token.text.slice(0, 4) : undefined;
}

/** A day of the calendar in a year that papers have; undefined when there is none. */
export function fullDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): IsoDay | undefined {
  if (year === undefined || !isYear(year) || (month?.length ?? 3) > 2 || (day?.length ?? 3) > 2) return undefined;
  return dayOf(Number(year), Number(month), Number(day));
}

/** `XXXX-03-19`. A leap year stands in, so that 29 February of a year not known is possible. */
export function dayOfAnyYear(month: number, day: number): string | undefined {
  const found = dayOf(2000, month, day);
  return found === undefined ? undefined : `XXXX${found.slice(4)}`;
}
