import shelves from '../gazetteer/common-words.json' with { type: 'json' };
import familyShelves from '../gazetteer/family-names.json' with { type: 'json' };
import givenShelves from '../gazetteer/given-names.json' with { type: 'json' };

/** The words of the shelves; they are taken out when the first is asked for, since many builds ask for none. */
function unpacked(packed: Readonly<Record<string, string>>): { readonly has: (word: string) => boolean } {
  let words: ReadonlySet<string> | undefined;
  return {
    has: word => {
      words ??= new Set(Object.values(packed).flatMap(shelf => shelf.split(' ')));
      return words.has(word);
    },
  };
}

const commonWords = unpacked(shelves);
const givenNames = unpacked(givenShelves);
const familyNames = unpacked(familyShelves);

/** Whether a folded word is one of the 38,000 English words most used in lower case. */
export function isCommonWord(folded: string): boolean {
  return commonWords.has(folded);
}

/** Whether a word as it stands is an English one; those have no marks on their letters: Hằng is no “hang”. */
export function isEnglishWord({ text, folded }: { readonly text: string; readonly folded: string }): boolean {
  return commonWords.has(folded) && !/[^\p{ASCII}’]/u.test(text);
}

/** Whether a folded word is a given name somewhere in the world; many are common words as well. */
export function isGivenName(folded: string): boolean {
  return givenNames.has(folded);
}

/** Whether a folded word is a family name somewhere in the world; many are common words as well. */
export function isFamilyName(folded: string): boolean {
  return familyNames.has(folded);
}
