import type { Stem } from '../analysis/stemmers.ts';
import { indexLanguage, signTerm, type TermOf, termKey, termsIn } from '../analysis/terms.ts';
import { type Word, wordsOfLetterRun } from '../analysis/words.ts';
import { type AnalysedText, eachInStream, lineBreak } from './analyse-document.ts';
import { StringInterner, textUnitsReader } from './string-interner.ts';
import { GrowableUint32List } from './uint32-lists.ts';

/** Stands for a token's term when it has several, or none. */
const several = 0xffffffff;

/** A word as it stands in texts of a language, folded. */
export interface VocabularyForm {
  readonly form: string;
  readonly language: string;
  readonly term: string;
  readonly termNumber: number;
}

/** What a language's tokens were found to be. */
interface KnownLanguage {
  readonly language: string;
  readonly termOf: TermOf;
  /** The numbers of tokens: of runs, and of what is none. */
  readonly runs: StringInterner;
  readonly others: Map<string, number>;
  /** The number of each form and of each term among all. */
  readonly forms: Map<string, number>;
  readonly terms: Map<string, number>;
}

/** Turns texts into numbers of terms. Each distinct run of letters is analysed once for each language. */
export class TextCollector {
  /** Keys of terms; each term's number is its index. */
  readonly terms: string[] = [];
  readonly forms: VocabularyForm[] = [];
  /** How often each form was met. */
  readonly formCounts = new GrowableUint32List();
  #stream = new GrowableUint32List();
  readonly #languages = new Map<string, KnownLanguage>();
  readonly #stemmers: ReadonlyMap<string, Stem>;
  /** For each token its term and form: nearly all have one. */
  readonly #onlyTerms = new GrowableUint32List();
  readonly #onlyForms = new GrowableUint32List();
  readonly #severalForms = new Map<number, readonly number[]>();

  readonly #unitsOf = textUnitsReader();

  constructor(stemmers: ReadonlyMap<string, Stem>) {
    this.#stemmers = stemmers;
  }

  /** How long the stream is. */
  get length(): number {
    return this.#stream.length;
  }

  /** The terms of all texts, in order, with line breaks. Not kept here any longer: it is the largest thing of the build. */
  takeStream(): Uint32Array {
    const stream = this.#stream.view();
    this.#stream = new GrowableUint32List();
    return stream;
  }

  /** Adds a text's terms to the stream. Tells how many there were. */
  add(text: string, tag: string): number {
    const known = this.#language(tag);
    const units = this.#unitsOf(text);
    const learn = (run: string) => this.#learnWords(wordsOfLetterRun(run), known);
    let count = 0;
    eachInStream(text, {
      run: (start, end) => {
        count += this.#addToken(known.runs.numberOf(units, start, end, learn));
      },
      token: token => {
        count += this.#addToken(this.#other(token, known));
      },
      lineBreak: () => this.#stream.push(lineBreak),
    });
    return count;
  }

  /** Adds a text that was analysed before; the stream is the same as if it were added now. */
  addAnalysed({ tokens, stream }: AnalysedText, tag: string): number {
    const known = this.#language(tag);
    const numbers = tokens.map(token => this.#numberOf(token, known));
    let count = 0;
    for (let index = 0; index < stream.length; index += 1) {
      const token = stream[index] ?? lineBreak;
      if (token === lineBreak) this.#stream.push(lineBreak);
      else count += this.#addToken(numbers[token] ?? 0);
    }
    return count;
  }

  #language(tag: string): KnownLanguage {
    const language = indexLanguage(tag);
    const found = this.#languages.get(language);
    if (found) return found;
    const termOf = termsIn(language, this.#stemmers);
    const known = {
      language,
      termOf,
      runs: new StringInterner(),
      others: new Map(),
      forms: new Map(),
      terms: new Map(),
    };
    this.#languages.set(language, known);
    return known;
  }

  #addToken(token: number): number {
    const only = this.#onlyTerms.at(token);
    if (only !== several) {
      this.#stream.push(only);
      const form = this.#onlyForms.at(token);
      if (form !== several) this.formCounts.increment(form);
      return 1;
    }
    const forms = this.#severalForms.get(token) ?? [];
    for (const form of forms) {
      this.#stream.push(this.forms[form]?.termNumber ?? 0);
      this.formCounts.increment(form);
    }
    return forms.length;
  }

  #numberOf(token: string, known: KnownLanguage): number {
    if (/^[.=!]/.test(token)) return this.#other(token, known);
    const learn = (run: string) => this.#learnWords(wordsOfLetterRun(run), known);
    return known.runs.numberOf(this.#unitsOf(token), 0, token.length, learn);
  }

  #other(token: string, known: KnownLanguage): number {
    const found = known.others.get(token);
    if (found !== undefined) return found;
    const form = token.slice(1);
    const number = token.startsWith('!')
      ? this.#learnSign(form, known)
      : this.#learnWords(form.split(' ').flatMap(wordsOfLetterRun), known);
    known.others.set(token, number);
    return number;
  }

  /** A sign is a term that is no word of the vocabulary. */
  #learnSign(form: string, known: KnownLanguage): number {
    this.#onlyForms.push(several);
    this.#onlyTerms.push(this.#termNumber(signTerm(form), known));
    return this.#onlyTerms.length - 1;
  }

  #learnWords(words: readonly Word[], known: KnownLanguage): number {
    const forms = words.map(word => this.#formNumber(word.form, known));
    const [only = several] = forms;
    if (forms.length !== 1) this.#severalForms.set(this.#onlyTerms.length, forms);
    this.#onlyForms.push(forms.length === 1 ? only : several);
    this.#onlyTerms.push(forms.length === 1 ? (this.forms[only]?.termNumber ?? several) : several);
    return this.#onlyTerms.length - 1;
  }

  #formNumber(form: string, known: KnownLanguage): number {
    const found = known.forms.get(form);
    if (found !== undefined) return found;
    const number = this.forms.length;
    const term = known.termOf(form);
    this.forms.push({ form, language: known.language, term, termNumber: this.#termNumber(term, known) });
    this.formCounts.push(0);
    known.forms.set(form, number);
    return number;
  }

  #termNumber(term: string, { terms, language }: KnownLanguage): number {
    const found = terms.get(term);
    if (found !== undefined) return found;
    const number = this.terms.length;
    this.terms.push(termKey(term, language));
    terms.set(term, number);
    return number;
  }
}
