import { dayAfter } from './calendar.ts';
import { overlaps } from './date-overlap.ts';
import { type EdtfDate, parseEdtf } from './edtf.ts';

/** Days that two honest dates of one article may differ: a dateline is a day old, a clock stands in another zone. */
const usualDays = 3;
/** Days more for a date marked “about”, by its precision. */
const aboutDays: Readonly<Record<EdtfDate['precision'], number>> = {
  day: 7,
  month: 31,
  season: 92,
  year: 366,
  longer: 3660,
  interval: 7,
  open: 31,
  'no-year': 7,
};

/** Whether no reading of two dates, with the usual tolerance, lets both be the article's. */
export function farApart(a: EdtfDate, b: EdtfDate): boolean {
  return !overlaps(widened(a), b) && !overlaps(a, widened(b));
}

/** A date with its tolerance on both sides. Dates without a year keep their days: they are compared as they are. */
function widened(date: EdtfDate): EdtfDate {
  if (date.precision === 'no-year') return date;
  const days = usualDays + (date.approximate ? aboutDays[date.precision] : 0);
  const first = date.earliest === undefined ? '..' : dayAfter(date.earliest, -days);
  const last = date.latest === undefined ? '..' : dayAfter(date.latest, days);
  return parseEdtf(`${first}/${last}`) ?? date;
}
