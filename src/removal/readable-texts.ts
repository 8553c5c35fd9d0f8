import { decodeHTML } from 'entities';
import { encodingByMark, guessEncoding } from '../capture/detect-encoding.ts';
import { mimePage } from '../capture/formats/mime.ts';
import { decodeAs } from '../capture/text-encoding.ts';

/**
 * The texts of a file as someone may read them: as it is, without tags, with its escapes undone, its attributes and
 * addresses by themselves, since a tag or an escape inside a sentence must not hide the sentence. What a file is, its
 * contents tell: a capture in a download may be named anything.
 */
export function* readableTexts(bytes: Uint8Array): Iterable<string> {
  const parts = decodings(bytes);
  const [first = ''] = parts;
  const message = isMessage(first) ? mimePage(bytes) : undefined;
  if (message) parts.push(...decodings(message.bytes));
  for (const text of parts) yield* readings(text, deepest);
  // Every part of a message, and pages that are written into addresses: what can be decoded, someone decodes.
  for (const packed of packedTexts(first)) for (const text of decodings(packed)) yield* readings(text, deepest);
}

/** As long as a dozen words; a picture is longer, but does not begin as a text does. */
const base64 = /[A-Za-z0-9+/]{64}(?:[A-Za-z0-9+/]|\r?\n)*/g;
const quotedPrintable = /=[ \t]{0,9}\r?\n|(?:=[0-9A-F]{2}){2}|=3D/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: bytes that no text has, but for UTF-16
const noText = /[\x01-\x08\x0e-\x1a]/;

/** What is written in the letters of base64 or in quoted-printable. */
function* packedTexts(text: string): Iterable<Uint8Array> {
  if (quotedPrintable.test(text)) yield withoutQuoting(text);
  for (const [letters] of text.matchAll(base64)) {
    if (!noText.test(Buffer.from(letters.slice(0, 256), 'base64').toString('latin1')))
      yield Buffer.from(letters, 'base64');
  }
}

function withoutQuoting(text: string): Uint8Array {
  const joined = Buffer.from(text.replace(/=[ \t]{0,9}\r?\n/g, '')).toString('latin1');
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
}

/** Encodings of captures whose bytes do not tell which it is. */
const encodings = [
  'windows-1252 windows-1250 windows-1251 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257',
  'windows-1258 iso-8859-2 iso-8859-5 iso-8859-7 koi8-r koi8-u windows-874 gbk big5 shift_jis euc-jp euc-kr',
].flatMap(names => names.split(' '));

/** A capture in a download is in the encoding it came in; bytes that could be in many are read in each. */
function decodings(bytes: Uint8Array): string[] {
  const { name } = encodingByMark(bytes) ?? guessEncoding(bytes);
  const texts = [decodeAs(name, bytes)];
  if (name !== 'windows-1252') return texts;
  return [...texts, decodeAs('utf-8', bytes), ...encodings.slice(1).map(encoding => decodeAs(encoding, bytes))];
}

/** A saved page or mail begins with lines of headers. */
function isMessage(text: string): boolean {
  return /^(?:[\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2}/.test(text) && /^content-type:/im.test(text.slice(0, 65_536));
}

/** A feed holds a page in its text, and JSON may hold either: layers of markup and escapes to take off. */
const deepest = 3;

function* readings(text: string, layers: number): Iterable<string> {
  yield text;
  if (layers === 0) return;
  if (/%[0-9a-f]{2}/i.test(text)) yield addressesIn(text);
  if (/<[a-z/!?]/i.test(text)) {
    for (const bare of [withoutTags(text), withoutTags(text.replace(inlineTag, '')), attributesOf(text)])
      yield* readings(decodeHTML(bare), layers - 1);
    return;
  }
  if (/&#?\w+;/.test(text)) yield* readings(decodeHTML(text), layers - 1);
  if (text.includes('\\')) yield* readings(unescapedJson(text), layers - 1);
  if (/[*_`~\\]|\]\(/.test(text)) yield withoutMarks(text);
}

/** Elements that may stand inside a word, such as a letter set large. */
const inlineTag =
  /<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|tspan|tt|u|var|wbr)(?=[\s/>])[^<>]*>|<!--[^<]{0,2000}-->/gi;

function withoutTags(markup: string): string {
  return markup.replace(/<[^<>]*>/g, ' ');
}

function attributesOf(markup: string): string {
  const values = [...markup.matchAll(/=\s{0,9}(?:"([^"]*)"|'([^']*)')/g)];
  return values.map(match => match[1] ?? match[2] ?? '').join('\n');
}

/** Without Markdown's marks, which may stand inside a word, and the addresses of its links. */
function withoutMarks(text: string): string {
  return text.replace(/\]\([^()\s]{0,2000}\)/g, ' ').replace(/\\(?=[!-/:-@[-`{-~])|[*_`~]/g, '');
}

const escapes: Readonly<Record<string, string>> = { n: ' ', r: ' ', t: ' ', b: ' ', f: ' ' };

function unescapedJson(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gi,
    (_, unit: string | undefined, byte: string | undefined, letter = '') => {
      const code = unit ?? byte;
      return code === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16));
    },
  );
}

/** Headlines in addresses of other scripts are percent-encoded. */
function addressesIn(text: string): string {
  const addresses = text.split(/[\s"<>]+/).filter(word => /%[0-9a-f]{2}/i.test(word));
  return addresses.map(decoded).join('\n');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
