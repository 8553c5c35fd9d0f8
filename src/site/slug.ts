import { spellWhole, wholeLetters } from '../record/whole-letters.ts';

/** Longest slug in characters; the words past it are left out whole. */
const longest = 60;

/**
 * The readable part of an address: lower-case letters and digits of any script, hyphens between the words.
 * Latin letters lose their marks; other scripts keep theirs. Empty when the text holds no letter or digit.
 */
export function slugOf(text: string): string {
  const words = foldLatin(text.toLowerCase())
    .replace(/['’‘ʼ]/gu, '')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  return shorten(words ?? []);
}

function foldLatin(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(wholeLetters, spellWhole);
}

function shorten(words: readonly string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > longest) return slug === '' ? cut(word) : slug;
    slug = longer;
  }
  return slug;
}

/** Cuts between code points, so that no half of a surrogate pair is left. */
function cut(word: string): string {
  let kept = '';
  for (const point of word) {
    if (kept.length + point.length > longest) return kept;
    kept += point;
  }
  return kept;
}
