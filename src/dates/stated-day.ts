import { monthNamed } from './month-names.ts';

/** Which number of "03/04/2021" is the day; absent when nothing tells. */
export type NumberOrder = 'day-first' | 'month-first';

/** A year may be glued to a time of day: "20232:23 PM". */
const year = '((?:19|20)\\d\\d)(?!\\d(?!\\d?:\\d\\d))';
/** “5. listopada” is October in Croatian; Polish, where it is November, writes no dot. */
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?!\\.\\s?listopada)(?:st|nd|rd|th|er|\\.|º|ª)?\\s?(?:de\\s|of\\s)?(\\p{L}{3,12})\\.?,?\\s(?:de\\s)?${year}`,
  'iu',
);
const monthFirst = new RegExp(`(?<!\\p{Ll})(\\p{Lu}\\p{L}{2,11})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s${year}`, 'u');
const yearFirst = /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u;
const cjk = /((?:19|20)\d\d)[年년]\s?(\d{1,2})[月월]\s?(\d{1,2})[日일]/u;
const numeric = new RegExp(`(?<![\\d.])(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?${year}`, 'u');
/** Every day has one. */
const anyYear = /(?:19|20)\d\d/u;
/** Every day of the text is looked at, and the first that stands; the text is cut, so this is linear. */
const longest = 300;

/**
 * The first full day that the text states, as EDTF (YYYY-MM-DD); none when the day is in doubt.
 * "03/04/2021" is two days at once; it is read only when one of its numbers cannot be a month, dots part them, or
 * `order` says which is the day.
 */
export function statedDay(text: string, order?: NumberOrder): string | undefined {
  if (!anyYear.test(text)) return undefined;
  const said = text.slice(0, longest).replace(/\s+/gu, ' ');
  const days = [
    named(dayFirst.exec(said), 1, 2),
    named(monthFirst.exec(said), 2, 1),
    inOrder(yearFirst.exec(said)),
    inOrder(cjk.exec(said)),
    inNumbers(numeric.exec(said), order),
  ];
  return days.filter(each => each !== undefined).sort((a, b) => a.at - b.at)[0]?.day;
}

/** How the page writes its dates in numbers, when one of them can be read only one way and none the other. */
export function numberOrder(texts: readonly string[]): NumberOrder | undefined {
  const pairs = texts.flatMap(text => {
    const match = !anyYear.test(text) ? null : numeric.exec(text.slice(0, longest));
    return match ? [{ first: Number(match[1]), second: Number(match[3]) }] : [];
  });
  const dayLeads = pairs.some(({ first, second }) => first > 12 && second <= 12);
  const monthLeads = pairs.some(({ first, second }) => first <= 12 && second > 12);
  return dayLeads === monthLeads ? undefined : dayLeads ? 'day-first' : 'month-first';
}

interface Found {
  readonly at: number;
  readonly day: string;
}

function named(match: RegExpExecArray | null, day: number, month: number): Found | undefined {
  return match ? found(match.index, match[3], monthIn(match[month] ?? ''), Number(match[day])) : undefined;
}

/** Without the dot that `dayFirst` looks out for, listopada is Polish. */
function monthIn(word: string): number | undefined {
  return word.toLowerCase() === 'listopada' ? 11 : monthNamed(word);
}

function inOrder(match: RegExpExecArray | null): Found | undefined {
  return match ? found(match.index, match[1], Number(match[2]), Number(match[3])) : undefined;
}

function inNumbers(match: RegExpExecArray | null, order: NumberOrder | undefined): Found | undefined {
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const dayLeads =
    (match[2] === '.' && second <= 12) || first > 12 || first === second || (order === 'day-first' && second <= 12);
  if (dayLeads) return found(match.index, match[4], second, first);
  return second > 12 || order === 'month-first' ? found(match.index, match[4], first, second) : undefined;
}

function found(at: number, year: string | undefined, month: number | undefined, day: number): Found | undefined {
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (day < 1 || day > last) return undefined;
  return { at, day: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

const opensWithChange =
  /^[\s|•·–—-]*(?:last )?(?:updated?|modified|aktualisiert|aktualizacja|geändert|mis à jour|actualizado|aggiornato|atualizado|bijgewerkt|uppdaterad|oppdatert|opdateret|обновлено|güncelleme)/iu;
const publishedLater =
  /(?:published|posted|veröffentlicht|erstellt|publié|publicado|pubblicato|gepubliceerd|publicerad|publisert|publiceret|опубликовано|publikacja|yayınlanma|created)\b.{0,80}$/iu;

/** The day a line states; of a line that tells first when the article was changed and then when it was published, the latter. */
export function publishedDay(text: string, order?: NumberOrder): string | undefined {
  if (!anyYear.test(text)) return undefined;
  const later = opensWithChange.test(text) ? publishedLater.exec(text.slice(0, longest)) : null;
  return (later && statedDay(later[0], order)) ?? statedDay(text, order);
}

/** Whether the line speaks of a later change alone. */
export function saysOnlyChange(text: string): boolean {
  return opensWithChange.test(text) && !publishedLater.test(text.slice(0, longest));
}
