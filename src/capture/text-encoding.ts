/**
 * The 32 places where Windows-1252 differs from ISO 8859-1, from 0x80; the WHATWG index, so undefined places stay controls.
 * Own table because some versions of Node decode `windows-1252` as ISO 8859-1.
 */
const upper = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
  0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
  0x017e, 0x0178,
];

const byteOf = new Map(upper.map((codePoint, index) => [codePoint, 0x80 + index]));

export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, char => String.fromCharCode(upper[char.charCodeAt(0) - 0x80] ?? 0xfffd));
}

/** The byte of a character, or none when Windows-1252 has no place for it. */
export function windows1252Byte(codePoint: number): number | undefined {
  const byte = byteOf.get(codePoint);
  if (byte !== undefined) return byte;
  return codePoint < 0x80 || (codePoint >= 0xa0 && codePoint <= 0xff) ? codePoint : undefined;
}

/** The encodings a capture may be in, beside UTF-8 and UTF-16; all keep ASCII in one byte. */
const doubleByte: ReadonlySet<string> = new Set(['gbk', 'big5', 'shift_jis', 'euc-kr', 'euc-jp']);

/** Encodings whose bytes depend on what came before: they cannot be written back with certainty. */
const unsupported: ReadonlySet<string> = new Set(['iso-2022-jp', 'gb18030', 'replacement', 'x-user-defined']);

const labelsOfWindows1252: ReadonlySet<string> = new Set(
  [
    'ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1',
    'iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252',
  ].flatMap(labels => labels.split(' ')),
);

/** The WHATWG name for a label such as `latin1`, `UTF8`, `cp1251`; none when it names no encoding that can be read here. */
export function encodingNamed(label: string): string | undefined {
  const name = label.trim().toLowerCase();
  if (labelsOfWindows1252.has(name)) return 'windows-1252';
  try {
    const { encoding } = new TextDecoder(name);
    return unsupported.has(encoding) ? undefined : encoding;
  } catch {
    // TextDecoder tells of an unknown label only by throwing.
    return undefined;
  }
}

/** Text of bytes; a byte without meaning becomes U+FFFD. A byte order mark is kept as U+FEFF. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** Bytes of a text; none when the encoding has no place for one of its characters. */
export function encodeAs(encoding: string, text: string): Uint8Array | undefined {
  switch (encoding) {
    case 'utf-8':
      return isWellFormed(text) ? Buffer.from(text, 'utf8') : undefined;
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1252':
      return encodeBy(text, char => oneByte(windows1252Byte(char.codePointAt(0) ?? -1)));
    default:
      return encodeBy(text, char => bytesByChar(encoding).get(char));
  }
}

function oneByte(byte: number | undefined): readonly number[] | undefined {
  return byte === undefined ? undefined : [byte];
}

function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

function encodeBy(text: string, bytesOf: (char: string) => readonly number[] | undefined): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const char of text) {
    const code = bytesOf(char);
    if (code === undefined) return undefined;
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Built from the decoder itself, so that writing is the inverse of reading. */
function bytesByChar(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const add = (...bytes: readonly number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  if (doubleByte.has(encoding)) addPairs(add);
  tables.set(encoding, table);
  return table;
}

function addPairs(add: (...bytes: readonly number[]) => void): void {
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x30; trail <= 0xff; trail++) add(lead, trail);
  }
}
