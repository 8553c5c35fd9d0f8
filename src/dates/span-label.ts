import { lastDay } from './calendar.ts';
import type { LabelForm } from './date-label.ts';
import type { EdtfPoint } from './edtf-point.ts';
import { monthOf, nameOfPoint, yearName } from './point-label.ts';

/** "26–30 September 2022", "28 June – 3 July 2023", "September–October 2022", "late September 2022". */
export function spanLabel(from: EdtfPoint, to: EdtfPoint, form: LabelForm): string {
  const { say } = form.wording;
  const isOneYear = from.year === to.year && hasPlainMonth(from) && hasPlainMonth(to);
  if (isOneYear) return sameYearSpan(from, to, form);
  const areYears = [from, to].every(point => point.month === undefined && point.season === undefined);
  return areYears
    ? say('date.years', { from: yearName(from.year, form), to: yearName(to.year, form) })
    : between(from, to, form);
}

function sameYearSpan(from: EdtfPoint, to: EdtfPoint, form: LabelForm): string {
  const { say } = form.wording;
  const [month, year] = [monthOf(to, form), yearName(to.year, form)];
  const third = monthThird(from, to);
  if (third !== undefined) return say(`date.${third}`, { month, year });
  if (from.day === undefined && to.day === undefined) {
    return say('date.monthsOfYear', { from: monthOf(from, form), to: month, year });
  }
  if (from.day === undefined || to.day === undefined) return between(from, to, form);
  const days = { from: String(Number(from.day)), to: String(Number(to.day)) };
  return from.month === to.month
    ? say('date.days', { ...days, month, year })
    : say('date.daysOfMonths', { ...days, fromMonth: monthOf(from, form), toMonth: month, year });
}

function between(from: EdtfPoint, to: EdtfPoint, form: LabelForm): string {
  return form.wording.say('date.between', { from: nameOfPoint(from, form), to: nameOfPoint(to, form) });
}

function hasPlainMonth({ season, month, day }: EdtfPoint): boolean {
  return season === undefined && month !== undefined && !month.includes('X') && !day?.includes('X');
}

/** Exactly the first ten days of a month, the next ten or the rest: what people call early, mid and late. */
function monthThird(from: EdtfPoint, to: EdtfPoint): 'early' | 'mid' | 'late' | undefined {
  if (from.month !== to.month) return undefined;
  if (from.day === '01' && to.day === '10') return 'early';
  if (from.day === '11' && to.day === '20') return 'mid';
  return from.day === '21' && to.day === String(lastDay(Number(to.year), Number(to.month))) ? 'late' : undefined;
}
