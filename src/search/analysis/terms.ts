import { stemEnglish } from './english-stems.ts';
import { type Stem, stemmerName } from './stemmers.ts';
import { wordsOf } from './words.ts';

/** Counts up whenever the same text would give other terms; an index of another version is refused. */
export const analysisVersion = 2;

/** No word of a language is longer; what is (a line of code, a joined list) is cut, in articles and queries alike. */
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
    if (name === 'en') return stem(oneSpelling(short));
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

/**
 * Words that British and American English spell differently, each spelling to the form that stands for both.
 * The words of articles and of queries are brought to it, so that either spelling finds the other.
 */
const spellings: readonly (readonly [pattern: RegExp, form: string])[] = [
  [
    /^(arb|ard|arm|behavi|cand|clam|col|demean|endeav|enam|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig)our/,
    '$1or',
  ],
  [
    /^(cent|theat|met|kilomet|centimet|millimet|lit|fib|calib|sab|spect|somb|lust|meag|och)(?:ere|er|re|r)(?=$|s$|d$|ing$)/,
    '$1r',
  ],
  [/^man(?:oeuv|euv)(?:ere|er|re|r)(?=$|s$|d$|ing$)/, 'maneuvr'],
  [/^(def|off|lic|pret)ence/, '$1ense'],
  [/^(catal|dial|anal|mon|prol|epil)ogue/, '$1og'],
  [/^programme(?=$|s$)/, 'program'],
  [
    /^(travel|cancel|label|model|signal|counsel|level|fuel|channel|marvel|quarrel|tunnel|total|dial|rival|equal|initial|wool|duel|shovel)l(?=ed$|ing$|er|or|ous|en$)/,
    '$1',
  ],
  [/^(skil|wil)lful/, '$1ful'],
  [/^(instal|enrol|fulfil|distil)lment/, '$1ment'],
  [/^(encyclop|p|orthop|h|an|leuk|medi|arch|f|gyn)ae(?=d|mo|ma|mi|st|v|olog|c)/, '$1e'],
  [/^oe(?=str|dem|soph)/, 'e'],
  [/^foet/, 'fet'],
  [/^diarrhoea/, 'diarrhea'],
  [/^grey/, 'gray'],
  [/^plough/, 'plow'],
  [/^sceptic/, 'skeptic'],
  [/^aluminium/, 'aluminum'],
  [/^mould/, 'mold'],
  [/^moustache/, 'mustache'],
  [/^pyjama/, 'pajama'],
  [/^(judg|acknowledg|abridg)ement/, '$1ment'],
  [/^ageing/, 'aging'],
  [/^aeroplane/, 'airplane'],
  [/^artefact/, 'artifact'],
  [/^cosy/, 'cozy'],
  [/^yoghurt/, 'yogurt'],
  [/^jewellery/, 'jewelry'],
];

/** -ize and -yze become -ise and -yse; the other way needs a list of the words that only ever had an s. */
const ending = /^(..+[iy])z(e|ed|es|er|ers|ing|ings|ation|ations|ational|able)$/;

/** Most words hold none of these and need no pattern tried. */
const concerned =
  /our|[^aeiou]e?r|ence|ogue|mm|ll|ae|oe|grey|plough|scept|alum|mou|pyj|[iy]z|dgement|agei|arte|cosy|yog/;

/** The form that stands for a word's British and American spellings: `mobilization` becomes `mobilisation`. */
function oneSpelling(word: string): string {
  if (word.length < 4 || !concerned.test(word)) return word;
  return spellings.reduce((form, [pattern, replacement]) => form.replace(pattern, replacement), withS(word));
}

function withS(word: string): string {
  return word.replace(ending, '$1s$2');
}
