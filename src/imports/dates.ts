import { isPossibleDate } from '../dates/edtf.ts';
import { type DateHint, dateValue } from '../dates/written-date.ts';

const moment = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)$/;

/**
 * A moment by the clock of the paper, with how far that is from Greenwich: `2019-05-03T08:30:00+02:00`. Without the second time, the
 * moment alone; `0000-00-00` is WordPress's word for none.
 */
export function momentDate(local: string, greenwich: string): string | undefined {
  const [, day, time] = moment.exec(local.trim()) ?? [];
  if (day === undefined || time === undefined || !isPossibleDate(day)) return undefined;
  const there = Date.parse(`${day}T${time}Z`);
  const [, day0 = '', time0 = ''] = moment.exec(greenwich.trim()) ?? [];
  const minutes = (there - Date.parse(`${day0}T${time0}Z`)) / 60_000;
  if (!Number.isFinite(there)) return undefined;
  if (!Number.isInteger(minutes) || Math.abs(minutes) > 14 * 60) return `${day}T${time}`;
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day}T${time}${minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`}`;
}

const isoMoment = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?\s?(Z|UTC|[+-]\d\d:?\d\d)$/;

/** A date as exports have it: a moment with its zone, a day, or Unix time; in other writing, as the other dates of the export are meant. */
export function exportDate(value: string, hint: DateHint = {}): string | undefined {
  const [, day, time, seconds = ':00', zone] = isoMoment.exec(value.trim()) ?? [];
  if (day !== undefined && time !== undefined && zone !== undefined && isPossibleDate(day))
    return `${day}T${time}${seconds}${/^(?:Z|UTC)$/.test(zone) ? 'Z' : zone.replace(/^(...):?/, '$1:')}`;
  return momentDate(value, '') ?? dateValue(value, hint);
}
