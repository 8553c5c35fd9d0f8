import edtf from 'edtf';

/** Longer than any date that an editor writes; the parser never sees more. */
const longest = 120;

/** Whether a text is EDTF (levels 0 to 2) and every full date in it is in the calendar. */
export function isPossibleDate(text: string): boolean {
  return text.length <= longest && daysExist(text) && parses(text);
}

function parses(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    // The edtf package tells of a wrong date only by throwing.
    return false;
  }
}

/** The edtf package reads 2023-02-29 as 1 March, so days are counted here. */
function daysExist(text: string): boolean {
  for (const [, year = '', month = '', day = ''] of text.matchAll(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g)) {
    if (!isCalendarDay(Number(year), Number(month), Number(day))) return false;
  }
  return true;
}

export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
