import type { DateEvidence } from '../dates/article-date.ts';
import type { DayInterval } from '../dates/calendar.ts';
import { daysBetween } from '../dates/calendar.ts';
import { farApart } from '../dates/date-overlap.ts';
import { parseEdtf } from '../dates/edtf.ts';
import type { Problem } from '../problems.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import { type DateFinding, dateFinding } from './date-finding.ts';
import { datesDisagree } from './date-problems.ts';
import { type StatedDate, statedDates } from './stated-date.ts';

interface ShownDate {
  readonly finding: DateFinding | undefined;
  /** Several dates, equally good, that disagree. */
  readonly isUnclear: boolean;
  readonly disagreements: (path: string) => readonly Problem[];
}

/** Something from outside the date that may give it its year. */
interface YearSource {
  readonly days: DayInterval;
  readonly evidence: readonly DateEvidence[];
}

/** The date that the page itself shows; an open year is filled in when one of `years` leaves only one. */
export function shownDate(lines: readonly LabelledLine[], years: readonly (YearSource | undefined)[]): ShownDate {
  const dates = statedDates(lines);
  const rank = ranks.find(isRank => dates.some(isRank));
  const equals = rank === undefined ? [] : dates.filter(rank);
  const findings = equals.map(stated => findingOf(stated, years)).filter(isDefined);
  const [first, ...others] = findings;
  const disagreeing = others.filter(other => first !== undefined && farApart(first.read, other.read));
  const isUnclear = disagreeing.length > 0;
  return {
    finding: isUnclear ? undefined : first,
    isUnclear,
    disagreements: path => (isUnclear ? [datesDisagree(path, findings)] : []),
  };
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

const hasYear = (date: StatedDate): boolean => !date.edtf.startsWith('XXXX');

/** Best first. A day of update comes after a dateline: it says only “not later”. */
const ranks: readonly ((date: StatedDate) => boolean)[] = [
  date => date.role === 'published' && hasYear(date),
  date => date.role === 'plain' && hasYear(date),
  date => date.role === 'dateline' && hasYear(date),
  date => date.role === 'updated' && hasYear(date),
  date => date.role === 'published',
  date => date.role === 'plain' || date.role === 'dateline',
  () => true,
];

function findingOf(stated: StatedDate, years: readonly (YearSource | undefined)[]): DateFinding | undefined {
  const updated = stated.role === 'updated' ? { note: 'The page tells only when it was last changed.' } : {};
  const evidence = [{ ...stated.evidence, ...updated }];
  const basis = stated.role === 'updated' ? 'inferred' : 'stated';
  const found = dateFinding('text', { basis, edtf: stated.edtf, evidence });
  return found?.read.precision === 'no-year' ? withYear(found, years) : found;
}

/** A day and month with the one year that the first useful source leaves; as it was, when there is none. */
function withYear(found: DateFinding, years: readonly (YearSource | undefined)[]): DateFinding {
  for (const source of years.filter(isDefined)) {
    const days = daysWithin(found.date.edtf.slice(5), source.days);
    const [edtf] = days;
    if (edtf === undefined || days.length > 1) continue;
    const evidence = [...found.date.evidence, ...source.evidence];
    return dateFinding('text', { basis: 'inferred', edtf, evidence }) ?? found;
  }
  return found;
}

/** The days with this month and day, `03-19`, in an interval of less than three years. */
function daysWithin(monthAndDay: string, { first, last }: DayInterval): string[] {
  if (daysBetween(first, last) > 1000) return [];
  const found: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    const day = `${String(year).padStart(4, '0')}-${monthAndDay}`;
    if (parseEdtf(day) !== undefined && day >= first && day <= last) found.push(day);
  }
  return found;
}
