import type { CountKey, TextKey } from '../messages/messages.ts';
import type { LabelForm } from './date-label.ts';
import type { EdtfPoint } from './edtf-point.ts';

/** A year, month, day or season in words; what is unknown in it is left out or said to be. */
export function nameOfPoint(point: EdtfPoint, form: LabelForm): string {
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
export function yearName(year: string, { wording: { say } }: LabelForm): string {
  if (!year.includes('X')) return String(Number(year));
  if (/^\d{3}X$/.test(year)) return say('date.decade', { decade: `${year.slice(0, 3)}0` });
  const at = (digit: string) => String(Number(year.replaceAll('X', digit)));
  return say('date.years', { from: at('0'), to: at('9') });
}

export function monthOf(point: EdtfPoint, { wording, short }: LabelForm): string {
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
