import type { Lexicon } from './lexicon.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { isEnglishWord, isGivenName } from './words/common-words.ts';
import { speechVerbs, thingAcronyms } from './words/language.ts';
import { placePrepositions } from './words/places.ts';

/** A segment with the words around it, as the rules of evidence see it. */
export interface OccurrenceContext {
  readonly segment: Segment;
  readonly tokens: readonly Token[];
  readonly words: readonly Token[];
  readonly before: Token | undefined;
  /** The word after it; none when the segment is a possessive, which says whose the next word is. */
  readonly after: Token | undefined;
  readonly lexicon: Lexicon;
  readonly nameLike: boolean;
}

export const several = ({ words }: OccurrenceContext): boolean => words.length > 1;
/** FIFA, SNEA-B. */
export const isAcronym = ({ words }: OccurrenceContext): boolean =>
  words[0]?.shape === 'upper' && words.slice(1).every(({ text, gap }) => gap === 'hyphen' && !/\p{Ll}/u.test(text));

/** AI, TV, PhD: short for a thing; U.S.: for a place. */
export const isThing = ({ words, segment }: OccurrenceContext): boolean =>
  words.length === 1 && (thingAcronyms.has(words[0]?.folded ?? '') || segment.known?.name.kind === 'place');

/** WeWork, iOS, YouTube: a capital inside a word is a brand's, save in McAllister and the like. */
export const hasInnerCapital = (word: string): boolean =>
  /\p{Ll}\p{Lu}/u.test(word) && !/^(?:Ma?c|D[aeiou]|L[ae]|V[ao]n|Fitz|Ter|Ben)\p{Lu}/u.test(word);

export const isBrandLike = ({ words }: OccurrenceContext): boolean => words.some(({ text }) => hasInnerCapital(text));

/** None of the words but given names is an ordinary one, or a hyphen ties it to one that is not: Okonjo-Smith. */
export const isNameLike = ({ nameLike }: OccurrenceContext): boolean => nameLike;

/** Asked once an occurrence, since many rules want to know. */
export function areNameLike(words: readonly Token[]): boolean {
  return words.every((word, at) => {
    if (isOwn(word) || (word.gap === 'hyphen' && at > 0 && isOwn(words[at - 1]))) return true;
    const next = words[at + 1];
    return next?.gap === 'hyphen' && isOwn(next);
  });
}

function isOwn(word: Token | undefined): boolean {
  return word !== undefined && (word.shape === 'lower' || !isEnglishWord(word) || isGivenName(word.folded));
}

/** Every word is in the dictionary. */
export const isOrdinary = ({ words }: OccurrenceContext): boolean => words.every(isEnglishWord);

/** Two to four words that no dictionary has, or one that has between others: the shape of a person's full name. */
export function isFullName(context: OccurrenceContext): boolean {
  const { words } = context;
  if (words.length < 2 || words.length > 4 || words.some(isAmpersanded)) return false;
  return isNameLike(context) || hasOrdinaryMiddle(context);
}

/** Florence Nightingale Achieng. */
function hasOrdinaryMiddle({ words }: OccurrenceContext): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (words.length !== 3 || first === undefined || last === undefined) return false;
  return (
    isGivenName(first.folded) &&
    !isEnglishWord(last) &&
    words.every(({ gap, shape }, at) => at === 0 || (gap === 'space' && shape === 'capital'))
  );
}

/** E&C, Harlan & Pryce. */
export function isAmpersanded({ text, gap }: Token): boolean {
  return text.includes('&') || gap === 'ampersand';
}

/** “the Nangpa La”, “in Đồng Hới”: what an article or a word of place leads up to is nobody by its look alone. */
export function isLedTo({ before, words }: OccurrenceContext): boolean {
  const first = words[0];
  if (before === undefined || first?.gap !== 'space' || first.text.length === 1 || isGivenName(first.folded))
    return false;
  return ['the', 'a', 'an'].includes(before.folded) || (placePrepositions.get(before.folded) ?? 0) > 2;
}

/** A verb of speech stands right beside it. */
export function speaks({ before, after, words }: OccurrenceContext): boolean {
  if (after?.gap === 'space' && speechVerbs.has(after.folded)) return true;
  return (
    before !== undefined && words[0]?.gap === 'space' && before.shape === 'lower' && speechVerbs.has(before.folded)
  );
}
