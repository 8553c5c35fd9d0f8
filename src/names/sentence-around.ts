import { abbreviations } from './words/titles.ts';

/** Longest quotation shown to an editor, in UTF-16 units on each side. */
const reach = 160;

/** Where sentences end in a text; the dot of “Dr.” ends none. */
function endsIn(text: string): readonly number[] {
  return [...text.matchAll(/(\p{L}*)[.!?](?=\s)|\n/gu)].flatMap(({ 0: found, 1: word = '', index }) => {
    const isShort = found.endsWith('.') && (word.length === 1 || abbreviations.has(word.toLowerCase()));
    return isShort ? [] : [index + found.length];
  });
}

/** The sentence in which a reading stands, cut at words when it is long. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const opening = Math.max(0, ...endsIn(before), before.lastIndexOf('” ') + 1);
  const closings = endsIn(after);
  const from = opening > 0 ? before.slice(opening) : start > reach ? `…${before.slice(before.indexOf(' '))}` : before;
  const closing = Math.min(...closings, after.length);
  const isCut = closings.length === 0 && text.length > end + reach;
  const to = isCut ? `${after.slice(0, after.lastIndexOf(' '))}…` : after.slice(0, closing);
  return `${from}${text.slice(start, end)}${to}`.trim();
}
