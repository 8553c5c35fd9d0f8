import type { CountKey, TextKey, Wording } from '../messages/wording.ts';
import type { ArticleDate, BareDate } from './article-date.ts';
import { lastDay } from './calendar.ts';
import { parseEdtf } from './edtf.ts';
import type { EdtfPoint } from './edtf-point.ts';

/** How a date is written: with all letters, or with few. */
interface LabelForm {
  readonly wording: Wording;
  readonly short: boolean;
}

/** A date in words, with how it is known: "24 June 2023", "late September 2022, inferred", "undated". */
export function dateLabel(date: ArticleDate | BareDate, wording: Wording): string {
  const undated = wording.say('date.undated');
  if (date.basis === 'unknown') return undated;
  const label = edtfLabel(date.edtf, wording);
  return date.basis === 'inferred' && label !== undated ? wording.say('date.inferred', { date: label }) : label;
}

/** A date in few letters, for lists that show how it is known by other means: "24 Jun 2023", "c. 24 Jun 2023". */
export function shortDateLabel(date: ArticleDate | BareDate, wording: Wording): string {
  return date.basis === 'unknown' ? wording.say('date.undated') : labelOf(date.edtf, { wording, short: true });
}

const timestamp = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/;

/** A machine's time in words, with its time zone: "1 March 2024, 17:47 UTC". Undefined when the text is anything else. */
export function timestampLabel(text: string, wording: Wording): string | undefined {
  const [, day, time, zone] = timestamp.exec(text.trim()) ?? [];
  if (day === undefined) return undefined;
  const date = edtfLabel(day, wording);
  if (time === undefined) return date;
  return wording.say('date.at', { date, time: zone === undefined ? time : `${time} ${zoneName(zone)}` });
}

function zoneName(zone: string): string {
  if (/^(?:Z|UTC|GMT|[+-]00:?00)$/.test(zone)) return 'UTC';
  return `UTC${zone.slice(0, 3)}:${zone.slice(-2)}`;
}

/** When a page was captured: the day, or the moment where that was given. */
export function capturedLabel(captured: string, wording: Wording): string {
  return timestampLabel(captured, wording) ?? edtfLabel(captured, wording);
}

/** An EDTF text in words; the text itself when it is not EDTF. */
export function edtfLabel(edtf: string, wording: Wording): string {
  return labelOf(edtf, { wording, short: false });
}

function labelOf(edtf: string, form: LabelForm): string {
  const date = parseEdtf(edtf);
  if (date === undefined) return edtf;
  const { from, to } = date;
  const { say } = form.wording;
  if (from === undefined && to === undefined) return say('date.undated');
  if (from === undefined) return say('date.until', { date: pointLabel(to, form) });
  if (to === undefined) return say('date.since', { date: pointLabel(from, form) });
  return from === to ? pointLabel(from, form) : betweenLabel(from, to, form);
}

function pointLabel(point: EdtfPoint | undefined, form: LabelForm): string {
  if (point === undefined) return form.wording.say('date.undated');
  const days = runOfDays(point);
  return marked(point, days ? spanLabel(...days, form) : nameOfPoint(point, form), form);
}

function betweenLabel(from: EdtfPoint, to: EdtfPoint, form: LabelForm): string {
  const sameMarks = from.approximate === to.approximate && from.uncertain === to.uncertain;
  if (sameMarks) return marked(from, spanLabel(from, to, form), form);
  return form.wording.say('date.between', { from: pointLabel(from, form), to: pointLabel(to, form) });
}

/** "perhaps about 24 June 2023" */
function marked(
  { approximate, uncertain }: Pick<EdtfPoint, 'approximate' | 'uncertain'>,
  date: string,
  { wording: { say }, short }: LabelForm,
): string {
  const about = approximate ? say(short ? 'date.aboutShort' : 'date.about', { date }) : date;
  return uncertain ? say(short ? 'date.perhapsShort' : 'date.perhaps', { date: about }) : about;
}

/** `2022-10-1X` and `2022-1X` are a run of days or months: shown as one. */
function runOfDays(point: EdtfPoint): readonly [EdtfPoint, EdtfPoint] | undefined {
  if (point.season !== undefined || point.year.includes('X')) return undefined;
  const isRun =
    point.day === undefined
      ? point.month !== undefined && /^\dX$/.test(point.month)
      : !point.month?.includes('X') && /^\dX$/.test(point.day);
  return isRun ? [plainPoint(point.earliest), plainPoint(point.latest)] : undefined;
}

function plainPoint(day: string): EdtfPoint {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month, day: date, approximate: false, uncertain: false, earliest: day, latest: day };
}

