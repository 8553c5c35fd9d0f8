const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const space = /\s+/gu;
const notWord = /[^\p{L}\p{M}\p{N}]+/gu;
const apostrophes = "'’ʼ";
const blank = 0x20;

/** The line as a reader sees it: no invisible marks, every run of white space one space, trimmed. */
export function visibleText(text: string): string {
  return isPlain(text) ? text : text.replace(invisible, '').replace(space, ' ').trim();
}

/** Most lines are plain ASCII with single spaces, which stay as they are. */
export function isPlain(text: string): boolean {
  let before = blank;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < blank || code > 0x7e || (code === blank && before === blank)) return false;
    before = code;
  }
  return before !== blank;
}

/** Letters and digits in lower case, one space between words: for comparing lines, never for showing. */
export function foldText(text: string): string {
  return foldedWords(text).join(' ');
}

/** The words of the folded text. */
export function foldedWords(text: string): readonly string[] {
  // How a sigma is written small hangs on what follows it.
  if (text.includes('Σ')) return normalWords(text);
  return simpleWords(text.toLowerCase()) ?? normalWords(text);
}

function normalWords(text: string): readonly string[] {
  const folded = text.normalize('NFKC').toLowerCase().replace(/['’ʼ]/gu, '').replace(notWord, ' ').trim();
  return folded === '' ? [] : folded.split(' ');
}

/** What a UTF-16 unit is to folding; `hard` when its normal form hangs on more than itself, or is another letter. */
const kinds = { unknown: 0, word: 1, apart: 2, dropped: 3, hard: 4 };
const kindOf = new Uint8Array(0x10000);

/** Words of a text in small letters whose every character is its own normal form, or no part of a word; else nothing. */
function simpleWords(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let from = -1;
  let before = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kindOf[code] || learn(code);
    if (kind === kinds.word) {
      if (from < 0) from = at;
    } else if (kind === kinds.hard) return undefined;
    else {
      if (from >= 0) before += text.slice(from, at);
      from = -1;
      if (kind === kinds.apart && before !== '') {
        words.push(before);
        before = '';
      }
    }
  }
  if (from >= 0) before += text.slice(from);
  if (before !== '') words.push(before);
  return words;
}

function learn(code: number): number {
  const mark = String.fromCharCode(code);
  const kind = learnt(mark, mark.normalize('NFKC'));
  kindOf[code] = kind;
  return kind;
}

/** Marks and the letters of Hangul's syllables join with the letter before; surrogates are half a character. */
const joining = /[\p{M}\p{Cs}\u1100-\u11ff]/u;

function learnt(mark: string, normal: string): number {
  if (joining.test(mark) || joining.test(normal)) return kinds.hard;
  if (apostrophes.includes(mark)) return kinds.dropped;
  if (!/[\p{L}\p{N}'’ʼ]/u.test(normal)) return kinds.apart;
  return normal === mark ? kinds.word : kinds.hard;
}

/** Shared words over all words of two lines (Jaccard), 0..1. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  return overlap(new Set(a), b);
}

/** Whether a line is at least so similar to the one that this was made for. */
export type Likeness = (tokens: readonly string[], least: number) => boolean;

/** Compares many lines with one; most share too few words with it to be counted exactly. */
export function likenessTo(tokens: readonly string[]): Likeness {
  const own = new Set(tokens);
  return (others, least) => {
    let shared = 0;
    for (const token of others) if (own.has(token)) shared += 1;
    return shared >= own.size * least && overlap(own, others) >= least;
  };
}

function overlap(left: ReadonlySet<string>, tokens: readonly string[]): number {
  const right = new Set(tokens);
  let shared = 0;
  for (const token of right) if (left.has(token)) shared += 1;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** The text once, when the line prints it twice in a row; else the text, trimmed. */
export function undoubled(text: string): string {
  const trimmed = text.trim();
  const middle = (trimmed.length - 1) / 2;
  if (!Number.isInteger(middle) || trimmed.length < 25 || !/\s/u.test(trimmed[middle] ?? '')) return trimmed;
  const first = trimmed.slice(0, middle);
  return first === trimmed.slice(middle + 1) ? first : trimmed;
}
