import { firstOfMonth, type IsoDay, lastOfMonth } from './calendar.ts';

/** Some day from `first` to `last`, both included. */
export interface DayInterval {
  readonly first: IsoDay;
  readonly last: IsoDay;
}

/** The days that both intervals hold; undefined when there are none. */
export function commonDays(a: DayInterval, b: DayInterval): DayInterval | undefined {
  const [, first = a.first] = [a.first, b.first].sort();
  const [last = a.last] = [a.last, b.last].sort();
  return first <= last ? { first, last } : undefined;
}

/** The whole months that hold an interval: counts of months and years are no more exact than that. */
export function wholeMonths({ first, last }: DayInterval): DayInterval {
  return { first: firstOfMonth(first), last: lastOfMonth(last) };
}

/** The shortest EDTF for an interval: `2022`, `2022-10`, `2022-09/2022-10`, a day, or two days. */
export function intervalEdtf({ first, last }: DayInterval): string {
  if (first === last) return first;
  const precision = bothEnds(first, last);
  const [from, to] = [first.slice(0, precision), last.slice(0, precision)];
  return from === to ? from : `${from}/${to}`;
}

function bothEnds(first: IsoDay, last: IsoDay): 4 | 7 | 10 {
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) return 4;
  return first === firstOfMonth(first) && last === lastOfMonth(last) ? 7 : 10;
}
