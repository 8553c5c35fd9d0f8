/** The formats of pictures that are kept; what a file is, its bytes tell and not its name. */
export const pictureFormats = ['jpeg', 'png', 'gif', 'webp', 'avif'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface PictureForm extends PictureSize {
  readonly format: PictureFormat;
}

/** Why the bytes of a picture are not kept. */
export type PictureFault =
  /** None of the formats, or without a size. */
  | 'no-picture'
  /** Another file follows its end. */
  | 'second-file'
  /** More pixels than `pictureLimits` lets it have. */
  | 'too-many-pixels'
  /** More bytes than that. */
  | 'too-large';

/** What a picture may measure; past it, it is left out: it would take a build's time or memory. */
export const pictureLimits = { bytes: 40 * 1024 * 1024, pixels: 100_000_000 } as const;

/** Files of articles/ that are pictures by their names. */
export function isPicturePath(path: string): boolean {
  return /\.(?:jpe?g|jfif|png|gif|webp|avif)$/i.test(path);
}

export type InspectedPicture =
  | { readonly form: PictureForm; readonly hasPreviews?: true; readonly fault?: never }
  | { readonly fault: PictureFault; readonly form?: never; readonly hasPreviews?: never };

/** What the bytes of a file say of the picture in it. Nothing is decoded. */
export function inspectPicture(bytes: Uint8Array): InspectedPicture {
  if (bytes.length > pictureLimits.bytes) return { fault: 'too-large' };
  const found = readForm(bytes);
  if (found === undefined || found.width < 1 || found.height < 1) return { fault: 'no-picture' };
  const { format, width, height, end } = found;
  if (width * height >= pictureLimits.pixels) return { fault: 'too-many-pixels' };
  const form = { format, width, height };
  if (isPadding(bytes.subarray(end))) return { form };
  return format === 'jpeg' && hasOnlyPreviews(bytes, end) ? { form, hasPreviews: true } : { fault: 'second-file' };
}

/** A form with the place where the picture ends. */
interface Found extends PictureForm {
  readonly end: number;
}

function readForm(bytes: Uint8Array): Found | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return readJpeg(bytes);
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return readPng(bytes);
  if (startsWith(bytes, 0, 'GIF87a') || startsWith(bytes, 0, 'GIF89a')) return readGif(bytes);
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return readWebp(bytes);
  return startsWith(bytes, 4, 'ftyp') ? readAvif(bytes) : undefined;
}

/** More pictures than a camera appends. */
const mostPreviews = 8;

/** Cameras append smaller pictures to a photograph and list them in its head (MPF). All that follows must be such pictures. */
function hasOnlyPreviews(bytes: Uint8Array, from: number): boolean {
  if (!listsPictures(bytes)) return false;
  let at = from;
  for (let count = 0; count < mostPreviews; count += 1) {
    while (bytes[at] === 0) at += 1;
    const rest = bytes.subarray(at);
    if (rest[0] !== 0xff || rest[1] !== 0xd8 || rest[2] !== 0xff) return false;
    const end = readJpeg(rest)?.end;
    if (end === undefined) return false;
    at += end;
    if (isPadding(bytes.subarray(at))) return true;
  }
  return false;
}

/** A segment APP2 that begins with “MPF” before the picture itself. */
function listsPictures(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  for (let at = 2; at + 8 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xe2 && startsWith(bytes, at + 4, 'MPF\0')) return true;
    if (marker < 0xe0 && marker !== 0xdb && marker !== 0xc4) return false;
  }
  return false;
}

/** Zeros, spaces and line ends are no second file. */
function isPadding(rest: Uint8Array): boolean {
  return rest.every(byte => byte === 0 || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0xff);
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A JPEG is a row of segments with their lengths; the one that begins the frame (SOF) has height and width. */
function readJpeg(bytes: Uint8Array): Found | undefined {
  const view = viewOf(bytes);
  let size: PictureSize | undefined;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return size && { format: 'jpeg', ...size, end: at + 2 };
    if (marker === 0xff || (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    // C4, C8 and CC are tables among the frames' markers.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && at + 9 <= bytes.length) size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
    if (marker === 0xda) at = endOfScan(bytes, at);
  }
  if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return size && { format: 'jpeg', ...size, end: at + 2 };
  // It ends before its end, as one does that was not loaded whole.
  return size && { format: 'jpeg', ...size, end: bytes.length };
}

/** Where the next marker stands; in what is coded FF is followed by 00, or tells a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** A PNG is a row of chunks; the first has width and height, the last is IEND. */
function readPng(bytes: Uint8Array): Found | undefined {
  if (bytes.length < 33 || !startsWith(bytes, 12, 'IHDR')) return undefined;
  const view = viewOf(bytes);
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    if (startsWith(bytes, at + 4, 'IEND')) return { format: 'png', ...size, end: at + 12 };
  return { format: 'png', ...size, end: bytes.length };
}

/** A GIF is a row of blocks, each of pieces with their lengths, up to the trailer. */
function readGif(bytes: Uint8Array): Found | undefined {
  if (bytes.length < 14) return undefined;
  const view = viewOf(bytes);
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const tableOf = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + tableOf(bytes[10] ?? 0);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return { format: 'gif', ...size, end: at + 1 };
    if (kind === 0x21) at = afterPieces(bytes, at + 2);
    else if (kind === 0x2c) at = afterPieces(bytes, at + 11 + tableOf(bytes[at + 9] ?? 0));
    else return { format: 'gif', ...size, end: at };
  }
  return { format: 'gif', ...size, end: bytes.length };
}

function afterPieces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

/** A WebP is a RIFF file; its first chunk has width and height. */
function readWebp(bytes: Uint8Array): Found | undefined {
  if (bytes.length < 30) return undefined;
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  const size = sizeOfWebp(bytes, view);
  return size && { format: 'webp', ...size, end: end + (end % 2) };
}

function sizeOfWebp(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  if (startsWith(bytes, 12, 'VP8 '))
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (startsWith(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!startsWith(bytes, 12, 'VP8X')) return undefined;
  const three = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16) + 1;
  return { width: three(24), height: three(27) };
}

/** An AVIF is a row of boxes with their lengths; somewhere in “meta” a box “ispe” has the size of each picture in it. */
function readAvif(bytes: Uint8Array): Found | undefined {
  const view = viewOf(bytes);
  const isAvif = ['avif', 'avis', 'mif1', 'miaf'].some(brand => startsWith(bytes, 8, brand));
  let size: PictureSize | undefined;
  let at = 0;
  while (isAvif && at + 8 <= bytes.length) {
    const length = view.getUint32(at);
    if (length < 8) return size && { format: 'avif', ...size, end: length === 0 ? bytes.length : at };
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    // Another beginning is another file.
    if (!boxNames.has(name) || (name === 'ftyp' && at > 0)) break;
    if (name === 'meta') size = largestSize(bytes.subarray(at, at + length));
    at += length;
  }
  return size && { format: 'avif', ...size, end: Math.min(at, bytes.length) };
}

const boxNames: ReadonlySet<string> = new Set(['ftyp', 'meta', 'mdat', 'moov', 'free', 'skip', 'uuid']);

function largestSize(meta: Uint8Array): PictureSize | undefined {
  const view = viewOf(meta);
  const buffer = Buffer.from(meta.buffer, meta.byteOffset, meta.byteLength);
  let largest: PictureSize | undefined;
  for (let at = buffer.indexOf('ispe'); at >= 0 && at + 16 <= meta.length; at = buffer.indexOf('ispe', at + 4)) {
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === undefined || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
