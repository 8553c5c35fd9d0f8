import { isUtf8 } from 'node:buffer';
import type { Outcome, Problem } from '../problems.ts';
import type { Encoding } from './capture.ts';
import { binarySign, encodingByMark, guessEncoding, looksLikeUtf8 } from './detect-encoding.ts';
import { metadataPathOf } from './pair-sidecars.ts';
import { decodeAs, encodeAs, encodingNamed } from './text-encoding.ts';

/** An encoding that someone states, and where. */
export interface DeclaredEncoding {
  readonly label: string;
  readonly path: string;
  readonly line?: number;
}

export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a capture whose bytes can be had back from it.
 * A byte order mark decides, then what is declared, then the bytes themselves.
 */
export function decodeCapture(path: string, bytes: Uint8Array, declared?: DeclaredEncoding): Outcome<DecodedText> {
  const chosen = chooseEncoding(bytes, declared);
  const encoding = chosen.value;
  if (encoding === undefined) return { problems: chosen.problems };
  const sign = binarySign(bytes, encoding.name);
  if (sign !== undefined) return { problems: [binaryFile(path, sign)] };
  return decodeExactly(path, bytes, encoding);
}

function chooseEncoding(bytes: Uint8Array, declared?: DeclaredEncoding): Outcome<Encoding> {
  const marked = encodingByMark(bytes);
  if (marked !== undefined) return { value: marked, problems: [] };
  if (declared === undefined) return { value: guessEncoding(bytes), problems: [] };
  const name = encodingNamed(declared.label);
  if (name === undefined) return { problems: [unknownEncoding(declared)] };
  if (name !== 'utf-8' && looksLikeUtf8(bytes)) return { problems: [utf8Instead(declared)] };
  return { value: { name, hasByteOrderMark: false, basis: 'declared' }, problems: [] };
}

function decodeExactly(path: string, bytes: Uint8Array, encoding: Encoding): Outcome<DecodedText> {
  if (encoding.basis === 'detected' && isDamagedUtf8(bytes)) return { problems: [damaged(path, bytes)] };
  const text = decodeAs(encoding.name, bytes);
  if (!isLossless(encoding.name, text, bytes)) return { problems: [doesNotFit(path, text, encoding)] };
  return { value: { text: encoding.hasByteOrderMark ? text.slice(1) : text, encoding }, problems: [] };
}

/** Whether the text gives the bytes back; of sound UTF-8 that is known. */
function isLossless(encoding: string, text: string, bytes: Uint8Array): boolean {
  if (encoding === 'utf-8' && isUtf8(bytes)) return true;
  const back = encodeAs(encoding, text);
  return back !== undefined && Buffer.compare(back, bytes) === 0;
}

