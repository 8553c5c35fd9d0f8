/** A number, a word or a mark of a line; what parts them is left out. */
export interface DateToken {
  readonly kind: 'number' | 'word' | 'mark';
  /** Digits are western, letters small. */
  readonly text: string;
  /** UTF-16 offsets into the line. */
  readonly start: number;
  readonly end: number;
  /** Nothing visible parts it from the token before. */
  readonly isGlued: boolean;
}

/**
 * 年, 月 and 日 after a number are tokens of their own, whatever follows them. Marks of direction are no tokens: in
 * Arabic they stand inside of dates.
 */
const token = /\d+|(?<=\d\s?)[年月日년월일]|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\p{Nd}\p{Cf}]/gu;

export function dateTokens(line: string): readonly DateToken[] {
  const text = westernDigits(line);
  const found: DateToken[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [raw] = match;
    const start = match.index;
    const isGlued = start > 0 && (start === end || !/\s/.test(text.slice(end, start)));
    end = start + raw.length;
    const kind = /^\d/.test(raw) ? 'number' : /^\p{L}/u.test(raw) ? 'word' : 'mark';
    found.push({ kind, text: kind === 'word' ? foldWord(raw) : raw, start, end, isGlued });
  }
  return found;
}

/** The words of a text, as the reader of dates compares them. */
export function wordTokens(text: string): readonly DateToken[] {
  return dateTokens(text).filter(({ kind }) => kind === 'word');
}

function foldWord(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

/** Digits of all scripts, one for one, so that offsets stay. */
export function westernDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, digit => (digit.length > 1 ? digit : String(digitValue(digit))));
}

/** Digits lie in tens, which begin at …0 or at …6. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  const last = code % 16;
  const begins = last - (last % 16) + (code - last);
  const isFromZero = last < 6 || (last < 10 && /\p{Nd}/u.test(String.fromCodePoint(begins)));
  return isFromZero ? last : last - 6;
}
