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
}

const quoteMarks = new Set('"“”„«»「」『』'.split(''));
const separatorMarks = new Set('|•·»›→/'.split(''));
const stopMarks = new Set('.!?。！？।؟'.split(''));
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
  let before = ' ';
  let smallBefore = false;
  for (let at = 0; at < end; at += 1) {
    const mark = text.charAt(at);
    const small = isSmall(mark);
    const capital = !small && isCapital(mark);
    if (capital) {
      capitals += 1;
      if (smallBefore) glued += 1;
    } else if (mark >= '0' && mark <= '9') digits += 1;
    else if (mark === ',' || mark === '，' || mark === '、') commas += 1;
    else if (quoteMarks.has(mark)) quotes += 1;
    else if (mark === '(' || mark === '[') brackets += 1;
    else if (separatorMarks.has(mark)) separators += 1;
    if (mark === ' ' && stopMarks.has(before)) stops += 1;
    if (before === ' ' && mark !== ' ') {
      words += 1;
      if (capital) capitalWords += 1;
    }
    smallBefore = small;
    before = mark;
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
  };
}

function isSmall(mark: string): boolean {
  if (mark >= 'a' && mark <= 'z') return true;
  return mark > '\u007f' && mark !== mark.toUpperCase();
}

function isCapital(mark: string): boolean {
  if (mark >= 'A' && mark <= 'Z') return true;
  return mark > '\u007f' && mark !== mark.toLowerCase();
}
