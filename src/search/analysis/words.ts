import { isArabic, nonJoiner, spacelessScripts } from './characters.ts';
import { type ClosedForm, JoinedRuns, type TokenVisitor } from './closed-forms.ts';

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
const spaceless = new RegExp(`[${spacelessScripts}ー々〆\\u3099\\u309a]+`, 'gu');
const fromThai = /[\u0e00-\uffff]/;

/** Whether a word is of a script that puts no spaces between words. */
export function isSpaceless(form: string): boolean {
  return fromThai.test(form) && form.replace(spaceless, '') === '';
}

/** The words of a text, and what is one word in some spellings and several in others. */
export interface Tokens {
  readonly words: readonly Word[];
  readonly closed: readonly ClosedForm[];
}

/** The tokens of a text, in order. The same in the build and in every browser: no dictionary, no locale. */
export function tokensOf(text: string): Tokens {
  const words: Word[] = [];
  const closed: ClosedForm[] = [];
  eachToken(text, {
    run: (start, end) => {
      for (const word of wordsOfLetterRun(text.slice(start, end))) {
        words.push({ ...word, start: word.start + start, end: word.end + start });
      }
    },
    dotted: (start, end, form) => words.push({ start, end, form, joined: false, tail: false }),
    closed: one => closed.push(one),
  });
  return { words, closed };
}

/** The words of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
  return tokensOf(text).words;
}

/** Visits the tokens of a text, in order. */
export function eachToken(text: string, visitor: TokenVisitor): void {
  const runs = new JoinedRuns(text, visitor);
  eachLetterRun(text, (start, end) => runs.add(start, end));
  runs.finish();
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
    if (width === 0 || text.charCodeAt(at) === nonJoiner) {
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
    const width = widthOfWordCharacter(text, at) || (isInsideWord(text, at) ? 1 : 0);
    if (width === 0 || isBetweenParts(text, at)) return at;
    at += width;
  }
  return at;
}

/** Between the parts of a Persian word: `می‌رود`. */
function isBetweenParts(text: string, at: number): boolean {
  return text.charCodeAt(at) === nonJoiner && isArabic(text.charCodeAt(at - 1)) && isArabic(text.charCodeAt(at + 1));
}

/** Signs that stand inside a Hebrew abbreviation or a Cyrillic word and are no more than a letter of it: `צה״ל`, `Куп’янськ`. */
const insideWords = '"״׳\'’‘ʼ`”„';

function isInsideWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before < 0x400 || before > 0x5ff || !insideWords.includes(text.charAt(at))) return false;
  const after = text.charCodeAt(at + 1);
  const isHebrew = (unit: number) => unit >= 0x590 && unit <= 0x5ff;
  const isCyrillic = (unit: number) => unit >= 0x400 && unit <= 0x52f;
  if (isCyrillic(before)) return isCyrillic(after) && !'"”„'.includes(text.charAt(at));
  return isHebrew(before) && isHebrew(after);
}

/** UTF-16 units of the word character at `at`; 0 when there is none. */
function widthOfWordCharacter(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdbff) {
    const point = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return point.length === 2 && wordCharacter.test(point) ? 2 : 0;
  }
  if (classes[unit] === 0) classes[unit] = isWordUnit(String.fromCharCode(unit)) ? 1 : 2;
  return classes[unit] === 1 ? 1 : 0;
}

/** Letters that Unicode has for apostrophes are read as such. */
function isWordUnit(character: string): boolean {
  return wordCharacter.test(character) && !letterApostrophes.includes(character);
}

const letterApostrophes = 'ʹʺʻʼʽˈ';
const letterApostrophe = /[ʹʺʻʼʽˈ]/gu;

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
  /[\u0300-\u0305\u0307-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u0a3c]|(?<!и)\u0306/gu;
const notOfWords = /[^\p{L}\p{N}\p{M}]/gu;
const special = /[ıłøđðħŧŋßæœþςىیک]/gu;

/** The one form of a word's spellings that differ in case, marks or typography: `Erdoğan` and `ERDOGAN` are `erdogan`. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  if (ascii.test(lower)) return lower.replace(notOfWords, '');
  return withPlainDigits(lower.normalize('NFKD'))
    .replace(marks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(special, letter => letters.get(letter) ?? letter)
    .replace(notOfWords, '')
    .replace(letterApostrophe, '');
}

const otherDigit = /(?![0-9])\p{Nd}/gu;

/** Digits of every script as those that most readers type: each script has its ten in a row. */
function withPlainDigits(text: string): string {
  return text.replace(otherDigit, digit => {
    const point = digit.codePointAt(0) ?? 0;
    let zero = point;
    while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(point - zero);
  });
}
