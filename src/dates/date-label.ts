import type { Wording } from '../messages/wording.ts';
import type { ArticleDate } from './article-date.ts';
import { parseEdtf } from './edtf.ts';
import type { EdtfPoint } from './edtf-point.ts';
import { nameOfPoint } from './point-label.ts';
import { spanLabel } from './span-label.ts';

/** How a date is written: with all letters, or with few. */
export interface LabelForm {
  readonly wording: Wording;
  readonly short: boolean;
}

/** A date in words, with how it is known: "24 June 2023", "late September 2022, inferred", "undated". */
export function dateLabel(date: ArticleDate, wording: Wording): string {
  const undated = wording.say('date.undated');
  if (date.basis === 'unknown') return undated;
  const label = edtfLabel(date.edtf, wording);
  return date.basis === 'inferred' && label !== undated ? wording.say('date.inferred', { date: label }) : label;
}

/** A date in few letters, for lists that show how it is known by other means: "24 Jun 2023", "c. 24 Jun 2023". */
export function shortDateLabel(date: ArticleDate, wording: Wording): string {
  return date.basis === 'unknown' ? wording.say('date.undated') : labelOf(date.edtf, { wording, short: true });
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
