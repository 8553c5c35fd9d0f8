import { dayOf } from './calendar.ts';

/** Earlier or later than any page; `0001-01-01` and timestamps in wrong units are no dates. */
const firstYear = 1500;
const lastYear = 2100;

/** First letters of the months' names, enough to tell them apart, in the languages of the press; folded to small letters. */
const months: readonly RegExp[] = [
  /^(?:jan|янв|січ|ene|gen|sty|led|ιαν|oca|كانون الثاني|يناير)/u,
  /^(?:feb|фев|лют|fév|fev|lut|úno|φεβ|şub|شباط|فبراير)/u,
  /^(?:mar(?!t?edì|di)|мар|бер|mär|maa|mrt|břez|brez|μαρ|آذار|مارس)/u,
  /^(?:apr|апр|кві|abr|avr|kwi|dub|απρ|nis|نيسان|أبريل)/u,
  /^(?:may|mai|мая|май|тра|mei|maj|mag|květ|kvet|μαΐ|μαι|أيار|مايو)/u,
  /^(?:jun|июн|чер|juin|giu|cze|červn|cerv(?!e)|ιουν|haz|حزيران|يونيو)/u,
  /^(?:jul|июл|лип|juil|lug|lip|červen[ec]|ιουλ|tem|تموز|يوليو)/u,
  /^(?:aug|авг|сер|ago|aoû|aou|sie|srp|αυγ|ağu|آب|أغسطس)/u,
  /^(?:sep|сен|вер|set|wrz|zář|zar|σεπ|eyl|أيلول|سبتمبر)/u,
  /^(?:oct|okt|окт|жов|out|ott|paź|paz|říj|rij|οκτ|eki|تشرين الأول|أكتوبر)/u,
  /^(?:nov|noy|ноя|лис|lis(?!t?opad)|listopad|νοε|kas|تشرين الثاني|نوفمبر)/u,
  /^(?:dec|dez|дек|гру|déc|dic|gru|pro|δεκ|ara|كانون الأول|ديسمبر)/u,
];

/** Whether 3/4/2022 is 4 March (United States) or 3 April (nearly everywhere else). */
export type DayOrder = 'month-first' | 'day-first';

/**
 * The day that a page's text states, as EDTF; none when it states none that is certain.
 * The day is as written, in the page's own time zone.
 */
export function dayIn(text: string, order?: DayOrder): string | undefined {
  const short = text.slice(0, 400);
  return yearFirst(short) ?? eastAsian(short) ?? monthNamed(short) ?? numbers(short, order);
}

/** A day, or the month or year when that is all that is stated: for values that are dates, not prose. */
export function dateStated(value: string, order?: DayOrder): string | undefined {
  const trimmed = value.trim();
  const day = dayIn(trimmed, order);
  if (day !== undefined) return day;
  const partial = /^(\d{4})(?:-(\d{2}))?$/.exec(trimmed);
  if (partial !== null) return edtf(Number(partial[1]), partial[2] === undefined ? undefined : Number(partial[2]));
  return secondsSince1970(trimmed);
}

function yearFirst(text: string): string | undefined {
  const found =
    /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text) ??
    /(?<!\d)(\d{4})()(\d{2})(\d{2})(?:T\d{4,6}|$)/.exec(text);
  return found === null ? undefined : edtf(Number(found[1]), Number(found[3]), Number(found[4]));
}

function eastAsian(text: string): string | undefined {
  const found = /(?<!\d)(\d{4})\s{0,2}[年년]\s{0,2}(\d{1,2})\s{0,2}[月월]\s{0,2}(\d{1,2})\s{0,2}[日일]/.exec(text);
  return found === null ? undefined : edtf(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** `19 November 2019`, `Nov. 19, 2019`, `19 de noviembre de 2019`, `19. listopadu 2019`. */
function monthNamed(text: string): string | undefined {
  const words = text.toLowerCase().matchAll(/\p{L}{3,12}/gu);
  for (const word of words) {
    const month = monthOf(word[0]);
    if (month === undefined) continue;
    const day = dayAround(
      text.slice(Math.max(0, word.index - 12), word.index),
      text.slice(word.index + word[0].length, word.index + word[0].length + 40),
    );
    if (day !== undefined) return edtf(day.year, month, day.day);
  }
  return undefined;
}

function monthOf(word: string): number | undefined {
  const index = months.findIndex(month => month.test(word));
  return index < 0 ? undefined : index + 1;
}

function dayAround(before: string, after: string): { readonly day: number; readonly year: number } | undefined {
  const lead = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?[\s,-]{0,3}(?:de |of )?$/i.exec(before)?.[1];
  const yearAfter = /^[.,]?[\s,-]{0,3}(?:de |del )?(\d{4})(?!\d)/i.exec(after)?.[1];
  if (lead !== undefined && yearAfter !== undefined) return { day: Number(lead), year: Number(yearAfter) };
  const tail =
    /^\.?\s{0,2}(\d{1,2})(?:st|nd|rd|th)?(?:,\s{0,2}|\s{1,2})(?:at \d{1,2}:\d{2} ?(?:am|pm)?,? )?(\d{4})(?!\d)/i.exec(
      after,
    );
  return tail === null ? undefined : { day: Number(tail[1]), year: Number(tail[2]) };
}

function numbers(text: string, order: DayOrder | undefined): string | undefined {
  const found = /(?<![\d.])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d|\.\d)/.exec(text);
  if (found === null) return shortYear(text);
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  if (found[2] === '.' || first > 12) return edtf(year, second, first);
  if (second > 12) return edtf(year, first, second);
  if (order === undefined && first !== second) return undefined;
  return order === 'month-first' ? edtf(year, first, second) : edtf(year, second, first);
}

/** `25.04.24`: only with dots, where the order is certain. */
function shortYear(text: string): string | undefined {
  const found = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.]\d|\d)/.exec(text);
  return found === null ? undefined : edtf(2000 + Number(found[3]), Number(found[2]), Number(found[1]));
}

/** Unix time, in seconds or milliseconds, of the web's years. */
function secondsSince1970(value: string): string | undefined {
  if (!/^\d{10}(?:\d{3})?$/.test(value)) return undefined;
  const milliseconds = value.length === 10 ? Number(value) * 1000 : Number(value);
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function edtf(year: number, month?: number, day?: number): string | undefined {
  if (year < firstYear || year > lastYear || (month !== undefined && (month < 1 || month > 12))) return undefined;
  if (month === undefined) return String(year);
  const yearMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return yearMonth;
  return dayOf(year, month, day);
}
