/** Latin letters that decomposition leaves whole, with what readers type for them. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
]);

/** Any of these letters, in lower case. */
export const wholeLetters = /[ßæœøđðþłı]/gu;

export function spellWhole(letter: string): string {
  return spellings.get(letter) ?? letter;
}

/** Lower-case text without marks on Latin and Greek letters, in plain letters: Erdoğan and Lukašenko as readers type them. */
export function bareLetters(lower: string): string {
  return lower
    .normalize('NFKD')
    .replace(/(\p{Script=Latin}|\p{Script=Greek})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(wholeLetters, spellWhole);
}
