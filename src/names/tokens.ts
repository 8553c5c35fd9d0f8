import { type Shape, type WordFacts, wordFacts } from './word-facts.ts';
import { functionWords } from './words/language.ts';
import { abbreviations } from './words/titles.ts';

export interface Token {
  readonly text: string;
  readonly folded: string;
  readonly shape: Shape;
  /** UTF-16 offsets into the unit; a possessive ending is left outside. */
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one, as far as names are concerned. */
  readonly gap: 'space' | 'hyphen' | 'ampersand' | 'comma' | 'bracket' | 'break';
  /** The capital may be owed to the position: first in a sentence, a quotation or a line. */
  readonly opens: boolean;
  /** The word stands in the possessive: Putin’s, the Seamen’s. */
  readonly possessive: boolean;
}

const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.&](?=[\p{L}\p{N}]))*/gu;

/** The words of a text with their shapes and what parts them. Linear in the length of the text. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(word)) {
    const [found, at] = [match[0], match.index];
    const facts = wordFacts(found);
    if (isPlain(found, facts)) {
      const end = at + found.length;
      tokens.push(tokenFrom({ surface: found, facts, start: at, end, possessive: false }, text, from, tokens.at(-1)));
      from = end;
      continue;
    }
    for (const [start, end] of pieces(found, at, facts)) {
      const token = tokenAt(text, start, end, from, tokens.at(-1));
      tokens.push(token);
      from = token.possessive ? Math.max(end, token.end) : token.end;
    }
  }
  return tokens;
}

/** A word with no dot, mark of quotation or lost space in it is one token, as nearly all are. */
const isPlain = (found: string, { joint }: WordFacts): boolean => joint <= 0 && !/[.'’]/.test(found);

/** A dot inside a word keeps initials (U.S) and web names (Express.co.uk) whole, and parts a lost space (said.The). */
function pieces(found: string, start: number, { joint }: WordFacts): readonly (readonly [number, number])[] {
  if (joint > 0)
    return [
      [start, start + joint],
      [start + joint, start + found.length],
    ];
  if (!found.includes('.') || isInitials(found) || isWebName(found) || /^[\d.]+$/.test(found))
    return [[start, start + found.length]];
  let at = start;
  return found.split('.').map(piece => {
    const range = [at, at + piece.length] as const;
    at += piece.length + 1;
    return range;
  });
}

const isInitials = (text: string): boolean => text.split('.').every(part => part.length === 1);

export const isWebName = (text: string): boolean =>
  /^[\p{L}\p{N}-]+(?:\.[a-z]{2,6}){1,2}$/u.test(text) &&
  !/\.(?:js|ts|ya?ml|md|txt|html?|css|py|json|xml|pdf|php|exe|zip|jpe?g|png)$/.test(text);

function tokenAt(text: string, start: number, found: number, from: number, before: Token | undefined): Token {
  let end = found;
  const possessive = found - start > 2 && isQuoteMark(text[found - 2]) && /s/i.test(text[found - 1] ?? '');
  if (possessive) end -= 2;
  else if (text[end] === '.' && text.slice(start, end).includes('.') && isInitials(text.slice(start, end))) end += 1;
  const surface = text.slice(start, end);
  return tokenFrom({ surface, facts: wordFacts(surface), start, end, possessive }, text, from, before);
}

/** A word as it was cut out of its text. */
interface Cut {
  readonly surface: string;
  readonly facts: WordFacts;
  readonly start: number;
  readonly end: number;
  readonly possessive: boolean;
}

function tokenFrom(cut: Cut, text: string, from: number, before: Token | undefined): Token {
  const { surface, facts, start, end } = cut;
  const gap = start === from + 1 && text[from] === ' ' ? ' ' : text.slice(from, start);
  const plural = isQuoteMark(text[end]) && /[sz]$/i.test(surface) && /\s/.test(text[end + 1] ?? '');
  const parting = before === undefined ? 'break' : gapKind(gap, before, text[end] === '.' ? '' : facts.folded);
  return {
    text: surface,
    folded: facts.folded,
    shape: facts.shape,
    start,
    end,
    gap: parting,
    opens: before === undefined || (parting !== 'space' && opensSentence(gap)),
    possessive: cut.possessive || plural,
  };
}

const isQuoteMark = (character: string | undefined): boolean => character === "'" || character === '’';

function gapKind(gap: string, before: Token, next: string): Token['gap'] {
  if (/^[ \u00a0]*$/.test(gap)) return 'space';
  if (/^[-‐‑]$/.test(gap)) return 'hyphen';
  // “Debabrata Sen. A concert”: no title stands before “a” or “the”.
  if (/^\.\s$/.test(gap) && (before.text.length === 1 || abbreviations.has(before.folded)))
    return functionWords.has(next) ? 'break' : 'space';
  if (/^\s&\s$/.test(gap)) return 'ampersand';
  if (/^['’]?,\s?$/.test(gap)) return 'comma';
  return /^\s\($/.test(gap) ? 'bracket' : 'break';
}

const opensSentence = (gap: string): boolean => /[.!?…:“"‘«—–•\n]|\s['’]$/u.test(gap);
