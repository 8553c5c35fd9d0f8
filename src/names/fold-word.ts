import { bareLetters } from '../record/whole-letters.ts';

/** A word without case, marks, apostrophes and dots: what two spellings of one name have in common (Erdoğan, ERDOGAN). */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  return bareLetters(lower).replace(/['’‘ʼ.]/gu, '');
}
