import { BadDocument } from '../bad-document.ts';

/** A piece of RTF: a brace, a control word with its number, a character's byte, or bytes of text. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | undefined }
  /** A sign after a backslash that is no letter: `~`, `_`, `-`, `*`. */
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string };

const open: RtfToken = { kind: 'open' };
const close: RtfToken = { kind: 'close' };

/** No control word of the specification is longer. */
const longestWord = 32;
const letter = /[a-zA-Z]/;

/**
 * The pieces of an RTF file, whose bytes stand as characters from 0 to 255. What is cut short ends there: nothing is
 * read twice, so that no file takes longer than its length.
 */
export function* rtfTokens(source: string): Generator<RtfToken, void> {
  let at = 0;
  while (at < source.length) {
    const char = source.charAt(at);
    if (char === '{') yield open;
    else if (char === '}') yield close;
    else if (char === '\\') {
      const { token, end } = control(source, at + 1);
      at = end;
      if (token.kind === 'word' && token.word === 'bin') at += Math.max(0, token.number ?? 0);
      else yield token;
      continue;
    } else {
      const end = textEnd(source, at);
      const text = source.slice(at, end).replace(/[\r\n\0]+/g, '');
      if (text !== '') yield { kind: 'text', text };
      at = end;
      continue;
    }
    at += 1;
  }
}

function textEnd(source: string, from: number): number {
  let end = from;
  while (end < source.length && !'{}\\'.includes(source.charAt(end))) end += 1;
  return end;
}

function control(source: string, from: number): { readonly token: RtfToken; readonly end: number } {
  const first = source.charAt(from);
  if (first === "'") {
    const byte = Number.parseInt(source.slice(from + 1, from + 3), 16);
    return { token: Number.isNaN(byte) ? { kind: 'text', text: '' } : { kind: 'byte', byte }, end: from + 3 };
  }
  if (first === '\r' || first === '\n')
    return { token: { kind: 'word', word: 'par', number: undefined }, end: from + 1 };
  if (!letter.test(first)) return { token: { kind: 'sign', sign: first }, end: from + 1 };
  let end = from;
  while (letter.test(source.charAt(end))) end += 1;
  if (end - from > longestWord) throw new BadDocument('it is no RTF', false);
  const word = source.slice(from, end);
  const digits = /^-?\d{1,10}/.exec(source.slice(end, end + 11))?.[0] ?? '';
  end += digits.length;
  if (source.charAt(end) === ' ') end += 1;
  return { token: { kind: 'word', word, number: digits === '' ? undefined : Number(digits) }, end };
}

/** WHATWG labels of code pages by their numbers; others are read as Western. */
const codePages: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1361, 'euc-kr'],
  [10_000, 'macintosh'],
  [10_007, 'x-mac-cyrillic'],
  [20_866, 'koi8-r'],
  [21_866, 'koi8-u'],
  [65_001, 'utf-8'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map(page => [page, `windows-${page}`] as const),
]);

/** Code pages of fonts by the number of their set of letters. */
export const codePageOfCharset: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10_000],
  [128, 932],
  [129, 949],
  [130, 1361],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

export function decodeCodePage(bytes: readonly number[], codePage: number): string {
  if (bytes.every(byte => byte < 0x80)) return Buffer.from(bytes).toString('latin1');
  return new TextDecoder(codePages.get(codePage) ?? 'windows-1252').decode(Uint8Array.from(bytes));
}
