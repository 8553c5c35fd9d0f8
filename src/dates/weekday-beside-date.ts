import { monthNamed, weekdayNamed } from './month-names.ts';

/** A weekday right before a date: “Friday, June 4”, “lundi 1er mars”. Short names are other words too often (Sun, Mar). */
export const weekdayBefore = /(\p{L}{5,})[,.]?\s+(?:(?:the|den|le|el)\s+)?(?:(\p{L}{3,12})\.?\s+)?\d/gu;

/** Whether every weekday that stands beside a date in this text is another day than the date's: one of the two is wrong. */
export function hasOtherWeekday(text: string, edtf: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return false;
  const day = new Date(`${edtf}T00:00:00Z`).getUTCDay();
  const named = [...text.matchAll(weekdayBefore)].flatMap(([, weekday = '', month]) => {
    const days = month === undefined || monthNamed(month) !== undefined ? weekdayNamed(weekday) : undefined;
    return days === undefined ? [] : [days];
  });
  return named.length > 0 && named.every(days => !days.has(day));
}
