import type { Stem } from './analysis/stemmers.ts';
import { formsOf, termsIn } from './analysis/terms.ts';
import { tokensOf } from './analysis/words.ts';
import { wordsWithin } from './engine/near-words.ts';
import type { Clause, Option } from './query/clauses.ts';

/** Whether a folded word is what was searched for. */
export type IsWanted = (form: string) => boolean;

/** What is marked in a text. */
export interface Wanted {
  readonly isWord: IsWanted;
  /** Whether a word is meant only as it stands: `US`. */
  readonly isSign: IsWanted;
  /** Words that are meant only where they stand together, in this order. */
  readonly phrases: readonly (readonly IsWanted[])[];
}

/** A clause as it was answered. */
type AnsweredClause = Clause & {
  /** The word was taken for the beginning of words. */
  readonly isTyped?: boolean;
  /** Its phrases were looked for where their words stand apart. */
  readonly isLoose?: boolean;
};

/** What a query means in texts of a language. */
export function wantedIn(
  clauses: readonly AnsweredClause[],
  language: string,
  stemmers: ReadonlyMap<string, Stem>,
): Wanted {
  const termOf = termsIn(language, stemmers);
  const words: IsWanted[] = [];
  const signs = new Set<string>();
  const phrases: (readonly IsWanted[])[] = [];
  const isSame = (asked: string): IsWanted => {
    const term = termOf(asked);
    return form => termOf(form) === term;
  };
  const addOption = (option: Option, { isTyped, isLoose }: AnsweredClause) => {
    if (option.kind === 'sign') signs.add(option.form);
    else if (option.kind === 'phrase' && isLoose !== true) phrases.push(option.forms.map(isSame));
    else if (option.kind === 'phrase') for (const form of option.forms) words.push(isSame(form));
    else words.push(wordMatcher(option, isTyped === true, isSame));
  };
  for (const clause of clauses) {
    if (clause.presence !== 'prohibited') for (const option of clause.options) addOption(option, clause);
  }
  return { isWord: memoized(form => words.some(isWanted => isWanted(form))), isSign: form => signs.has(form), phrases };
}

function wordMatcher(
  { form, match }: Extract<Option, { kind: 'word' }>,
  isTyped: boolean,
  isSame: (asked: string) => IsWanted,
): IsWanted {
  if (match.kind === 'fuzzy') return wordsWithin(form, match.edits);
  if (match.kind === 'exact' && !isTyped) return isSame(form);
  return other => other.startsWith(form);
}

/** Texts say the same words again and again. */
function memoized(isWanted: IsWanted): IsWanted {
  const known = new Map<string, boolean>();
  return form => {
    const found = known.get(form) ?? isWanted(form);
    known.set(form, found);
    return found;
  };
}

/** Words that are meant wherever they stand. */
export function singleWords(isWord: IsWanted): Wanted {
  return { isWord, isSign: () => false, phrases: [] };
}

/** A place in a text, with what stands there. */
export interface WantedWord {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** The wanted words of a text, in order. */
export function wantedWords(text: string, { isWord, isSign, phrases }: Wanted): readonly WantedWord[] {
  const { words, closed } = tokensOf(text);
  const inPhrase = new Set<number>();
  const forms = words.map(word => word.form);
  for (const phrase of phrases) {
    for (const start of placesOf(phrase, forms)) for (const offset of phrase.keys()) inPhrase.add(start + offset);
  }
  const isWanted = (own: readonly string[]) =>
    own.some(isWord) || phrases.some(phrase => placesOf(phrase, own).length > 0);
  const plain = words.filter((word, index) => inPhrase.has(index) || (!word.tail && isWord(word.form)));
  const joined = closed.filter(({ form, isSign: own }) => (own ? isSign(form) : isWanted(formsOf(form))));
  return [...plain, ...joined].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where the words of a phrase stand side by side. */
function placesOf(phrase: readonly IsWanted[], forms: readonly string[]): readonly number[] {
  const isAt = (start: number) =>
    phrase.every((isNext, offset) => {
      const form = forms[start + offset];
      return form !== undefined && isNext(form);
    });
  return [...forms.keys()].filter(isAt);
}
