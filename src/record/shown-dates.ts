import type { DateEvidence } from '../dates/article-date.ts';
import { type DayInterval, daysBetween } from '../dates/calendar.ts';
import { farApart } from '../dates/date-overlap.ts';
import { type DateRole, datesWithRoles, saysOnlyChange } from '../dates/date-words.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { openingDate } from '../dates/opening-date.ts';
import type { DateHint } from '../dates/written-date.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import { type DateFinding, dateFinding, onlyChanged, type YearSource } from './date-finding.ts';

/** A date that the page shows, with the line it stands in. */
export interface StatedDate {
  readonly edtf: string;
  /** `dateline`: when the story was written, which may be a day before it was published. */
  readonly role: Exclude<DateRole, 'other'> | 'dateline';
  readonly evidence: DateEvidence;
}

interface ShownDate {
  readonly finding: DateFinding | undefined;
  /** Several dates, equally good, that exclude each other; then none is found. */
  readonly disagreeing: readonly DateFinding[];
}

/** The best date that the lines show; an open year is filled in when one of `years` leaves only one. */
export function shownDate(lines: readonly LabelledLine[], hint: DateHint, years: readonly YearSource[]): ShownDate {
  const dates = statedDates(lines, hint);
  const rank = ranks.find(isRank => dates.some(isRank));
  const equals = rank === undefined ? [] : dates.filter(rank);
  const findings = equals.flatMap(stated => findingOf(stated, years) ?? []);
  const [first, ...others] = findings;
  const isUnclear = others.some(other => first !== undefined && farApart(first.read, other.read));
  return isUnclear ? { finding: undefined, disagreeing: findings } : { finding: first, disagreeing: [] };
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

/**
 * Whether a shown date may be the article's: it opens the text (“LONDON, March 19 (Reuters)”), got its year from
 * elsewhere, or is a day of change on the very line that the reading took for the article's day.
 */
export function isOwn({ date: { basis, evidence } }: DateFinding, lines: readonly LabelledLine[]): boolean {
  const proofs = evidence.flatMap(({ line }) => (line === undefined ? [] : (lines[line - 1] ?? [])));
  if (basis === 'stated') return proofs.every(({ label }) => label === 'paragraph');
  return !proofs.some(({ text, rule }) => saysOnlyChange(text) && rule !== 'article-day');
}

function findingOf({ edtf, role, evidence }: StatedDate, years: readonly YearSource[]): DateFinding | undefined {
  const date =
    role === 'updated' ? onlyChanged(edtf, evidence) : ({ basis: 'stated', edtf, evidence: [evidence] } as const);
  const found = dateFinding('text', date);
  return found?.read.precision === 'no-year' ? withYear(found, years) : found;
}

/** A day and month with the one year that the first useful source leaves; as it was, when there is none. */
function withYear(found: DateFinding, years: readonly YearSource[]): DateFinding {
  for (const source of years) {
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

/** Longer lines are running text. */
const longestLine = 240;

/** Dates of bylines, datelines and “Published …” lines, and of the dateline that opens the story, in page order. */
export function statedDates(lines: readonly LabelledLine[], hint: DateHint = {}): readonly StatedDate[] {
  let paragraphs = 0;
  return lines.flatMap(line => {
    if (line.label === 'dateline' || line.label === 'byline' || line.label === 'outlet') return onLine(line, hint);
    if (line.label === 'boilerplate' && paragraphs === 0) return onLine(line, hint).filter(saysWhat);
    return line.label === 'paragraph' && paragraphs++ < 2 ? atOpening(line, hint) : [];
  });
}

/** Page furniture counts only when it says what its date is. */
function saysWhat(date: StatedDate): boolean {
  return date.role === 'published' || date.role === 'updated';
}

function onLine(line: LabelledLine, hint: DateHint): StatedDate[] {
  if (line.text.length > longestLine) return [];
  const found = datesWithRoles(line.text, hint).flatMap(({ edtf, role }) =>
    role === 'other' ? [] : [{ edtf, role, evidence: quoted(line, line.text) }],
  );
  return agreeing(found, line);
}

/** Of several dates on a line that say no role, none can be told to be the article's. */
function agreeing(found: readonly StatedDate[], line: LabelledLine): StatedDate[] {
  const plain = new Set(found.filter(date => date.role === 'plain').map(date => date.edtf));
  const roleless = line.label === 'dateline' && found.length === 1;
  return plain.size > 1 && !roleless ? found.filter(date => date.role !== 'plain') : [...found];
}

function atOpening(line: LabelledLine, hint: DateHint): StatedDate[] {
  const date = openingDate(line.text, hint);
  if (date === undefined) return [];
  return [{ edtf: date.edtf, role: 'dateline', evidence: quoted(line, line.text.slice(0, date.end)) }];
}

function quoted(line: LabelledLine, text: string): DateEvidence {
  return { quote: text.trim(), line: line.number };
}