/** A year, month, day or season in words; what is unknown in it is left out or said to be. */
function nameOfPoint(point: EdtfPoint, form: LabelForm): string {
  const { say } = form.wording;
  if (point.season !== undefined) return seasonLabel(point.season, point.year, form);
  const day = point.day === undefined || point.day === 'XX' ? undefined : String(Number(point.day));
  const month = point.month === undefined || point.month.includes('X') ? undefined : monthOf(point, form);
  const hasYear = point.year !== 'XXXX';
  const year = yearName(point.year, form);
  if (day === undefined && month === undefined) return hasYear ? year : say('date.undated');
  if (day !== undefined && month !== undefined && hasYear) return say('date.day', { day, month, year });
  if (day === undefined && month !== undefined && hasYear) return say('date.month', { month, year });
  const date = day === undefined ? (month ?? '') : dayWithoutYear(day, month, form);
  return hasYear ? say('date.yearLast', { date, year }) : say('date.yearUnknown', { date });
}

function dayWithoutYear(day: string, month: string | undefined, { wording: { say } }: LabelForm): string {
  return month === undefined ? say('date.dayOfUnknownMonth', { day }) : say('date.dayOfMonth', { day, month });
}

/** `202X` is a decade; a century is told by its first and last year. */
function yearName(year: string, { wording: { say } }: LabelForm): string {
  if (!year.includes('X')) return String(Number(year));
  if (/^\d{3}X$/.test(year)) return say('date.decade', { decade: `${year.slice(0, 3)}0` });
  const at = (digit: string) => String(Number(year.replaceAll('X', digit)));
  return say('date.years', { from: at('0'), to: at('9') });
}

function monthOf(point: EdtfPoint, { wording, short }: LabelForm): string {
  const month = Number(point.month);
  return short ? wording.shortMonthName(month) : wording.monthName(month);
}

function seasonLabel(season: number, year: string, { wording }: LabelForm): string {
  const key = `date.season.${season}`;
  return wording.say(isSeason(key, wording.messages) ? key : 'date.season.part', { year });
}

type SeasonKey = Extract<TextKey, `date.season.${number}`>;

function isSeason(key: string, messages: Readonly<Record<TextKey | CountKey, unknown>>): key is SeasonKey {
  return key.startsWith('date.season.') && key in messages;
}

/** "26–30 September 2022", "28 June – 3 July 2023", "September–October 2022", "late September 2022". */
function spanLabel(from: EdtfPoint, to: EdtfPoint, form: LabelForm): string {
  const { say } = form.wording;
  const isOneYear = from.year === to.year && hasPlainMonth(from) && hasPlainMonth(to);
  if (isOneYear) return sameYearSpan(from, to, form);
  const areYears = [from, to].every(point => point.month === undefined && point.season === undefined);
  return areYears
    ? say('date.years', { from: yearName(from.year, form), to: yearName(to.year, form) })
    : between(from, to, form);
}

function sameYearSpan(from: EdtfPoint, to: EdtfPoint, form: LabelForm): string {
  const { say } = form.wording;
  const [month, year] = [monthOf(to, form), yearName(to.year, form)];
  const third = monthThird(from, to);
  if (third !== undefined) return say(`date.${third}`, { month, year });
  if (from.day === undefined && to.day === undefined) {
    return say('date.monthsOfYear', { from: monthOf(from, form), to: month, year });
  }
  if (from.day === undefined || to.day === undefined) return between(from, to, form);
  const days = { from: String(Number(from.day)), to: String(Number(to.day)) };
  return from.month === to.month
    ? say('date.days', { ...days, month, year })
    : say('date.daysOfMonths', { ...days, fromMonth: monthOf(from, form), toMonth: month, year });
}

function between(from: EdtfPoint, to: EdtfPoint, form: LabelForm): string {
  return form.wording.say('date.between', { from: nameOfPoint(from, form), to: nameOfPoint(to, form) });
}

function hasPlainMonth({ season, month, day }: EdtfPoint): boolean {
  return season === undefined && month !== undefined && !month.includes('X') && !day?.includes('X');
}

/** Exactly the first ten days of a month, the next ten or the rest: what people call early, mid and late. */
function monthThird(from: EdtfPoint, to: EdtfPoint): 'early' | 'mid' | 'late' | undefined {
  if (from.month !== to.month) return undefined;
  if (from.day === '01' && to.day === '10') return 'early';
  if (from.day === '11' && to.day === '20') return 'mid';
  return from.day === '21' && to.day === String(lastDay(Number(to.year), Number(to.month))) ? 'late' : undefined;
}
