import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import type { Encoding } from './capture.ts';
import { decodeAs, encodingNamed } from './text-encoding.ts';

const marks: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', bytes: [0xff, 0xfe] },
  { name: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** The encoding that a byte order mark at the head states. */
export function encodingByMark(bytes: Uint8Array): Encoding | undefined {
  const mark = marks.find(({ bytes: head }) => head.every((byte, index) => bytes[index] === byte));
  return mark && { name: mark.name, hasByteOrderMark: true, basis: 'byte-order-mark' };
}

/** A guess from the bytes alone: UTF-16 by its zeros, UTF-8 when it fits, else by what is written in it. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { name: wide, hasByteOrderMark: false, basis: 'detected' };
  if (isUtf8(bytes)) return { name: 'utf-8', hasByteOrderMark: false, basis: 'default' };
  const head = bytes.subarray(0, mostBytes);
  return { name: narrowEncoding(head) ?? 'windows-1252', hasByteOrderMark: false, basis: 'detected' };
}

/** What is looked at of a long capture. */
const mostBytes = 100_000;
/** Fewer bytes outside ASCII tell nothing: a quotation mark, a name. */
const enoughForeign = 12;

/** The encoding of one or two bytes a character that the text is in; none where that is doubtful, or the West's own. */
function narrowEncoding(bytes: Uint8Array): string | undefined {
  if (isMacRoman(bytes)) return 'macintosh';
  if (foreignCount(bytes) < enoughForeign) return undefined;
  for (const { name, confidence } of analyse(bytes)) {
    const encoding = encodingNamed(name === 'GB18030' ? 'gbk' : name);
    if (encoding === undefined || encoding.startsWith('utf-')) continue;
    if (encoding === 'windows-1252') return undefined;
    if (confidence < leastSure) continue;
    const clean = [encoding, ...(windowsOf.get(encoding) ?? [])].find(each => isClean(decodeAs(each, bytes)));
    if (clean !== undefined) return clean;
  }
  return undefined;
}

/** What Windows has for the languages of another table, which the detector may take it for. */
const windowsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['iso-8859-2', ['windows-1250']],
  ['iso-8859-5', ['windows-1251']],
  ['iso-8859-7', ['windows-1253']],
  ['iso-8859-6', ['windows-1256']],
]);

/** In per cent, as the detector counts. */
const leastSure = 25;

function foreignCount(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count++;
  return count;
}

/** No character is missing but one that the end of what was looked at has cut, and none is a control or of nobody. */
function isClean(text: string): boolean {
  const read = text.slice(0, -1);
  if (/[\ufffd\p{Co}\u0080-\u009f]|\p{L}[±¹¶¼¾]\p{L}/u.test(read)) return false;
  // Tables for the same languages differ in few letters: no text has the Polish and the Czech ones together.
  return !(/[łńęŁŃĘ]/.test(read) && /[ščřťďňěŠČŘŤĎŇĚ]/.test(read));
}

/**
 * Read by the table of Windows, accents and marks of an old Macintosh are capitals behind small letters (“donÕt”,
 * “cafŽ”), or stand where no word has them (“ÒNo”, “ Ñ ”).
 */
const readAsWindows = /\p{Ll}[À-ÖØ-ÝŽŠ\u0080-\u009f]|(?:^|[\s(])Ò(?=\p{L})|\sÑ\s/gmu;
const enoughMarks = 2;
/** In the West's languages more letters than this are plain. */
const mostAccented = 0.12;

function isMacRoman(bytes: Uint8Array): boolean {
  if (foreignCount(bytes) > bytes.length * mostAccented) return false;
  const strange = decodeAs('windows-1252', bytes).match(readAsWindows)?.length ?? 0;
  return strange >= enoughMarks && (decodeAs('macintosh', bytes).match(readAsWindows)?.length ?? 0) < strange / 4;
}

/** Text in UTF-16 has a zero in most pairs at the same place (spaces, digits, Latin letters), never in both. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const end = Math.min(bytes.length, 4096);
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at++) {
    if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++;
  }
  const enough = Math.max(2, end / 20);
  if (odd >= enough && even === 0) return 'utf-16le';
  if (even >= enough && odd === 0) return 'utf-16be';
  return undefined;
}

/** Whether some bytes outside ASCII form UTF-8 sequences, which other encodings hardly ever do by chance. */
export function looksLikeUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && bytes.some(byte => byte >= 0x80);
}

const signatures: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'a ZIP, Word or EPUB file', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'a PNG image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG image', bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'a gzip file', bytes: [0x1f, 0x8b] },
  { name: 'an old Office file', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a binary property list (a Safari web archive)', bytes: [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74] },
];

/** What makes bytes other than text, in words, or none: a known signature, or control characters that no text has. */
export function binarySign(bytes: Uint8Array, encoding: string): string | undefined {
  const known = signatures.find(({ bytes: head }) => head.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) return `it is ${known.name}`;
  if (encoding.startsWith('utf-16')) return wideNul(bytes);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return `it has a NUL byte (at byte ${nul + 1})`;
  let controls = 0;
  const end = Math.min(bytes.length, 65_536);
  for (let at = 0; at < end; at++) if (isControl(bytes[at] ?? 0)) controls++;
  return controls > 8 && controls > bytes.length / 100 ? `it has ${controls} control characters` : undefined;
}

/** UTF-32 looks like UTF-16 with a NUL after each character. */
function wideNul(bytes: Uint8Array): string | undefined {
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) return `it has a NUL character (at byte ${at + 1}), as UTF-32 does`;
  }
  return undefined;
}

/** Tab, line feed, vertical tab, form feed, carriage return and escape occur in text. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f;
}
