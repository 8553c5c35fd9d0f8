import { commonDays, type DayInterval, dayAfter, monthsAfter, wholeMonths } from '../dates/calendar.ts';

export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/** How a count is hedged: “nearly seven months”, “more than seven months”, “about seven months”. */
export type Hedge = 'exact' | 'under' | 'over' | 'about';

/** Which part of the counted unit is meant: “enters its third year”, “nears the end of its eighth month”. */
export type UnitPart = 'whole' | 'start' | 'end';

/** Publication, when something that began on `start` has then lasted for a count of units. */
export function afterLasting(start: string, count: number, unit: TimeUnit, hedge: Hedge): DayInterval {
  const from = hedge === 'under' || hedge === 'about' ? count - 1 : count;
  const to = hedge === 'under' ? count : hedge === 'about' ? count + 2 : count + 1;
  const span = { first: after(start, from, unit), last: dayAfter(after(start, to, unit), -1) };
  if (unit === 'day') return { first: dayAfter(span.first, -1), last: dayAfter(span.last, 1) };
  if (unit === 'week') return { first: dayAfter(span.first, -3), last: dayAfter(span.last, 3) };
  return wholeMonths(unit === 'year' && hedge === 'exact' ? withCalendarYear(span, start, count) : span);
}

/** People also count calendar years: from 2022, “two years now” may be said all through 2024. */
function withCalendarYear(span: DayInterval, start: string, count: number): DayInterval {
  const january = `${String(Number(start.slice(0, 4)) + count).padStart(4, '0')}-01-01`;
  return { first: january < span.first ? january : span.first, last: span.last };
}

/** Publication in the nth unit of something that began on `start`: “its eighth month”. */
export function inOrdinal(start: string, ordinal: number, unit: TimeUnit, part: UnitPart): DayInterval {
  const whole = { first: after(start, ordinal - 1, unit), last: dayAfter(after(start, ordinal, unit), -1) };
  if (unit === 'day') return { first: dayAfter(whole.first, -1), last: dayAfter(whole.last, 1) };
  if (unit === 'week') return { first: dayAfter(whole.first, -3), last: dayAfter(whole.last, 3) };
  return wholeMonths(commonDays(whole, partOf(whole, unit, part)) ?? whole);
}

/** The three weeks of a month, or two months of a year, next to its beginning or end. */
function partOf(whole: DayInterval, unit: TimeUnit, part: UnitPart): DayInterval {
  const length = unit === 'year' ? 60 : 21;
  if (part === 'end') return { first: dayAfter(whole.last, -length), last: whole.last };
  return part === 'start' ? { first: whole.first, last: dayAfter(whole.first, length) } : whole;
}

function after(start: string, count: number, unit: TimeUnit): string {
  if (unit === 'day') return dayAfter(start, count);
  if (unit === 'week') return dayAfter(start, 7 * count);
  return monthsAfter(start, unit === 'month' ? count : 12 * count);
}
