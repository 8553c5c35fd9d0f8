import type { Problem } from '../problems.ts';
import type { CaptureLine, Encoding } from './capture.ts';
import { metadataPathOf } from './pair-sidecars.ts';
import { decodeAs, encodeAs, windows1252Byte } from './text-encoding.ts';

/** Characters that Windows-1252 gives to bytes from 0x80 up; runs of them may be UTF-8 read wrongly. */
const wrongRun =
  /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{2,}/g;

/** Enough to tell an editor which lines; the rest are counted. */
const mostProblems = 5;

/** Lines whose letters a wrong decoding garbled before the capture came here, each with what they should read. */
export function findMojibake(path: string, lines: readonly CaptureLine[]): Problem[] {
  const garbled = lines.flatMap(line => {
    const repaired = repairMojibake(line.text);
    return repaired === line.text ? [] : [{ line, repaired }];
  });
  const shown = garbled.slice(0, mostProblems);
  return shown.map(({ line, repaired }, index) =>
    problemOf(path, line, repaired, index === shown.length - 1 ? garbled.length - shown.length : 0),
  );
}

/** The line with every run of UTF-8 that was read as Windows-1252 read rightly; the same line when there is none. */
export function repairMojibake(text: string): string {
  if (!mayBeGarbled.test(text)) return text;
  const weakCount = countWeak(text);
  return text.replace(wrongRun, (run, at: number) => readAgain(run, text.charAt(at - 1), weakCount >= enoughWeak));
}

/** Every lead byte is one of these letters. */
const mayBeGarbled = /[\u00c2-\u00f4]/;

/** `é –` alone may be meant; so many doubtful sequences in one line are not. */
const enoughWeak = 4;

function countWeak(text: string): number {
  let count = 0;
  for (const [run] of text.matchAll(wrongRun)) {
    for (let at = 0; at < run.length; at++) {
      const length = sequenceLength(byteAt(run, at));
      if (length === 0 || sequenceAt(run, at, length) === undefined) continue;
      count++;
      at += length - 1;
    }
  }
  return count;
}

/** A run may hold sound characters beside garbled ones (`“Ã©”`), so each place that opens a sequence is tried. */
function readAgain(run: string, before: string, weakToo: boolean): string {
  let repaired = '';
  let at = 0;
  while (at < run.length) {
    const length = sequenceLength(byteAt(run, at));
    const taken = length > 0 && (weakToo || isStrong(run, at, at === 0 ? before : run.charAt(at - 1)));
    const char = taken ? sequenceAt(run, at, length) : undefined;
    repaired += char ?? run.charAt(at);
    at += char === undefined ? 1 : length;
  }
  return repaired;
}

/** Sequences that no language writes: `Ã©` in a word of small letters, `Â ` and `Â»`, `â€™`. */
function isStrong(run: string, at: number, before: string): boolean {
  const lead = byteAt(run, at);
  const next = byteAt(run, at + 1);
  if (lead === 0xc3 || lead === 0xc2) return !/\p{Lu}/u.test(before);
  return lead === 0xe2 && (next === 0x80 || next === 0x82 || next === 0x84);
}

function byteAt(run: string, at: number): number {
  const unit = run.charCodeAt(at);
  return windows1252Byte(unit) ?? (unit < 0x100 ? unit : -1);
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

const utf8 = new TextDecoder('utf-8');

function sequenceAt(run: string, at: number, length: number): string | undefined {
  const bytes = Array.from({ length }, (_, step) => byteAt(run, at + step));
  if (bytes.some((byte, step) => step > 0 && (byte < 0x80 || byte > 0xbf))) return undefined;
  const char = utf8.decode(Uint8Array.from(bytes));
  return char === '' || char.includes('\ufffd') || /\p{Cn}|\p{Co}/u.test(char) ? undefined : char;
}

function problemOf(path: string, line: CaptureLine, repaired: string, more: number): Problem {
  const rest = more === 0 ? '' : ` ${more} more ${more === 1 ? 'line is' : 'lines are'} garbled in the same way.`;
  const [was, reads] = differingPart(line.text, repaired);
  return {
    code: 'mojibake',
    path,
    line: line.number,
    message: `“${was}” looks like UTF-8 read as Windows-1252. It should read “${reads}”.${rest}`,
    hint: 'Save the text again from the page. Backfile changed nothing.',
  };
}

/** The words around the first difference, from both texts. */
function differingPart(was: string, reads: string): readonly [string, string] {
  let start = 0;
  while (start < was.length && was[start] === reads[start]) start++;
  const from = Math.max(0, was.lastIndexOf(' ', start) + 1);
  return [wordsFrom(was, from), wordsFrom(reads, from)];
}

function wordsFrom(text: string, from: number): string {
  const part = text.slice(from, from + 60);
  const end = part.indexOf(' ', 1);
  return end > 0 ? part.slice(0, end) : part;
}

/** One-byte encodings of other alphabets, likeliest first, with the letters that running text in them is made of. */
const candidates: readonly { readonly name: string; readonly small: RegExp; readonly any: RegExp }[] = [
  { name: 'windows-1251', small: /[а-яёіїєґўђћљњџ]/gu, any: /\p{Script=Cyrillic}/gu },
  { name: 'koi8-r', small: /[а-яё]/gu, any: /\p{Script=Cyrillic}/gu },
  { name: 'iso-8859-5', small: /[а-яё]/gu, any: /\p{Script=Cyrillic}/gu },
  { name: 'windows-1253', small: /[α-ωάέήίόύώϊϋΐΰ]/gu, any: /\p{Script=Greek}/gu },
];

/** In Latin text accented letters are the exception; in a line read by the wrong table they are the rule. */
const accented = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/g;
const plain = /[A-Za-z]/g;
const enoughLetters = 20;

/** A warning when text without a stated encoding, read as Windows-1252, is Cyrillic or Greek in an encoding of its own. */
export function findOtherAlphabet(path: string, lines: readonly CaptureLine[], encoding: Encoding): readonly Problem[] {
  if (encoding.name !== 'windows-1252' || encoding.basis !== 'detected') return [];
  const line = lines.find(({ text }) => isOddlyAccented(text));
  if (line === undefined) return [];
  const bytes = encodeAs('windows-1252', line.text);
  const best = bytes === undefined ? undefined : bestReading(bytes);
  return best === undefined ? [] : [otherAlphabet(path, line, best)];
}

function isOddlyAccented(text: string): boolean {
  const strange = count(text, accented);
  return strange >= enoughLetters && strange > count(text, plain);
}

interface Reading {
  readonly name: string;
  readonly text: string;
  readonly share: number;
}

/** Running text is nearly all small letters; read by a neighbour's table it is capitals or signs. */
function bestReading(bytes: Uint8Array): Reading | undefined {
  const readings = candidates.map(({ name, small, any }): Reading => {
    const text = decodeAs(name, bytes);
    const letters = count(text, any);
    return { name, text, share: letters < enoughLetters ? 0 : count(text, small) / count(text, /\S/gu) };
  });
  const best = readings.reduce((first, next) => (next.share > first.share ? next : first));
  return best.share >= 0.6 ? best : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function otherAlphabet(path: string, line: CaptureLine, reading: Reading): Problem {
  return {
    code: 'mojibake',
    path,
    line: line.number,
    message: `“${line.text.slice(0, 40)}” looks like ${reading.name} read as windows-1252. It should read “${reading.text.slice(0, 40)}”.`,
    hint: `Write \`encoding: ${reading.name}\` in ${metadataPathOf(path)}. Backfile changed nothing.`,
  };
}
