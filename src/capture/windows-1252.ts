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
