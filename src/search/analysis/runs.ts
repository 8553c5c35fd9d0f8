const wordCharacter = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]/u;
const apostrophes = new Set(["'", '’', '‘', 'ʼ', '＇', '‛', '′', '`']);

/** 0: not yet looked up, 1: stands in words, 2: does not. */
const classes = new Uint8Array(0x10000);

/**
 * Visits every run of letters, digits and their marks, and the invisible characters that may stand inside a word.
 * The s of a possessive is no run: `Putin’s` has one.
 */
export function eachRun(text: string, visit: (start: number, end: number) => void): void {
  let previousEnd = -2;
  let at = 0;
  while (at < text.length) {
    const width = widthOfWordCharacter(text, at);
    if (width === 0) {
      at += 1;
      continue;
    }
    const start = at;
    at = endOfRun(text, at + width);
    if (!isPossessive(text, start, at, previousEnd)) visit(start, at);
    previousEnd = at;
  }
}

function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const width = widthOfWordCharacter(text, at);
    if (width === 0) return at;
    at += width;
  }
  return at;
}

/** UTF-16 units of the word character at `at`; 0 when there is none. */
function widthOfWordCharacter(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdbff) {
    const point = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return point.length === 2 && wordCharacter.test(point) ? 2 : 0;
  }
  if (classes[unit] === 0) classes[unit] = wordCharacter.test(String.fromCharCode(unit)) ? 1 : 2;
  return classes[unit] === 1 ? 1 : 0;
}

function isPossessive(text: string, start: number, end: number, previousEnd: number): boolean {
  if (end !== start + 1 || previousEnd !== start - 1) return false;
  const letter = text.charAt(start);
  return (letter === 's' || letter === 'S') && apostrophes.has(text.charAt(previousEnd));
}
