import type { ArticleDate } from './article-record.ts';
import { lastDay } from './calendar-day.ts';
import { type EdtfDate, parseEdtf } from './edtf.ts';
import type { EdtfPoint } from './edtf-point.ts';

/** A date in words, with how it is known: "24 June 2023", "late September 2022, inferred", "undated". */
export function dateLabel(date: ArticleDate): string {
  if (date.basis === 'unknown') return 'undated';
  const words = edtfLabel(date.edtf);
  return date.basis === 'inferred' && words !== 'undated' ? `${words}, inferred` : words;
}

/** A date in few letters, for lists that show how it is known by other means: "24 Jun 2023", "c. 24 Jun 2023". */
export function shortDateLabel(date: ArticleDate): string {
  return date.basis === 'unknown' ? 'undated' : edtfLabel(date.edtf, shortForm);
}

/** An EDTF text in words; the text itself when it is not EDTF. */
export function edtfLabel(edtf: string, form: LabelForm = longForm): string {
  const date = parseEdtf(edtf);
  return date === undefined ? edtf : labelOf(date, form);
}

interface LabelForm {
  readonly months: readonly string[];
  readonly about: string;
  readonly perhaps: string;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const longForm: LabelForm = { months: monthNames, about: 'about ', perhaps: 'perhaps ' };
const shortForm: LabelForm = { months: monthNames.map(name => name.slice(0, 3)), about: 'c. ', perhaps: '? ' };

function labelOf(date: EdtfDate, form: LabelForm): string {
  const { from, to } = date;
  if (from === undefined && to === undefined) return 'undated';
  if (from === undefined) return `until ${pointLabel(to, form)}`;
  if (to === undefined) return `from ${pointLabel(from, form)}`;
  return from === to ? pointLabel(from, form) : betweenLabel(from, to, form);
}

function pointLabel(point: EdtfPoint | undefined, form: LabelForm): string {
  return point === undefined ? 'undated' : marks(point, form) + nameOf(point, form);
}

function marks(point: Pick<EdtfPoint, 'approximate' | 'uncertain'>, form: LabelForm): string {
  return (point.uncertain ? form.perhaps : '') + (point.approximate ? form.about : '');
}

function nameOf(point: EdtfPoint, form: LabelForm): string {
  if (point.season !== undefined) return `${seasonNames[point.season] ?? 'part'} ${point.year}`;
  if (hasPartlyKnownEnd(point)) return spanName(plainPoint(point.earliest), plainPoint(point.latest), form);
  const day = point.day === undefined || point.day === 'XX' ? '' : `${Number(point.day)} `;
  const month = point.month === undefined || point.month.includes('X') ? '' : `${monthOf(point, form)} `;
  const unknownMonth = day !== '' && month === '' ? 'of an unknown month, ' : '';
  const year = yearName(point.year);
  return day === '' && month === '' && year === 'year unknown' ? 'undated' : joined(day + unknownMonth + month, year);
}

/** "19 March, year unknown", but "19 March 2022". */
function joined(dayAndMonth: string, year: string): string {
  return year === 'year unknown' ? `${dayAndMonth.trim().replace(/,$/, '')}, ${year}` : dayAndMonth + year;
}

function yearName(year: string): string {
  if (year === 'XXXX') return 'year unknown';
  if (!year.includes('X')) return String(Number(year));
  if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0s`;
  return `${Number(year.replaceAll('X', '0'))}–${Number(year.replaceAll('X', '9'))}`;
}

/** `2022-10-1X` and `2022-1X` are a run of days or months: shown as one. */
function hasPartlyKnownEnd(point: EdtfPoint): boolean {
  if (point.year.includes('X')) return false;
  if (point.day !== undefined) return !point.month?.includes('X') && /^\dX$/.test(point.day);
  return point.month !== undefined && /^\dX$/.test(point.month);
}

function plainPoint(day: string): EdtfPoint {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month, day: date, approximate: false, uncertain: false, earliest: day, latest: day };
}

function betweenLabel(from: EdtfPoint, to: EdtfPoint, form: LabelForm): string {
  const sameMarks = from.approximate === to.approximate && from.uncertain === to.uncertain;
  if (sameMarks) return marks(from, form) + spanName(from, to, form);
  return `${pointLabel(from, form)} – ${pointLabel(to, form)}`;
}

/** "26–30 September 2022", "28 June – 3 July 2023", "September–October 2022", "late September 2022". */
function spanName(from: EdtfPoint, to: EdtfPoint, form: LabelForm): string {
  const third = monthThird(from, to);
  if (third !== undefined) return `${third} ${monthOf(to, form)} ${yearName(to.year)}`;
  if (from.year !== to.year || !hasPlainMonth(from) || !hasPlainMonth(to)) {
    return from.month === undefined && to.month === undefined && !hasSeason(from, to)
      ? `${yearName(from.year)}–${yearName(to.year)}`
      : `${nameOf(from, form)} – ${nameOf(to, form)}`;
  }
  return sameYearSpan(from, to, form);
}

function sameYearSpan(from: EdtfPoint, to: EdtfPoint, form: LabelForm): string {
  const year = yearName(to.year);
  if (from.day === undefined && to.day === undefined) return `${monthOf(from, form)}–${monthOf(to, form)} ${year}`;
  if (from.day === undefined || to.day === undefined) return `${nameOf(from, form)} – ${nameOf(to, form)}`;
  if (from.month === to.month) return `${Number(from.day)}–${Number(to.day)} ${monthOf(to, form)} ${year}`;
  return `${Number(from.day)} ${monthOf(from, form)} – ${Number(to.day)} ${monthOf(to, form)} ${year}`;
}

function hasPlainMonth(point: EdtfPoint): boolean {
  return (
    point.season === undefined && point.month !== undefined && !point.month.includes('X') && !point.day?.includes('X')
  );
}

function hasSeason(...points: readonly EdtfPoint[]): boolean {
  return points.some(point => point.season !== undefined);
}

/** Exactly the first ten days of a month, the next ten or the rest: what people call early, mid and late. */
function monthThird(from: EdtfPoint, to: EdtfPoint): string | undefined {
  if (from.year !== to.year || from.month !== to.month || !hasPlainMonth(from) || !from.day || !to.day)
    return undefined;
  const last = String(lastDay(Number(to.year), Number(to.month)));
  const thirds = new Map([
    ['01/10', 'early'],
    ['11/20', 'mid'],
    [`21/${last}`, 'late'],
  ]);
  return thirds.get(`${from.day}/${to.day}`);
}

function monthOf(point: EdtfPoint, form: LabelForm): string {
  return form.months[Number(point.month) - 1] ?? '';
}

const seasonNames: Readonly<Record<number, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  25: 'northern spring',
  26: 'northern summer',
  27: 'northern autumn',
  28: 'northern winter',
  29: 'southern spring',
  30: 'southern summer',
  31: 'southern autumn',
  32: 'southern winter',
  33: 'first quarter of',
  34: 'second quarter of',
  35: 'third quarter of',
  36: 'last quarter of',
  37: 'first third of',
  38: 'second third of',
  39: 'last third of',
  40: 'first half of',
  41: 'second half of',
};
