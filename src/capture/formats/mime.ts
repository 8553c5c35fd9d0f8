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
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  /** Latin-1: one character a byte. */
  readonly body: string;
}

/** Multipart messages inside one another; more is an attack. */
const deepest = 6;
const mostParts = 500;

/** The first HTML part of a message, or its first plain text; none when it has neither. */
export function mimePage(bytes: Uint8Array): MimePage | undefined {
  const whole = readPart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  const parts = partsOf(whole, 0);
  const html = parts.find(part => typeOf(part) === 'text/html' || typeOf(part) === 'application/xhtml+xml');
  const part = html ?? parts.find(each => typeOf(each) === 'text/plain');
  if (part === undefined) return undefined;
  const snapshot = whole.headers.get('snapshot-content-location');
  const url = snapshot ?? part.headers.get('content-location');
  const isSaved = snapshot !== undefined || /saved by/i.test(whole.headers.get('from') ?? '');
  return {
    bytes: decodedBody(part),
    isHtml: html !== undefined,
    charset: parameterOf(part, 'charset'),
    url: url !== undefined && /^https?:\/\//i.test(url) ? url : undefined,
    saved: isSaved ? whole.headers.get('date') : undefined,
  };
}

function readPart(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source);
  const head = source.slice(0, end?.index ?? source.length).slice(0, 65_536);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? '' : source.slice(end.index + end[0].length) };
}

function partsOf(part: Part, depth: number): readonly Part[] {
  const boundary = parameterOf(part, 'boundary');
  if (!typeOf(part).startsWith('multipart/') || boundary === undefined || depth >= deepest) return [part];
  const pieces = part.body.split(`--${boundary}`).slice(1, mostParts);
  const inner = pieces
    .filter(piece => !piece.startsWith('--'))
    .map(piece => readPart(piece.replace(/^[ \t]{0,20}\r?\n/, '')));
  return inner.flatMap(each => partsOf(each, depth + 1));
}

function typeOf({ headers }: Part): string {
  return (headers.get('content-type') ?? 'text/plain').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function parameterOf({ headers }: Part, name: string): string | undefined {
  const parameters = (headers.get('content-type') ?? '').split(';').slice(1);
  const found = parameters.map(each => each.trim()).find(each => each.toLowerCase().startsWith(`${name}=`));
  return found?.slice(name.length + 1).replace(/^"|"$/g, '');
}

function decodedBody({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? quotedPrintable(body) : body, 'latin1');
}

function quotedPrintable(body: string): string {
  const joined = body.replace(/=[ \t]{0,20}\r?\n/g, '');
  return joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
