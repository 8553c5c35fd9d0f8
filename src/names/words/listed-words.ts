import { demonyms } from '../gazetteer.ts';
import { isCommonWord } from './common-words.ts';

/** Whether the lists that the archive carries have a word: an English one, or what a country's people are called. */
export function isListedWord(word: string): boolean {
  const lower = word.toLowerCase();
  return isCommonWord(lower) || (lower !== word && demonyms.has(lower));
}
