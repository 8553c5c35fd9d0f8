import { dateRole } from './date-words.ts';
import { isWeekday } from './month-words.ts';
import { dateForms, isFullDay } from './written-date.ts';

/** A line of more characters tells more than a date. */
const longest = 130;
/** What may follow the date, in characters: a time, a zone, a second date, a name. */
const mostAfter = 64;

/** Small words that stand before a date and say nothing of it. */
const smallWords: ReadonlySet<string> = new Set(
  (
    'on at le am el il vom den der die the a em op date data datum дата fecha first last originally erstmals ' +
    'zuletzt time de du created issued erstellt stand'
  ).split(' '),
);

/** Whether the line is a date and little else; the date may be in doubt. */
export function isDateLine(text: string): boolean {
  if (text.length >= longest) return false;
  const date = dateForms(text).find(({ edtf }) => edtf === undefined || isFullDay(edtf));
  return date !== undefined && text.length - date.end <= mostAfter && opensDate(text.slice(0, date.start));
}

/** Before the date stand only words of its role, its weekday and at most one other: “Published: Tuesday, ”, “Berlin, ”. */
function opensDate(before: string): boolean {
  if (before === '') return true;
  if (before.length > 60 || / [-–|] /u.test(before) || !/^\p{L}[\p{L}\p{M}\s:,.-]*[\s:,.]$/u.test(before)) return false;
  const words = before.toLowerCase().split(/[\s:,.]+/u);
  const others = words.filter(
    word => /\p{L}/u.test(word) && !smallWords.has(word) && !isWeekday(word) && !isRole(word),
  );
  return others.length === 0 || (others.length === 1 && (others[0]?.length ?? 0) <= 13);
}

function isRole(word: string): boolean {
  const role = dateRole(word);
  return role === 'published' || role === 'updated';
}
