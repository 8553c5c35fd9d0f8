import { type EdtfNode, parse } from 'edtf';
import { dayOf, type IsoDay } from './calendar.ts';
import { type EdtfPoint, edtfPoint } from './edtf-point.ts';

/** How narrow a date is. `interval` is any two dates with time between them; `open` has one end or none. */
export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'longer' | 'interval' | 'open' | 'no-year';

/** An EDTF text, understood. A date always means: on some day from `earliest` to `latest`. */
export interface EdtfDate {
  readonly text: string;
  readonly precision: DatePrecision;
  /** Marked ~ or % at either end. */
  readonly approximate: boolean;
  /** Marked ? or % at either end. */
  readonly uncertain: boolean;
  /** Absent when the date has no beginning. */
  readonly earliest?: IsoDay;
  /** Absent when the date has no end. */
  readonly latest?: IsoDay;
  /** The dates written; one point is both ends. Absent ends are open. */
  readonly from?: EdtfPoint;
  readonly to?: EdtfPoint;
}

/** Longer than any date that an editor writes; the parser never sees more. */
const longest = 120;

/** Reads EDTF, levels 0 to 2, of the years 0000 to 9999; undefined when it is anything else or not in the calendar. */
export function parseEdtf(text: string): EdtfDate | undefined {
  if (text.length > longest) return undefined;
  const plain = plainPoint(text);
  if (plain !== undefined) return fromEnds(text, plain, plain);
  const [from, to] = plainEnds(text);
  if (from !== undefined && to !== undefined) return from.earliest > to.latest ? undefined : fromEnds(text, from, to);
  const node = daysExist(text) ? parsed(text) : undefined;
  if (node === undefined) return undefined;
  return node.type === 'Interval' || node.type === 'Set' || node.type === 'List'
    ? spanOf(text, node)
    : pointOf(text, edtfPoint(node));
}

const plainForm = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?([~?%])?$/;

/** Most dates are plain days, months or years, which need no grammar: the package's parser takes a tenth of a millisecond. */
function plainPoint(text: string): EdtfPoint | undefined {
  const [, year, month, day, mark] = plainForm.exec(text) ?? [];
  if (year === undefined) return undefined;
  const earliest = dayOf(Number(year), Number(month ?? 1), Number(day ?? 1));
  const latest = lastDayOf(Number(year), Number(month ?? 12), day === undefined ? undefined : Number(day));
  if (earliest === undefined || latest === undefined) return undefined;
  return {
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
    earliest,
    latest,
  };
}

function lastDayOf(year: number, month: number, day: number | undefined): IsoDay | undefined {
  if (day !== undefined) return dayOf(year, month, day);
  return dayOf(year, month, 31) ?? dayOf(year, month, 30) ?? dayOf(year, month, 29) ?? dayOf(year, month, 28);
}

/** The ends of `2022-09-20/2022-09-26` or `2019/2021~`. */
function plainEnds(text: string): readonly (EdtfPoint | undefined)[] {
  const [from, to, ...more] = text.split('/', 3);
  return from === undefined || to === undefined || more.length > 0 ? [] : [plainPoint(from), plainPoint(to)];
}

function parsed(text: string): EdtfNode | undefined {
  try {
    return parse(text, { level: 2 });
  } catch {
    // The edtf package tells of a wrong date only by throwing.
    return undefined;
  }
}

function pointOf(text: string, point: EdtfPoint | undefined): EdtfDate | undefined {
  return point && fromEnds(text, point, point);
}

/** Intervals, and sets and lists by their first and last member: each is some time between two ends. */
function spanOf(text: string, node: EdtfNode): EdtfDate | undefined {
  const members = node.values.flat();
  const [first, last] = [members[0], members.at(-1)];
  const from = isNode(first) && !node.earlier ? edtfPoint(first) : undefined;
  const to = isNode(last) && !node.later ? edtfPoint(last) : undefined;
  const lost = (isNode(first) && !node.earlier && !from) || (isNode(last) && !node.later && !to);
  if (lost || (from && to && from.earliest > to.latest)) return undefined;
  return fromEnds(text, from, to);
}

function isNode(value: EdtfNode['values'][number] | undefined): value is EdtfNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function fromEnds(text: string, from: EdtfPoint | undefined, to: EdtfPoint | undefined): EdtfDate {
  const ends = [from, to];
  return {
    text,
    precision: precisionOf(from, to),
    approximate: ends.some(end => end?.approximate),
    uncertain: ends.some(end => end?.uncertain),
    ...(from && { earliest: from.earliest, from }),
    ...(to && { latest: to.latest, to }),
  };
}

function precisionOf(from: EdtfPoint | undefined, to: EdtfPoint | undefined): DatePrecision {
  if (from === undefined || to === undefined) return 'open';
  if (from.year === 'XXXX' || to.year === 'XXXX') return 'no-year';
  if (from.earliest === to.latest) return 'day';
  if (from !== to) return 'interval';
  if (from.season !== undefined) return 'season';
  if (from.year.includes('X')) return 'longer';
  if (from.month === undefined || from.month.includes('X')) return 'year';
  return 'month';
}

/** Whether a text is a date: what a check accepts is what every stage can read. */
export function isPossibleDate(text: string): boolean {
  return parseEdtf(text) !== undefined;
}

/** The edtf package reads 2023-02-29 as 1 March, so days are counted here. */
function daysExist(text: string): boolean {
  for (const [, year = '', month = '', day = ''] of text.matchAll(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g)) {
    if (dayOf(Number(year), Number(month), Number(day)) === undefined) return false;
  }
  return true;
}