/** UTF-8 but for a few bytes: Windows-1252 would read it without complaint and get every accent wrong. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = decodeAs('utf-8', bytes);
  let bad = 0;
  let good = 0;
  for (const char of text) {
    if (char === '\ufffd') bad++;
    else if (char > '\u007f') good++;
  }
  return good > 3 * bad;
}

function lineOfFirstReplacement(text: string): number | undefined {
  const place = text.indexOf('\ufffd');
  if (place < 0) return undefined;
  return text.slice(0, place).split(/\r\n|\n|\r/).length;
}

function binaryFile(path: string, sign: string): Problem {
  return {
    code: 'binary-file',
    path,
    message: `“${path}” is not text: ${sign}.`,
    hint: 'Save the article as text (UTF-8 is best) or as a web page instead.',
  };
}

function unknownEncoding({ label, path, line }: DeclaredEncoding): Problem {
  return {
    code: 'invalid-value',
    path,
    ...(line === undefined ? {} : { line }),
    message: `Backfile does not know the encoding “${label}”.`,
    hint: 'Write its usual name, such as utf-8, windows-1252, windows-1251, koi8-r or shift_jis, or save the file as UTF-8.',
  };
}

function utf8Instead({ label, path, line }: DeclaredEncoding): Problem {
  return {
    code: 'wrong-encoding',
    path,
    ...(line === undefined ? {} : { line }),
    message: `The encoding is given as “${label}”, but the file is UTF-8.`,
    hint: 'Remove the key `encoding:`.',
  };
}

function damaged(path: string, bytes: Uint8Array): Problem {
  const line = lineOfFirstReplacement(decodeAs('utf-8', bytes));
  return {
    code: 'wrong-encoding',
    path,
    ...(line === undefined ? {} : { line }),
    message: `“${path}” is UTF-8 except for some bytes. The first is in line ${line ?? 1}.`,
    hint: `Save the text again, or write its encoding in ${metadataPathOf(path)}, such as \`encoding: windows-1252\`.`,
  };
}

function doesNotFit(path: string, text: string, encoding: Encoding): Problem {
  const line = lineOfFirstReplacement(text);
  const how = encoding.basis === 'byte-order-mark' ? 'its byte order mark says it is' : `it is ${encoding.basis} to be`;
  return {
    code: 'wrong-encoding',
    path,
    ...(line === undefined ? {} : { line }),
    message: `“${path}” has bytes that are not ${encoding.name}, but ${how}.`,
    hint: `Save the file as UTF-8, or write its real encoding in ${metadataPathOf(path)}, such as \`encoding: windows-1251\`.`,
  };
}

/**
 * The text of a saved page. What the page says of its encoding counts unless its bytes are plainly UTF-8:
 * browsers save pages as UTF-8 and leave the old `<meta charset>` in them. `charset` is what a MIME part says.
 */
export function decodePage(
  path: string,
  bytes: Uint8Array,
  declared?: DeclaredEncoding,
  charset?: string,
): Outcome<DecodedText> {
  if (declared !== undefined) return decodeCapture(path, bytes, declared);
  const encoding = pageEncoding(bytes, charset);
  const sign = binarySign(bytes, encoding.name);
  if (sign !== undefined) return decodeCapture(path, bytes, { label: encoding.name, path });
  const text = decodeAs(encoding.name, bytes);
  const problems = text.includes('\ufffd') && !hasReplacement(bytes) ? [damagedText(path, text, encoding)] : [];
  return { value: { text: encoding.hasByteOrderMark ? text.slice(1) : text, encoding }, problems };
}

function pageEncoding(bytes: Uint8Array, charset: string | undefined): Encoding {
  const marked = encodingByMark(bytes);
  if (marked !== undefined) return marked;
  const guess = guessEncoding(bytes);
  if (guess.name.startsWith('utf-16') || looksLikeUtf8(bytes)) return guess;
  const stated = (charset === undefined ? undefined : encodingNamed(charset)) ?? statedEncoding(bytes);
  if (stated !== undefined && stated !== 'utf-8') return { name: stated, hasByteOrderMark: false, basis: 'declared' };
  if (stated === 'utf-8' && isDamagedUtf8(bytes)) return { name: 'utf-8', hasByteOrderMark: false, basis: 'declared' };
  return guess;
}

/** `<meta charset>` or its older form, within the first 4 KB; UTF-16 stated in ASCII letters is not UTF-16. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const label = /<(?:meta|\?xml)\s[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1];
  const name = label === undefined ? undefined : encodingNamed(label);
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}

/** U+FFFD written in UTF-8: the page itself holds it. */
function hasReplacement(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('\ufffd', 0, 'utf8');
}

function damagedText(path: string, text: string, encoding: Encoding): Problem {
  const place = text.indexOf('\ufffd');
  const line = text.slice(0, place).split('\n').length;
  return {
    code: 'damaged-text',
    path,
    line,
    message: `“${path}” has bytes that are not ${encoding.name}. They are shown as “\ufffd”.`,
    hint: `Write the page’s real encoding in ${metadataPathOf(path)}, such as \`encoding: windows-1251\`, or save the page again.`,
  };
}
