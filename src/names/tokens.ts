import { bareLetters } from '../record/whole-letters.ts';
import { functionWords } from './words/language.ts';
import { abbreviations, roles } from './words/people.ts';

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

/** Gives the words of a text. */
export type ReadTokens = (text: string) => readonly Token[];

/** Reads each text once, for those who read the texts of one article one after the other. */
export function tokensOnce(): ReadTokens {
  const known = new Map<string, readonly Token[]>();
  return text => {
    const tokens = known.get(text) ?? tokenise(text);
    known.set(text, tokens);
    return tokens;
  };
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

/** How a word is written; scripts without case count as capital, for nothing speaks against a name there. */
type Shape = 'lower' | 'capital' | 'upper' | 'number';

/** What a word tells by itself, wherever it stands. */
interface WordFacts {
  readonly folded: string;
  readonly shape: Shape;
  /** Where a lost space lies inside it (BelarusianPresident), or -1. */
  readonly joint: number;
}

const facts = new Map<string, WordFacts>();

/** Words remembered before the memory is emptied; far more than an archive's common ones. */
const mostWords = 100_000;

/** The facts of a word; remembered, since a few thousand words make up most of what is written. */
function wordFacts(word: string): WordFacts {
  const known = facts.get(word);
  if (known !== undefined) return known;
  if (facts.size >= mostWords) facts.clear();
  const found = plainFacts(word) ?? { folded: foldWord(word), shape: shapeOf(word), joint: lostSpace(word) };
  facts.set(word, found);
  return found;
}

/** The same for the many words of the plain alphabet with at most one capital, at a tenth of the time. */
function plainFacts(word: string): WordFacts | undefined {
  if (!/^[A-Za-z][a-z]*$/.test(word)) return undefined;
  const folded = word.toLowerCase();
  return { folded, shape: folded === word ? 'lower' : 'capital', joint: -1 };
}

/** “I’m”, “You’ll”, “Don’t”: no names, whatever their capitals. */
const contraction =
  /^(?:(?:i|you|we|they|he|she|it|who|what|that|there|here)['’](?:m|ve|re|ll|d)|[a-z]{2,5}n['’]t|can['’]t|won['’]t)$/i;

function shapeOf(text: string): Shape {
  const first = text.codePointAt(0) ?? 0;
  // iPhone, dell’Orto, d’Ivoire
  if (first >= 97 && first <= 122) return /^(?:[a-z]|[a-z]{1,4}['’])\p{Lu}/u.test(text) ? 'capital' : 'lower';
  if (/^\p{N}/u.test(text)) return 'number';
  if (/^\p{Ll}/u.test(text) || contraction.test(text)) return 'lower';
  return /^\p{Lu}[\p{Lu}\p{N}.&]+$/u.test(text) ? 'upper' : 'capital';
}

/** Only before a title: other capitals inside a word are a name's own (YouTube). */
function lostSpace(found: string): number {
  const at = found.search(/(?<=\p{Ll}{3})\p{Lu}\p{Ll}{3}/u);
  return at > 0 && roles.has(found.slice(at).toLowerCase()) ? at : -1;
}

/** A word without case, marks, apostrophes and dots: what two spellings of one name have in common (Erdoğan, ERDOGAN). */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  return bareLetters(lower).replace(/['’‘ʼ.]/gu, '');
}
