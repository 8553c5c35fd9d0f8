/** The page inside a file that a browser (.mhtml) or a mail program (.eml) saved. */
export interface MimePage {
  readonly bytes: Uint8Array;
  readonly isHtml: boolean;
  /** The `charset` of its Content-Type. */
  readonly charset: string | undefined;
  /** Where the page was, when the file says so. */
  readonly url: string | undefined;
  /** When a browser saved it, as that wrote it; a message's own day is no such thing. */
  readonly saved: string | undefined;
  /** The headers of a mail, in small letters; none of a page that a browser saved. */
  readonly letter: ReadonlyMap<string, string>;
  /** Where the pages of its frames were, by what the page calls them. */
  readonly frames: ReadonlyMap<string, string>;
}

/** A part of a message that holds no others: what it says of itself, and where its body stands in the file. */
export interface MessagePart {
  readonly headers: ReadonlyMap<string, string>;
  /** In small letters, without parameters. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly decoded: () => Uint8Array;
}

interface Part extends Pick<MessagePart, 'headers' | 'start' | 'end'> {}

/** Multipart messages inside one another, and parts in one of them; more is an attack. */
const deepest = 6;
const mostParts = 4000;
const longestHead = 65_536;

/** Whether a file of this name is a message: a page that a browser saved in one piece, or a mail. */
export function isMessagePath(path: string): boolean {
  return /\.(?:mhtml?|eml)$/i.test(path);
}

/** The first HTML part of a message, or its first plain text; none when it has neither. */
export function mimePage(bytes: Uint8Array): MimePage | undefined {
  const { whole, parts } = readMessage(bytes);
  const html = parts.find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  const part = html ?? parts.find(({ type }) => type === 'text/plain');
  if (part === undefined) return undefined;
  const snapshot = whole.headers.get('snapshot-content-location');
  const url = snapshot ?? part.headers.get('content-location');
  const isSaved = snapshot !== undefined || /saved by/i.test(whole.headers.get('from') ?? '');
  return {
    bytes: part.decoded(),
    isHtml: html !== undefined,
    charset: parameterOf(part, 'charset'),
    url: url !== undefined && /^https?:\/\//i.test(url) ? url : undefined,
    saved: isSaved ? whole.headers.get('date') : undefined,
    letter: isSaved ? new Map() : whole.headers,
    frames: framesOf(parts),
  };
}

/** Browsers call the page of a frame by the id of its part: `cid:frame-1@mhtml.blink`. */
function framesOf(parts: readonly MessagePart[]): ReadonlyMap<string, string> {
  return new Map(
    parts.flatMap(({ headers, type }) => {
      const [id, location] = [headers.get('content-id'), headers.get('content-location')];
      return id === undefined || location === undefined || !type.startsWith('text/')
        ? []
        : [[`cid:${id.replace(/^<|>$/g, '')}`, location] as const];
    }),
  );
}

/** The parts of a message that hold no others, in its order. */
export function messageParts(bytes: Uint8Array): readonly MessagePart[] {
  return readMessage(bytes).parts;
}

function readMessage(bytes: Uint8Array): { readonly whole: Part; readonly parts: readonly MessagePart[] } {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = readPart(message, 0, message.length);
  const parts = leavesOf(message, whole, 0).map(part => ({
    ...part,
    type: typeOf(part),
    decoded: () => decodedBody(message, part),
  }));
  return { whole, parts };
}

function readPart(message: Buffer, from: number, to: number): Part {
  const source = message.toString('latin1', from, Math.min(to, from + longestHead));
  const end = /\r?\n\r?\n/.exec(source);
  const headers = new Map<string, string>();
  for (const line of source
    .slice(0, end?.index)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, start: end === null ? to : from + end.index + end[0].length, end: to };
}

function leavesOf(message: Buffer, part: Part, depth: number): readonly Part[] {
  const boundary = parameterOf(part, 'boundary');
  if (!typeOf(part).startsWith('multipart/') || !boundary || depth >= deepest) return [part];
  const places = boundaries(message, part, `--${boundary}`);
  return places.flatMap(({ after }, at) => {
    const [start, to] = [afterLine(message, after), places[at + 1]?.at ?? part.end];
    if (message.toString('latin1', after, after + 2) === '--' || start > to) return [];
    return leavesOf(message, readPart(message, start, to), depth + 1);
  });
}

function boundaries(message: Buffer, { start, end }: Part, boundary: string) {
  const found: { readonly at: number; readonly after: number }[] = [];
  let at = message.indexOf(boundary, start, 'latin1');
  while (at >= 0 && at < end && found.length < mostParts) {
    const after = at + boundary.length;
    found.push({ at, after });
    at = message.indexOf(boundary, after, 'latin1');
  }
  return found;
}

/** Spaces may stand behind a boundary. */
function afterLine(message: Buffer, from: number): number {
  const [space = ''] = /^[ \t]{0,20}\r?\n/.exec(message.toString('latin1', from, from + 24)) ?? [];
  return from + space.length;
}

function typeOf({ headers }: Pick<Part, 'headers'>): string {
  return (headers.get('content-type') ?? 'text/plain').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function parameterOf({ headers }: Pick<Part, 'headers'>, name: string): string | undefined {
  const parameters = (headers.get('content-type') ?? '').split(';').slice(1);
  const found = parameters.map(each => each.trim()).find(each => each.toLowerCase().startsWith(`${name}=`));
  return found?.slice(name.length + 1).replace(/^"|"$/g, '');
}

function decodedBody(message: Buffer, { headers, start, end }: Part): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return Buffer.from(message.toString('latin1', start, end), 'base64');
  if (encoding !== 'quoted-printable') return message.subarray(start, end);
  return Buffer.from(quotedPrintable(message.toString('latin1', start, end)), 'latin1');
}

function quotedPrintable(body: string): string {
  const joined = body.replace(/=[ \t]{0,20}\r?\n/g, '');
  return joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
