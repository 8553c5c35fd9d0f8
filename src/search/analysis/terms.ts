import { stemEnglish } from './english-stems.ts';
import { type Stem, stemmerName } from './stemmers.ts';
import { wordsOf } from './words.ts';

/** Counts up whenever the same text would give other terms; an index of another version is refused. */
export const analysisVersion = 3;

/** No word of a language is longer; what is (a line of code, a joined list) is cut, in documents and queries alike. */
const longestTerm = 64;

/** Brings words to the terms they are indexed under, in one language. */
export type TermOf = (form: string) => string;

/** The terms of a language's words. */
export function termsIn(language: string, stemmers: ReadonlyMap<string, Stem>): TermOf {
  const name = stemmerName(language);
  const stem = name === 'en' ? stemEnglish : (stemmers.get(name) ?? (form => form));
  const respelled = respellings[name];
  return form => {
    const short = form.length > longestTerm ? cut(form) : form;
    return stem(respelled === undefined ? short : respelled(short));
  };
}

/** Letters that are written as two where the keyboard has no others, each as the single one is folded: `Mueller` is `Müller`. */
const respellings: Readonly<Record<string, (form: string) => string>> = {
  de: form => (/[aou]e/.test(form) ? form.replace(/(?<![aeouq])([aou])e(?!u)/g, '$1') : form),
  da: form => form.replace(/aa/g, 'a').replace(/(?<![aeiou])oe/g, 'o'),
  no: form => form.replace(/aa/g, 'a').replace(/(?<![aeiou])oe/g, 'o'),
};

/** The language whose index a document is in, by its BCP 47 tag: no word meets documents of another. */
export function indexLanguage(tag: string): string {
  const base = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  if (base === 'nb' || base === 'nn') return 'no';
  return /^[a-z]{2,3}$/.test(base) ? base : 'und';
}

const keyMark = '\0';

/** A term with its language, as the index lists it: the same term in two languages is two entries, one after the other. */
export function termKey(term: string, language: string): string {
  return term + keyMark + language;
}

export function termOfKey(key: string): string {
  return key.slice(0, key.indexOf(keyMark));
}

export function languageOfKey(key: string): string {
  return key.slice(key.indexOf(keyMark) + 1);
}

/** The keys of a word in every language that an index has documents in. */
export type KeysOf = (form: string) => readonly string[];

export function keysInAll(languages: readonly string[], stemmers: ReadonlyMap<string, Stem>): KeysOf {
  const analysed = languages.map(language => ({ language, termOf: termsIn(language, stemmers) }));
  return form => analysed.map(({ language, termOf }) => termKey(termOf(form), language));
}

/** The term of a sign, which is never stemmed. */
export function signTerm(form: string): string {
  return form.length > longestTerm ? cut(form) : form;
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
