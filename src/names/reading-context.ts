import type { Lexicon } from './lexicon.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isCommonWord, isGivenName } from './words/common-words.ts';
import { speechVerbs, thingAcronyms } from './words/language.ts';

/** A segment with the words around it, as the rules of evidence see it. */
export interface ReadingContext {
  readonly segment: Segment;
  readonly tokens: readonly Token[];
  readonly words: readonly Token[];
  readonly before: Token | undefined;
  /** The word after it; none when the segment is a possessive, which says whose the next word is. */
  readonly after: Token | undefined;
  readonly lexicon: Lexicon;
}

export const several = ({ words }: ReadingContext): boolean => words.length > 1;
export const isAcronym = ({ words }: ReadingContext): boolean => words.length === 1 && words[0]?.shape === 'upper';

/** AI, TV, PhD: short for a thing. */
export const isThing = ({ words }: ReadingContext): boolean =>
  words.length === 1 && thingAcronyms.has(words[0]?.folded ?? '');

/** WeWork, iOS, YouTube: a capital inside a word is a brand's, save in McAllister and the like. */
export function isBrandLike({ words }: ReadingContext): boolean {
  return words.some(
    ({ text }) => /\p{Ll}\p{Lu}/u.test(text) && !/^(?:Ma?c|D[aeiou]|L[ae]|V[ao]n|Fitz|Ter|Ben)\p{Lu}/u.test(text),
  );
}

/** None of the words but given names is an ordinary one, or a hyphen ties it to one that is not: Okonjo-Smith. */
export function isNameLike({ words }: ReadingContext): boolean {
  const isOwn = (word: Token | undefined): boolean =>
    word !== undefined && (word.shape === 'lower' || !isCommonWord(word.folded) || isGivenName(word.folded));
  return words.every((word, at) => {
    if (isOwn(word) || (word.gap === 'hyphen' && at > 0 && isOwn(words[at - 1]))) return true;
    const next = words[at + 1];
    return next?.gap === 'hyphen' && isOwn(next);
  });
}

/** Every word is in the dictionary. */
export const isOrdinary = ({ words }: ReadingContext): boolean => words.every(({ folded }) => isCommonWord(folded));

/** Two to four words that no dictionary has: the shape of a person's full name. */
export function isFullName(context: ReadingContext): boolean {
  return several(context) && context.words.length <= 4 && isNameLike(context) && !context.words.some(isAmpersanded);
}

/** E&C, Harlan & Pryce. */
export function isAmpersanded({ text, gap }: Token): boolean {
  return text.includes('&') || gap === 'ampersand';
}

/** A verb of speech stands right beside it. */
export function speaks({ before, after, words }: ReadingContext): boolean {
  if (after?.gap === 'space' && speechVerbs.has(after.folded)) return true;
  return (
    before !== undefined && words[0]?.gap === 'space' && before.shape === 'lower' && speechVerbs.has(before.folded)
  );
}
