import type { Wording } from '../../messages/wording.ts';

/** A year, month or day of a search in words: `2022-09` as "September 2022". */
export function periodLabel(period: string, { say, monthName }: Wording): string {
  const [year = '', month, day] = period.split('-');
  if (month === undefined) return year;
  const named = { month: monthName(Number(month)), year };
  return day === undefined ? say('date.month', named) : say('date.day', { ...named, day: String(Number(day)) });
}
