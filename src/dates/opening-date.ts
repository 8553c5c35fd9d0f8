import { isWeekday } from './month-words.ts';
import { type DateHint, type WrittenDate, writtenDates } from './written-date.ts';

/** Datelines end well before this many characters. */
const longest = 140;

/** Words in lower case that a place's name may hold. */
const placeWords = new Set([
  ...['de', 'la', 'le', 'les', 'del', 'di', 'da', 'do', 'du', 'des', 'el', 'al', 'of', 'the', 'am', 'an', 'der', 'den'],
  ...['on', 'upon', 'sur', 'sul', 'in', 'and', 'y', 'und', 'et', 'van', 'von', 'na', 'nad', 'à'],
]);

/** The agency in brackets or strokes after a dateline's date: `(Reuters)`, `/TASS/`, `[ANI]`. */
export const agency = /^\s{0,2}[.,]?\s{0,2}(?:\([^()]{1,60}\)|\/[^/]{1,30}\/|\[[^\]]{1,40}\])/u;

/** What parts a dateline from the story. */
export const dash = /^\s{0,2}[.,]?\s{0,2}(?:[-–—―]{1,2}|--)(?=[\s\p{L}"“«‘']|$)/u;

/** A news agency's opening in Chinese: `新华社北京3月19日电`. */
export const wireOpening = /^[（(]?\p{Script=Han}{2,14}\s?(?:\d{4}年)?\d{1,2}月\d{1,2}日\s?(?:电|電|讯|訊)/u;

/** The date of the dateline that opens a story: “LONDON, March 19 (Reuters) — …”; the year is open if not written. */
export function openingDate(paragraph: string, hint?: DateHint): WrittenDate | undefined {
  const head = paragraph.slice(0, longest);
  const first = writtenDates(head, hint)[0];
  if (first === undefined) return undefined;
  if (wireOpening.test(head)) return first;
  return isPlaceList(head.slice(0, first.start)) && endsDateline(head.slice(first.end)) ? first : undefined;
}

function endsDateline(after: string): boolean {
  return agency.test(after) || dash.test(after);
}

/** Only names and weekdays stand before the date: “NEW DELHI [India], Saturday, ”. */
function isPlaceList(before: string): boolean {
  const words = before.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  if (words.length === 0 || words.length > 10 || /[!?;…"“”«»]/u.test(before)) return false;
  return /^\P{L}{0,3}[\p{Lu}\p{Lo}]/u.test(before) && words.every(isPlaceWord);
}

function isPlaceWord(word: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(word) || placeWords.has(word) || isWeekday(word);
}
