import { spacelessScripts } from './characters.ts';

/** Whether a run of letters may be of a script that puts no spaces between words. */
export function mayBeSpaceless(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) >= 0x0e00 || text.charCodeAt(end - 1) >= 0x0e00;
}

/** Longer ones are no words that anybody types with spaces. */
const mostWords = 8;

/** The words of a hashtag, which capitals tell apart: `#BlackLivesMatter`. */
const capitalised = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu;

const spacelessLetter = `[${spacelessScripts}]`;
const otherLetters = '[\\p{N}\\p{Script=Latin}]+';
/** A number or Latin word with the one letter that makes a word of it, where others follow: `2023年6月` in `2023年6月以来`. */
const counted = new RegExp(
  `(?:(?<!${spacelessLetter})${spacelessLetter})?(?:${otherLetters}${spacelessLetter})+(?=${spacelessLetter})`,
  'gu',
);

/** What a run of letters without spaces says in several words, each with spaces between them where there may be. */
export function wordsRunTogether(text: string, start: number, end: number): readonly string[] {
  const run = text.slice(start, end);
  if (mayBeSpaceless(text, start, end)) return run.length < longestRun ? (run.match(counted) ?? []) : [];
  const words = run.match(capitalised) ?? [];
  const isWhole = words.join('') === run && words.length > 1 && words.length <= mostWords;
  return isWhole && text.charAt(start - 1) === '#' ? [words.join(' ')] : [];
}

/** A longer one is no text that anybody wrote. */
const longestRun = 1000;
