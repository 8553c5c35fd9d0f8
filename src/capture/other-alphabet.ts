import type { Problem } from '../problems.ts';
import type { CaptureLine, Encoding } from './capture.ts';
import { decodeAs, encodeAs } from './text-encoding.ts';

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
    message: `“${line.text.slice(0, 40)}” looks like ${reading.name} read as windows-1252; it should read “${reading.text.slice(0, 40)}”.`,
    hint: `Write “encoding: ${reading.name}” in NAME.yml beside the capture; nothing was changed here.`,
  };
}
