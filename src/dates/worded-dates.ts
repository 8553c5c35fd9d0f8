import type { DateToken } from './date-tokens.ts';
import {
  type DateHint,
  dayOfAnyYear,
  fullDay,
  isPartOfNumber,
  type TokenDate,
  withCentury,
  yearOf,
} from './figure-dates.ts';
import { languagesOfMonth, monthOf, mostMonthWords, type NamedMonth, opensMonth } from './month-words.ts';

type Tokens = readonly DateToken[];

/** A month’s name among the tokens. */
interface MonthAt {
  readonly month: NamedMonth;
  readonly last: number;
  readonly languages: readonly string[];
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What may stand between a day and its month. */
const afterDay = words(
  "st nd rd th er e ª º ° ste de den d ’ ' . of o a a. al ta mh dhen го ий е й ב ־ - / tháng ที่ thg -ն ին",
);
/** Between a month and its year. */
const beforeYear = words(", . ، ׳ ॰ de del do d ’ ' ‘ ʼ - / of г р năm พ ค ศ year");
/** Between a year and the month that follows it. */
const afterYear = words('. , - / m ( e ) ko г ж թ год года оны жылғы gada');
/** Of those, the ones that a day may follow: in Kazakh and Latvian it comes before the month. */
const beforeDay = words('ж gada');
/** After the number of a day in a date that begins with its month. */
const ordinals = words('st nd rd th');
/** What may follow a day without its year; any other word makes the number one of something else (“May 5 people”). */
const afterYearless = words('at by um à a às kl alle om о в et and from');

/** The date with a month’s name that begins at a token; a month and a day may stand without their year. */
export function wordedDate(tokens: Tokens, at: number, hint: DateHint): TokenDate | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'word') return monthDayYear(tokens, at, hint);
  if (token.kind !== 'number') return undefined;
  return dayMonthYear(tokens, at, hint) ?? yearMonthDay(tokens, at, hint) ?? numberedMonth(tokens, at);
}

/** `19 November 2019`, `19 de noviembre de 2019`, `5. listopada 2021.`, `12-Mar-2021`, `21 ביוני 2021`. */
function dayMonthYear(tokens: Tokens, at: number, hint: DateHint): TokenDate | undefined {
  const day = dayAt(tokens, at);
  if (day === undefined) return undefined;
  const from = afterComma(tokens, at + 1) ?? skip(tokens, at + 1, afterDay, 3);
  const hasDayStop = tokens[at + 1]?.text === '.' && from === at + 2;
  const found = monthAt(tokens, from, hint, hasDayStop);
  return found && withYear(tokens, at, found, day, found.last);
}

/** Indian languages write “29, డిసెంబర్”; in ours what stands before a comma may be anything (“Top 10, May 2021”). */
function afterComma(tokens: Tokens, at: number): number | undefined {
  const isIndian = tokens[at]?.text === ',' && /^\p{L}/u.test(tokens[at + 1]?.text ?? '');
  return isIndian && !/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(tokens[at + 1]?.text ?? '')
    ? at + 1
    : undefined;
}

/** `Nov. 19, 2019`, `March 12th, 2021`, `Mar 19 at 10:02 pm, 2021`. */
function monthDayYear(tokens: Tokens, at: number, hint: DateHint): TokenDate | undefined {
  const found = monthAt(tokens, at, hint, undefined);
  if (found === undefined) return undefined;
  const dayPlace = skip(tokens, found.last + 1, words('.'), 1);
  const day = dayAt(tokens, dayPlace);
  if (day === undefined) return monthAndYear(tokens, at, found);
  const last = skip(tokens, dayPlace + 1, ordinals, 1) - 1;
  return withYear(tokens, at, found, day, last);
}

