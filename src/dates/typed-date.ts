import { dateTokens } from './date-tokens.ts';
import { isWeekday, monthNamed } from './month-words.ts';
import { type DateHint, dateForms } from './written-date.ts';

/** What someone typed into a field for a date. */
export type TypedDate =
  /** A day, a month or a year, as EDTF. */
  | { readonly kind: 'date'; readonly edtf: string }
  /** `March`, `24 September` */
  | { readonly kind: 'no-year' }
  /** `03/04/2021` is a day of March or of April. */
  | { readonly kind: 'two-readings' }
  | { readonly kind: 'no-date' };

const noDate: TypedDate = { kind: 'no-date' };

/** Reads a field that holds one date and nothing besides: `March 2024`, `24 Sept 2022`, `Saturday, 24.9.2022`, `9/2022`. */
export function typedDate(text: string, hint: DateHint = {}): TypedDate {
  const typed = text.trim();
  const month = monthInFigures(typed);
  if (month !== undefined) return { kind: 'date', edtf: month };
  const [form, ...others] = dateForms(typed, hint);
  if (form === undefined) return isMonthAlone(typed, hint) ? { kind: 'no-year' } : noDate;
  const around = `${typed.slice(0, form.start)} ${typed.slice(form.end)}`;
  if (others.length > 0 || !dateTokens(around).every(({ kind, text: word }) => kind === 'mark' || isWeekday(word)))
    return noDate;
  if (form.edtf === undefined) return { kind: 'two-readings' };
  return form.edtf.startsWith('XXXX') ? { kind: 'no-year' } : { kind: 'date', edtf: form.edtf };
}

function isMonthAlone(typed: string, { language }: DateHint): boolean {
  return !/\p{Nd}/u.test(typed) && monthNamed(typed, language) !== undefined;
}

/** `9/2022`, `09.2022`, `2022/9`; in running text these are fractions and versions as often. */
function monthInFigures(typed: string): string | undefined {
  const [, month, year] = /^(\d{1,2})\s?[-./]\s?(\d{4})$/.exec(typed) ?? [];
  const [, yearFirst, monthLast] = /^(\d{4})\s?[-./]\s?(\d{1,2})\.?$/.exec(typed) ?? [];
  const number = Number(month ?? monthLast);
  return number >= 1 && number <= 12 ? `${year ?? yearFirst}-${String(number).padStart(2, '0')}` : undefined;
}
