import { typedDate } from '../dates/typed-date.ts';

/** `ca. 1920`, `um 1920` */
const about = /^(?:c\.|ca\.?|circa|about|around|approx\.?|um|etwa|gegen|vers|hacia|circa)\s+/iu;

/** The dates that other spellings than EDTF may mean: “14.03.2021”, “March 2021”; two of “03/04/2021”. */
export function meantDates(value: string): readonly string[] {
  const text = value.trim();
  const exact = text.replace(about, '');
  const doubt = exact === text ? '' : '~';
  if (/^\d{3}0s$/.test(exact)) return [`${exact.slice(0, 3)}X${doubt}`];
  if (/^\d{4}$/.test(exact)) return [exact + doubt];
  const read = [typedDate(exact, { order: 'day-first' }), typedDate(exact, { order: 'month-first' })];
  const dates = read.flatMap(one => (one.kind === 'date' ? [one.edtf + doubt] : []));
  const swapped = /^(\d{4})-(1[3-9]|2\d|3[01])-(0[1-9]|1[0-2])$/.exec(exact);
  if (swapped) dates.push(`${swapped[1]}-${swapped[3]}-${swapped[2]}`);
  return [...new Set(dates)];
}

export function didYouMean(dates: readonly string[]): string {
  return dates.length === 0 ? '' : ` Did you mean ${dates.join(' or ')}?`;
}

/** The line to write in the place of a date that is none. */
export function writeDate(key: PropertyKey | undefined, dates: readonly string[]): string | undefined {
  if (dates.length === 0) return undefined;
  const lines = dates.map(date => `\`${String(key)}: ${date}\``);
  return lines.length === 1 ? `Write ${lines.join('')}.` : `Write the one that is meant: ${lines.join(' or ')}.`;
}