/** `2021. március 5.`, `2021 m. kovo 5 d.`, `2021(e)ko martxoaren 5`; `2021 ж. 5 наурыз`. */
function yearMonthDay(tokens: Tokens, at: number, hint: DateHint): TokenDate | undefined {
  const year = yearOf(tokens, at);
  if (year === undefined) return undefined;
  const next = skip(tokens, at + 1, afterYear, 4);
  const found = monthAt(tokens, next, hint, undefined);
  if (found !== undefined) {
    const dayPlace = skip(tokens, found.last + 1, words('. - /'), 1);
    const day = dayAt(tokens, dayPlace, true);
    return day === undefined || yearOf(tokens, skip(tokens, dayPlace + 1, beforeYear, 2))
      ? undefined
      : dated(found, year, day, at, dayPlace);
  }
  if (!tokens.slice(at + 1, next).some(({ text }) => beforeDay.has(text))) return undefined;
  const day = dayAt(tokens, next, true);
  const after = monthAt(tokens, skip(tokens, next + 1, words('- .'), 1), hint, undefined);
  return day === undefined || after === undefined ? undefined : dated(after, year, day, at, after.last);
}

/** Vietnamese counts its months: `5 tháng 3, 2021`, `ngày 5 tháng 3 năm 2021`. */
function numberedMonth(tokens: Tokens, at: number): TokenDate | undefined {
  const [day, word, month] = [dayAt(tokens, at), tokens[at + 1]?.text, tokens[at + 2]];
  if (day === undefined || !(word === 'tháng' || word === 'thg') || month?.kind !== 'number') return undefined;
  const place = skip(tokens, at + 3, beforeYear, 2);
  const edtf = fullDay(yearOf(tokens, place), month.text, day);
  return edtf === undefined ? undefined : { edtf, first: at, last: place };
}

function monthAndYear(tokens: Tokens, at: number, { month, last }: MonthAt): TokenDate | undefined {
  const place = skip(tokens, last + 1, beforeYear, 2);
  const year = yearOf(tokens, place);
  if (year === undefined || tokens[at - 1]?.kind === 'number') return undefined;
  const span = { first: at, last: place };
  return month === 'unclear' ? span : { ...span, edtf: `${year}-${String(month).padStart(2, '0')}` };
}

/** The day and month with the year behind `last`; with the year open when nothing else follows. */
function withYear(tokens: Tokens, first: number, found: MonthAt, day: string, last: number): TokenDate | undefined {
  for (const from of [last + 1, afterTime(tokens, last + 1)]) {
    const place = skip(tokens, from, beforeYear, 5);
    const year =
      yearOf(tokens, place) ??
      gluedYear(tokens[place]) ??
      thaiYear(tokens, place, found) ??
      shortYear(tokens, place, found.last);
    if (year !== undefined) return dated(found, year, day, first, place);
  }
  if (found.month === 'unclear' || !standsAlone(tokens, last + 1)) return undefined;
  const edtf = dayOfAnyYear(found.month, Number(day));
  return edtf === undefined ? undefined : { edtf, first, last };
}

function dated(found: MonthAt, year: string, day: string, first: number, last: number): TokenDate | undefined {
  if (found.month === 'unclear') return { first, last };
  const edtf = fullDay(year, String(found.month), day);
  return edtf === undefined ? undefined : { edtf, first, last };
}

/** Behind a day and a month a number that begins with a year is one with something glued to it: “20233 years ago”. */
function gluedYear(token: DateToken | undefined): string | undefined {
  return /^((?:19|20)\d\d)\d{1,2}$/.exec(token?.text ?? '')?.[1];
}

/** In Thailand years are counted from 543 before those of others, and often written without their century. */
function thaiYear(tokens: Tokens, at: number, { languages }: MonthAt): string | undefined {
  const figures = tokens[at]?.text ?? '';
  const isThai = languages.length === 1 && languages[0] === 'th';
  if (!isThai || isTimeAt(tokens, at)) return undefined;
  if (/^2[4-6]\d\d$/.test(figures)) return String(Number(figures) - 543);
  return /^[3-9]\d$/.test(figures) ? String(Number(figures) + 2500 - 543) : undefined;
}

function isTimeAt(tokens: Tokens, at: number): boolean {
  const [mark, minutes] = [tokens[at + 1], tokens[at + 2]];
  return /^[:.]$/.test(mark?.text ?? '') && mark?.isGlued === true && minutes?.kind === 'number' && minutes.isGlued;
}

