import type { Problem } from '../problems.ts';
import type { CaptureLine } from './capture.ts';
import { windows1252Byte } from './windows-1252.ts';

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
    message: `“${was}” looks like UTF-8 read as Windows-1252; it should read “${reads}”.${rest}`,
    hint: 'Capture the text again from the page; nothing was changed here.',
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
