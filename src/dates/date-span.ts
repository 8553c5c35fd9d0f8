import type { IsoDay } from './calendar.ts';
import { parseEdtf } from './edtf.ts';

/** The first and last day on which an article can have been published. */
export interface DateSpan {
  readonly first: IsoDay;
  readonly last: IsoDay;
  readonly approximate: boolean;
}

/** Where a date lies on a line of time; undefined when it has no year, or an open end. */
export function dateSpan(edtf: string): DateSpan | undefined {
  const date = parseEdtf(edtf);
  if (date?.earliest === undefined || date.latest === undefined || date.precision === 'no-year') return undefined;
  return { first: date.earliest, last: date.latest, approximate: date.approximate };
}
