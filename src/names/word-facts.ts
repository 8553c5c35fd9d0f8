import { foldWord } from './fold-word.ts';
import { roles } from './words/titles.ts';

/** How a word is written; scripts without case count as capital, for nothing speaks against a name there. */
export type Shape = 'lower' | 'capital' | 'upper' | 'number';

/** What a word tells by itself, wherever it stands. */
export interface WordFacts {
  readonly folded: string;
  readonly shape: Shape;
  /** Where a lost space lies inside it (BelarusianPresident), or -1. */
  readonly joint: number;
}

const facts = new Map<string, WordFacts>();

/** Words remembered before the memory is emptied; far more than an archive's common ones. */
const mostWords = 100_000;

/** The facts of a word; remembered, since a few thousand words make up most of what is written. */
export function wordFacts(word: string): WordFacts {
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
