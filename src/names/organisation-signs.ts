import type { ReadingContext } from './reading-context.ts';
import type { Token } from './tokens.ts';
import { isCommonWord } from './words/common-words.ts';
import { organisationNouns, organisationNounsBefore, organisationOpeners } from './words/organisations.ts';

export const isOpener = (token: Token | undefined): boolean =>
  token !== undefined && organisationOpeners.has(token.folded);

/** The Nord Stream consortium. */
export function precedesOrganisationNoun({ after, before, words }: ReadingContext): boolean {
  if (after === undefined || after.gap !== 'space' || !organisationNouns.has(after.folded)) return false;
  return before?.folded === 'the' || (words[0]?.opens === true && !isCommonWord(words[0].folded));
}

/** “the retailer Waterstones”, “her party, Tiako,”. */
export function followsOrganisationNoun({ words, before }: ReadingContext): boolean {
  if (words[0]?.gap !== 'space' && words[0]?.gap !== 'comma') return false;
  return before?.shape === 'lower' && !before.possessive && organisationNounsBefore.has(before.folded);
}
