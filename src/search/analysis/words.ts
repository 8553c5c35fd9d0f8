/** A word as it stands in a text. */
export interface Word {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Its folded form, before stemming. */
  readonly form: string;
  /** It goes on from the word before without a space (`北京市`): the two are only meant together. */
  readonly joined: boolean;
  /** The last letter of a run without spaces; indexed so that every letter begins a word, and no query needs it. */
  readonly tail: boolean;
}

/** Scripts that put no spaces between words; they are read in pairs of letters, which needs no dictionary. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆\u3099\u309a]+/gu;
const fromThai = /[\u0e00-\uffff]/;

/** The words of a text, in order. The same in the build and in every browser: no dictionary, no locale. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  eachLetterRun(text, (start, end) => {
    for (const word of wordsOfLetterRun(text.slice(start, end))) {
      words.push({ ...word, start: word.start + start, end: word.end + start });
    }
  });
  return words;
}

/** The words of one run of letters and digits, with offsets into the run. */
export function wordsOfLetterRun(run: string): readonly Word[] {
  const words: Word[] = [];
  let done = 0;
  for (const match of fromThai.test(run) ? run.matchAll(spaceless) : []) {
    addPlainWord(run.slice(done, match.index), done, words);
    addLetterPairs(match[0], match.index, words);
    done = match.index + match[0].length;
  }
  addPlainWord(run.slice(done), done, words);
  return words;
}

function addPlainWord(raw: string, start: number, words: Word[]): void {
  const form = fold(raw);
  if (form !== '') words.push({ start, end: start + raw.length, form, joined: false, tail: false });
}

function addLetterPairs(letters: string, start: number, words: Word[]): void {
  const points = [...letters];
  let at = start;
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    const form = fold(point + (next ?? ''));
    const end = at + point.length + (next?.length ?? 0);
    if (form !== '') words.push({ start: at, end, form, joined: index > 0, tail: next === undefined && index > 0 });
    at += point.length;
  }
}

const wordCharacter = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]/u;
const apostrophes = new Set(["'", '’', '‘', 'ʼ', '＇', '‛', '′', '`']);

/** 0: not yet looked up, 1: stands in words, 2: does not. */
const classes = new Uint8Array(0x10000);

/**
 * Visits every run of letters, digits and their marks, and the invisible characters that may stand inside a word.
 * The s of a possessive is no run: `Putin’s` has one.
 */
export function eachLetterRun(text: string, visit: (start: number, end: number) => void): void {
  let previousEnd = -2;
  let at = 0;
  while (at < text.length) {
    const width = widthOfWordCharacter(text, at);
    if (width === 0) {
      at += 1;
      continue;
    }
    const start = at;
    at = endOfRun(text, at + width);
    if (!isPossessive(text, start, at, previousEnd)) visit(start, at);
    previousEnd = at;
  }
}

function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const width = widthOfWordCharacter(text, at);
    if (width === 0) return at;
    at += width;
  }
  return at;
}

/** UTF-16 units of the word character at `at`; 0 when there is none. */
function widthOfWordCharacter(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdbff) {
    const point = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return point.length === 2 && wordCharacter.test(point) ? 2 : 0;
  }
  if (classes[unit] === 0) classes[unit] = wordCharacter.test(String.fromCharCode(unit)) ? 1 : 2;
  return classes[unit] === 1 ? 1 : 0;
}

function isPossessive(text: string, start: number, end: number, previousEnd: number): boolean {
  if (end !== start + 1 || previousEnd !== start - 1) return false;
  const letter = text.charAt(start);
  return (letter === 's' || letter === 'S') && apostrophes.has(text.charAt(previousEnd));
}

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