/** `14 Mar ’21`, `14-Mar-21`, `14/Mar/21`: two figures are a year where a mark says so. */
function shortYear(tokens: Tokens, at: number, lastOfDay: number): string | undefined {
  const [token, mark] = [tokens[at], tokens[at - 1]];
  if (token?.kind !== 'number' || token.text.length !== 2 || !token.isGlued || mark === undefined) return undefined;
  const isShortened = /^[’'ʼ‘]$/.test(mark.text);
  const isJoined = /^[-/]$/.test(mark.text) && mark.isGlued && at === lastOfDay + 2 && tokens[at - 2]?.isGlued === true;
  return (isShortened || isJoined) && !isTimeAt(tokens, at) ? withCentury(token.text) : undefined;
}

/** Nothing follows that makes the number one of something else. */
function standsAlone(tokens: Tokens, at: number): boolean {
  const [next, second] = [tokens[at], tokens[at + 1]];
  if (next === undefined) return true;
  if (next.kind === 'word') return afterYearless.has(next.text);
  if (next.kind === 'number') return tokens[at + 1]?.text === ':';
  const isRange = next.isGlued && /^[-–/]$/.test(next.text) && second?.kind === 'number';
  return !isRange && !/^[%$€£]$/.test(next.text);
}

/** What may stand between a time of day and the year: its half of the day, its zone. */
const zones = words(
  'am pm gmt utc z est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk ist jst kst aest aedt nzst nzdt , .',
);

/** The token behind a time of day, `at 10:02 pm,`; `at` itself when there is none. */
function afterTime(tokens: Tokens, at: number): number {
  let place = skip(tokens, at, words('at , um à'), 2);
  const isTime = () =>
    tokens[place]?.kind === 'number' && tokens[place + 1]?.text === ':' && tokens[place + 2]?.kind === 'number';
  if (!isTime()) return at;
  place += 3;
  if (tokens[place]?.text === ':') place += 2;
  return skip(tokens, place, zones, 3);
}

/** The month named at a token, by as many words as there are; of two names of one month (`مارس/آذار`) the whole. */
function monthAt(tokens: Tokens, at: number, hint: DateHint, hasDayStop: boolean | undefined): MonthAt | undefined {
  const found = nameAt(tokens, at, hint, hasDayStop);
  if (found === undefined || !/^[/(]$/.test(tokens[found.last + 1]?.text ?? '')) return found;
  const second = nameAt(tokens, found.last + 2, hint, hasDayStop);
  if (second === undefined || second.month !== found.month) return found;
  return { ...found, last: second.last + (tokens[second.last + 1]?.text === ')' ? 1 : 0) };
}

function nameAt(tokens: Tokens, at: number, hint: DateHint, hasDayStop: boolean | undefined): MonthAt | undefined {
  const first = tokens[at];
  if (first?.kind !== 'word' || !opensMonth(first.text)) return undefined;
  const names: { readonly text: string; readonly last: number }[] = [];
  let text = '';
  for (let place = at, count = 0; count < mostMonthWords; place++, count++) {
    if (count > 0 && tokens[place]?.text === '.') place++;
    const token = tokens[place];
    if (token?.kind !== 'word') break;
    text = count === 0 ? token.text : `${text} ${token.text}`;
    names.unshift({ text, last: place });
  }
  for (const name of names) {
    const month = monthOf(name.text, { language: hint.language, hasDayStop });
    if (month !== undefined) return { month, last: name.last, languages: languagesOfMonth(name.text) };
  }
  return undefined;
}

function skip(tokens: Tokens, at: number, skipped: ReadonlySet<string>, most: number): number {
  let place = at;
  while (place - at < most && skipped.has(tokens[place]?.text ?? '')) place++;
  return place;
}

/** A day’s number: not the minutes of a time, a part of a longer number or the end of “5–6 March”. */
function dayAt(tokens: Tokens, at: number, follows = false): string | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length > 2 || (!follows && isPartOfNumber(tokens, at))) return undefined;
  const [dash, other, next] = [tokens[at - 1], tokens[at - 2], tokens[at + 1]];
  if (next?.text === ':' && next.isGlued) return undefined;
  const endsRange = !follows && /^[-–—]$/.test(dash?.text ?? '') && other?.kind === 'number' && isDayBefore(tokens, at);
  return endsRange ? undefined : token.text;
}

function isDayBefore(tokens: Tokens, at: number): boolean {
  const [before, colon] = [tokens[at - 2], tokens[at - 3]];
  return Number(before?.text) < Number(tokens[at]?.text) && !/^[:.]$/.test(colon?.text ?? '');
}
