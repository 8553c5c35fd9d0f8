import { distance } from 'fastest-levenshtein';
import type { Archive } from './archive.ts';

/** Spellings of a family name differ in no more of its letters than this share: Gaddafi and Kadhafi, not Clinton and Rodham. */
const mostUnlike = 0.5;

/**
 * The words that searches take for each other: those of authority/synonyms.yml, and what tells the variants of a listed name from
 * its preferred form, where that is one word: `Peking` and `Beijing`; of `Muammar Gadaffi`, only how the last word is spelt.
 */
export function searchSynonyms({
  synonyms,
  names,
}: Pick<Archive, 'synonyms' | 'names'>): readonly (readonly string[])[] {
  const listed = names.names.filter(name => name.source === 'authority' && name.kind !== 'topic');
  const spellings = listed.map(({ kind, preferred, variants }) => {
    const pairs = variants.flatMap(variant => differingWords(preferred, variant) ?? []);
    const alike = pairs.filter(([one, other]) => kind === 'place' || areAlike(one, other));
    return [...new Set(alike.flat())];
  });
  return [...synonyms, ...spellings.filter(words => words.length > 1)];
}

/** The last words of two names that are otherwise the same. */
function differingWords(preferred: string, variant: string): readonly (readonly [string, string])[] | undefined {
  const [own, other] = [preferred.split(' '), variant.split(' ')];
  const isRestSame = own.length === other.length && own.slice(0, -1).every((word, index) => word === other[index]);
  const [last, otherLast] = [own.at(-1), other.at(-1)];
  return isRestSame && last !== undefined && otherLast !== undefined && last !== otherLast
    ? [[last, otherLast]]
    : undefined;
}

function areAlike(one: string, other: string): boolean {
  return distance(one.toLowerCase(), other.toLowerCase()) <= Math.max(one.length, other.length) * mostUnlike;
}
