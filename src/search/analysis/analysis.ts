import { oneSpelling, oneSpellingOfPrefix } from './spelling.ts';
import { type Stem, stemmerName } from './stemmers.ts';
import { wordsOf } from './words.ts';

/** Counts up whenever the same text would give other terms; an index of another version is refused. */
export const analysisVersion = 1;

/** No word of a language is longer; what is (a line of code, a joined list) is cut, in articles and queries alike. */
const longestTerm = 64;

/** Brings words to the terms they are indexed under, in one language. */
export type TermOf = (form: string) => string;

/** The terms of a language's words. */
export function termsIn(language: string, stemmers: ReadonlyMap<string, Stem>): TermOf {
  const name = stemmerName(language);
  const stem = stemmers.get(name) ?? (form => form);
  const english = name === 'en';
  return form => {
    const short = form.length > longestTerm ? cut(form) : form;
    return stem(english ? oneSpelling(short) : short);
  };
}

/** A word of a query, as every language of the archive would have indexed it; no two are alike. */
export type TermsOf = (form: string) => readonly string[];

export function termsInAll(stemmers: ReadonlyMap<string, Stem>): TermsOf {
  const languages = [...stemmers.keys()].map(name => termsIn(name, stemmers));
  return form => [...new Set(languages.map(termOf => termOf(form)))];
}

/** The beginnings of terms that a word typed so far may go on to. */
export function prefixOf(form: string, stemmers: ReadonlyMap<string, Stem>): string {
  const short = cut(form);
  return stemmers.has('en') && stemmers.size === 1 ? oneSpellingOfPrefix(short) : short;
}

/** The forms of a text's words, folded but not stemmed. */
export function formsOf(text: string): readonly string[] {
  return wordsOf(text)
    .filter(word => !word.tail)
    .map(word => word.form);
}

function cut(form: string): string {
  return form.slice(0, longestTerm).replace(/[\ud800-\udbff]$/, '');
}
