import type { HeldPicture } from './capture.ts';
import { isMessagePath, type MessagePart, messageParts } from './formats/mime.ts';
import { heldPicture } from './held-picture.ts';

/** A capture without the pictures and fonts that are written into it. */
export interface CutCapture {
  readonly bytes: Uint8Array;
  readonly pictures: readonly HeldPicture[];
}

/** The name by which the page that was made of a document is read. */
export const pageName = 'page.html';

/** More pictures than any article has; those after them are cut out and not kept. */
const mostPictures = 2000;

/**
 * Cuts out of a saved page what is no text of it: `data:` addresses of pictures and fonts, and of a message (.mhtml, .eml)
 * the parts that are no text. In the place of a picture stands `data:picture/N,`, so that the page can be read, and read
 * fast, without it. A page that has nothing of the kind is given back as it is.
 */
export function cutPictures(path: string, bytes: Uint8Array): CutCapture {
  const pictures: HeldPicture[] = [];
  const cuts: Cut[] = [];
  for (const found of embeddedIn(path, bytes)) {
    const picture =
      found.names && pictures.length < mostPictures ? pictureOf(found, bytes, pictures.length + 1) : undefined;
    if (picture) pictures.push(picture);
    cuts.push({
      start: found.start,
      end: found.end,
      stands: picture && found.isAddress ? standIn(picture) : found.stands,
    });
  }
  return cuts.length === 0 ? { bytes, pictures } : { bytes: without(bytes, cuts), pictures };
}

/** The bytes of the pictures of those numbers, as `cutPictures` counts them. */
export function embeddedBytes(
  path: string,
  bytes: Uint8Array,
  numbers: ReadonlySet<number>,
): ReadonlyMap<number, Uint8Array> {
  const found = new Map<number, Uint8Array>();
  let number = 0;
  for (const one of embeddedIn(path, bytes)) {
    if (!one.names) continue;
    number += 1;
    if (numbers.has(number)) found.set(number, one.decoded(bytes));
  }
  return found;
}

/** A stretch of a capture that is no text. */
interface Embedded {
  readonly start: number;
  readonly end: number;
  /** What stands there when it is cut out. */
  readonly stands: string;
  /** How the page may call it; only of pictures. */
  readonly names?: readonly string[];
  /** It stands in the page as an address. */
  readonly isAddress: boolean;
  readonly decoded: (bytes: Uint8Array) => Uint8Array;
}

interface Cut extends Pick<Embedded, 'start' | 'end' | 'stands'> {}

function pictureOf({ names = [], decoded }: Embedded, bytes: Uint8Array, number: number): HeldPicture {
  const own = `data:picture/${number},`;
  return heldPicture({ kind: 'part', number }, [own, ...names], decoded(bytes));
}

function standIn({ names: [own = ''] }: HeldPicture): string {
  return own;
}

function without(bytes: Uint8Array, cuts: readonly Cut[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { start, end, stands } of cuts) {
    pieces.push(bytes.subarray(from, start), Buffer.from(stands, 'latin1'));
    from = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(from)]);
}

function embeddedIn(path: string, bytes: Uint8Array): Iterable<Embedded> {
  if (isMessagePath(path)) return partsIn(bytes);
  return /\.x?html?$/i.test(path) ? addressesIn(bytes) : [];
}

function* partsIn(bytes: Uint8Array): Iterable<Embedded> {
  for (const part of messageParts(bytes)) {
    if (/^(?:text\/(?!css|javascript)|application\/xhtml)/.test(part.type)) continue;
    const isPicture = part.type.startsWith('image/') && part.type !== 'image/svg+xml';
    yield {
      ...{ start: part.start, end: part.end, stands: '', isAddress: false },
      ...(isPicture && { names: namesOf(part) }),
      decoded: () => part.decoded(),
    };
  }
}

function namesOf({ headers }: MessagePart): readonly string[] {
  const id = headers.get('content-id')?.replace(/^<|>$/g, '');
  const location = headers.get('content-location');
  return [...(id ? [`cid:${id}`] : []), ...(location ? [location] : [])];
}

/** What may stand in base64, percent escapes of it included. */
const base64 = new Uint8Array(256);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=%-_')
  base64[character.charCodeAt(0)] = 1;
/** Line ends may stand in it between quotes. */
const lineEnds = new Uint8Array(base64);
for (const character of '\r\n') lineEnds[character.charCodeAt(0)] = 1;

const head = /^data:([a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,60})?((?:;[a-z0-9=_-]{1,60}){0,5});base64,/i;
/** SingleFile writes a picture that stands twice into a style, and gives it a name there. */
const styleName = /(--sf-img-\d{1,6})\s{0,4}:\s{0,4}url\(["']?$/;
/** A shorter address that is no picture costs nothing. */
const shortest = 1024;

function* addressesIn(bytes: Uint8Array): Iterable<Embedded> {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let start = page.indexOf('data:'); start >= 0; start = page.indexOf('data:', start + 5)) {
    const [opening, type = ''] = head.exec(page.toString('latin1', start, start + 300)) ?? [];
    if (opening === undefined) continue;
    const before = page[start - 1];
    const isQuoted = before === 0x22 || before === 0x27;
    const from = start + opening.length;
    const end = endOf(page, from, isQuoted ? lineEnds : base64);
    const isPicture = /^image\/(?!svg)/i.test(type);
    if (isPicture || end - from > shortest) {
      const name = isPicture ? styleName.exec(page.toString('latin1', Math.max(0, start - 60), start))?.[1] : undefined;
      yield {
        ...{ start, end, stands: 'data:,', isAddress: true },
        ...(isPicture && { names: name === undefined ? [] : [name] }),
        decoded: whole => decodedAddress(whole, from, end),
      };
    }
    start = Math.max(start, end - 5);
  }
}

function endOf(bytes: Uint8Array, from: number, allowed: Uint8Array): number {
  let end = from;
  while (end < bytes.length && allowed[bytes[end] ?? 0] === 1) end += 1;
  return end;
}

function decodedAddress(bytes: Uint8Array, from: number, end: number): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, end - from).toString('latin1');
  return Buffer.from(
    text.includes('%')
      ? text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : text,
    'base64',
  );
}
