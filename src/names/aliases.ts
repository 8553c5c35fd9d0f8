import { demonyms } from './gazetteer.ts';
import type { EntityKind } from './verdict.ts';
import { isCommonWord } from './words/common-words.ts';
import { functionWords, nameParticles } from './words/language.ts';
import { organisationHeads } from './words/organisations.ts';

/** Shorter forms that may stand for a name once it has been given in full. */
export function aliasesOf(kind: EntityKind, words: readonly string[]): readonly string[] {
  if (words.length < 2) return [];
  if (kind === 'person') return personAliases(words);
  return kind === 'organisation' ? organisationAliases(words) : placeAliases(words);
}

/** The family name with or without what stands before it, and the first name. */
function personAliases(words: readonly string[]): readonly string[] {
  const tails = words.map((_, index) => words.slice(index + 1)).filter(tail => tail.length > 0);
  const named = tails.filter(tail => !tail.every(word => nameParticles.has(word)));
  return [...named.map(tail => tail.join(' ')), words[0] ?? ''];
}

/** What is left without the closing head words, and the initials. */
function organisationAliases(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && organisationHeads.has(words[end - 1] ?? '')) end--;
  const short = words.slice(0, end);
  const tells = short.some(word => !isCommonWord(word) && !demonyms.has(word));
  const initials = words.filter(word => !functionWords.has(word)).map(word => word.charAt(0));
  const acronym = initials.length > 2 ? [initials.join('')] : [];
  return end < words.length && tells ? [short.join(' '), ...acronym] : acronym;
}

/** Rostov for Rostov-on-Don. */
function placeAliases([first = '']: readonly string[]): readonly string[] {
  return first.length > 3 && !isCommonWord(first) ? [first] : [];
}
