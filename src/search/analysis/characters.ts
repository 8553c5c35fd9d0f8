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
