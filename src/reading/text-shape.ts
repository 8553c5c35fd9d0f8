/** What the characters of a line tell, whatever its language. */
export interface TextShape {
  readonly characters: number;
  readonly capitals: number;
  readonly digits: number;
  readonly commas: number;
  readonly quoteMarks: number;
  readonly brackets: number;
  readonly separators: number;
  /** Sentence ends inside the line. */
  readonly stops: number;
  /** Words that begin with a capital. */
  readonly capitalWords: number;
  readonly words: number;
  /** A small letter followed by a capital: words glued together. */
  readonly glued: number;
  /** Capitals that stand right after anything but a space or another capital. */
  readonly innerCapitals: number;
}

/** What a character is; bits, since a space after a stop counts twice. */
const kinds = {
  small: 1,
  capital: 2,
  digit: 4,
  comma: 8,
  quote: 16,
  bracket: 32,
  separator: 64,
  stop: 128,
  known: 256,
};
const signs: readonly (readonly [string, number])[] = [
  ['0123456789', kinds.digit],
  [',，、', kinds.comma],
  ['"“”„«»「」『』', kinds.quote],
  ['([', kinds.bracket],
  ['|•·»›→/', kinds.separator],
  ['.!?。！？।؟', kinds.stop],
];
/** Kinds by UTF-16 unit, each worked out when first met. */
const kindOf = new Uint16Array(0x10000);
const blank = 0x20;
/** More of a line tells nothing new. */
const mostCharacters = 4000;

/** Measures a line in one pass. */
export function shapeOf(text: string): TextShape {
  const end = Math.min(text.length, mostCharacters);
  let capitals = 0;
  let digits = 0;
  let commas = 0;
  let quotes = 0;
  let brackets = 0;
  let separators = 0;
  let stops = 0;
  let capitalWords = 0;
  let words = 0;
  let glued = 0;
  let innerCapitals = 0;
  let before = 0;
  let afterBlank = true;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const kind = (kindOf[code] ?? 0) || learn(code);
    if (code === blank) {
      if (before & kinds.stop) stops += 1;
    } else {
      if (afterBlank) {
        words += 1;
        if (kind & kinds.capital) capitalWords += 1;
      }
      if (kind & kinds.capital) {
        capitals += 1;
        if (before & kinds.small) glued += 1;
        if (!afterBlank && !(before & kinds.capital)) innerCapitals += 1;
      } else if (kind & kinds.digit) digits += 1;
      else if (kind & kinds.comma) commas += 1;
      else if (kind & kinds.quote) quotes += 1;
      else if (kind & kinds.bracket) brackets += 1;
      else if (kind & kinds.separator) separators += 1;
    }
    afterBlank = code === blank;
    before = kind;
  }
  return {
    characters: text.length,
    capitals,
    digits,
    commas,
    quoteMarks: quotes,
    brackets,
    separators,
    stops,
    capitalWords,
    words,
    glued,
    innerCapitals,
  };
}

function learn(code: number): number {
  const mark = String.fromCharCode(code);
  const sign = signs.find(([marks]) => marks.includes(mark))?.[1] ?? 0;
  const kind = kinds.known | sign | caseOf(mark);
  kindOf[code] = kind;
  return kind;
}

function caseOf(mark: string): number {
  if (mark !== mark.toUpperCase()) return kinds.small;
  return mark !== mark.toLowerCase() ? kinds.capital : 0;
}
