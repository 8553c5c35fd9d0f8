import type { EdtfNode } from 'edtf';
import { dayOf, type IsoDay } from './calendar.ts';

/** One date of an EDTF text: the whole text, or an end of an interval. */
export interface EdtfPoint {
  /** Four characters, digits or X. */
  readonly year: string;
  /** Two characters, digits or X. */
  readonly month?: string;
  /** Two characters, digits or X. */
  readonly day?: string;
  /** ISO 8601-2 code 21 to 41: seasons, quarters and so on. */
  readonly season?: number;
  /** Marked ~ or %. */
  readonly approximate: boolean;
  /** Marked ? or %. */
  readonly uncertain: boolean;
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
}

type Pattern = Pick<EdtfPoint, 'year' | 'month' | 'day'>;

/**
 * A node of the edtf package as a point; undefined outside the years 0000 to 9999 and the calendar.
 *
 * @internal the package has no types of its own, and those who import the record format have none either
 */
export function edtfPoint(node: EdtfNode): EdtfPoint | undefined {
  const pattern = patternOf(node);
  if (pattern === undefined) return undefined;
  const season = node.type === 'Season' ? numberAt(node, 1) : undefined;
  const days = season === undefined ? daysOf(pattern) : seasonDays(pattern.year, season);
  if (days === undefined) return undefined;
  const marks = { approximate: isMarked(node.approximate), uncertain: isMarked(node.uncertain) };
  return { ...pattern, ...(season === undefined ? {} : { season }), ...marks, ...days };
}

function isMarked(mark: boolean | number | undefined): boolean {
  return mark === true || (typeof mark === 'number' && mark > 0);
}

function numberAt(node: EdtfNode, index: number): number | undefined {
  const value = node.values[index];
  return typeof value === 'number' ? value : undefined;
}

function patternOf(node: EdtfNode): Pattern | undefined {
  const year = numberAt(node, 0);
  if (year === undefined || year < 0 || year > 9999) return undefined;
  if (node.type === 'Decade') return { year: `${String(year).padStart(3, '0')}X` };
  if (node.type === 'Century') return { year: `${String(year).padStart(2, '0')}XX` };
  const bits = node.unspecified ?? 0;
  const pattern = { year: masked(year, 4, bits) };
  if (node.type !== 'Date') return pattern;
  const month = numberAt(node, 1);
  if (month === undefined) return pattern;
  const day = numberAt(node, 2);
  const withMonth = { ...pattern, month: masked(month + 1, 2, bits >> 4) };
  return day === undefined ? withMonth : { ...withMonth, day: masked(day, 2, bits >> 6) };
}

function masked(value: number, length: number, bits: number): string {
  const digits = [...String(value).padStart(length, '0')];
  return digits.map((digit, place) => ((bits >> place) & 1 ? 'X' : digit)).join('');
}

function daysOf(pattern: Pattern): Pick<EdtfPoint, 'earliest' | 'latest'> | undefined {
  const [earliest, latest] = [firstMatch(pattern, false), firstMatch(pattern, true)];
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest };
}

/** The first (or, `backwards`, the last) day of the calendar that fits a pattern. */
function firstMatch(pattern: Pattern, backwards: boolean): IsoDay | undefined {
  for (const year of counted(0, 9999, pattern.year, backwards)) {
    for (const month of counted(1, 12, pattern.month, backwards)) {
      for (const day of counted(1, 31, pattern.day, backwards)) {
        const found = dayOf(year, month, day);
        if (found !== undefined) return found;
      }
    }
    // A day that eight years running do not have (30 February) is in no year.
    if (!pattern.year.includes('X')) return undefined;
  }
  return undefined;
}

function* counted(from: number, to: number, pattern: string | undefined, backwards: boolean): Generator<number> {
  const length = to > 99 ? 4 : 2;
  if (pattern !== undefined && !pattern.includes('X')) {
    const value = Number(pattern);
    if (value >= from && value <= to) yield value;
    return;
  }
  for (let step = 0; step <= to - from; step++) {
    const value = backwards ? to - step : from + step;
    if (pattern === undefined || fitsPattern(String(value).padStart(length, '0'), pattern)) yield value;
  }
}

/** Whether digits agree with a pattern wherever it is not X. */
export function fitsPattern(digits: string, pattern: string): boolean {
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] !== 'X' && pattern[at] !== digits[at]) return false;
  }
  return true;
}

/**
 * First month and number of months of each season code. 21 to 24 do not name a hemisphere; they are read as in the
 * north, where winter ends in the year after.
 */
const seasonMonths: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

function seasonDays(year: string, season: number): Pick<EdtfPoint, 'earliest' | 'latest'> | undefined {
  const [month, length] = seasonMonths[season] ?? [];
  if (month === undefined || length === undefined || year.includes('X')) return undefined;
  const last = month + length - 1;
  const ends = last > 12 ? { year: Number(year) + 1, month: last - 12 } : { year: Number(year), month: last };
  const start = daysOf({ year, month: String(month).padStart(2, '0') });
  const end = daysOf({ year: String(ends.year).padStart(4, '0'), month: String(ends.month).padStart(2, '0') });
  return start && end && { earliest: start.earliest, latest: end.latest };
}
