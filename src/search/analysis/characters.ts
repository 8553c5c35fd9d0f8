export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isLatinCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** Latin, Greek or Cyrillic. */
export function isLetterWithCase(unit: number): boolean {
  if (unit < 0x80) return isLatinCapital(unit & ~0x20);
  return (unit >= 0xc0 && unit <= 0x24f) || (unit >= 0x370 && unit <= 0x52f);
}

/** What a pattern's class has of scripts that put no spaces between words. */
export const spacelessScripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** The zero-width non-joiner: in Persian and its kin it stands where a hyphen would. */
export const nonJoiner = 0x200c;

export function isArabic(unit: number): boolean {
  return (unit >= 0x600 && unit <= 0x6ff) || (unit >= 0x750 && unit <= 0x77f);
}
