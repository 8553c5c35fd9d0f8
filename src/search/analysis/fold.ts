/** Letters that decomposition leaves whole, with what readers type for them. */
const letters: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ŋ', 'n'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ς', 'σ'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
]);

/** Nearly all words are these, and have nothing to fold. */
const plain = /^[a-z0-9]*$/;
const ascii = /^[\x20-\x7e]*$/;

/**
 * Marks that readers leave out. Indic vowel signs, kana voicing and Hangul are no such marks, and the breve of й is
 * kept, for the letter и is another one.
 */
const marks =
  /[\u0300-\u0305\u0307-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]|(?<!и)\u0306/gu;
const notOfWords = /[^\p{L}\p{N}\p{M}]/gu;
const special = /[ıłøđðħŧŋßæœþςىیک]/gu;

/** The one form of a word's spellings that differ in case, marks or typography: `Erdoğan` and `ERDOGAN` are `erdogan`. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  if (ascii.test(lower)) return lower.replace(notOfWords, '');
  return lower
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(special, letter => letters.get(letter) ?? letter)
    .replace(notOfWords, '');
}
