import { type Stem, stemmerName } from '../analysis/stemmers.ts';
import { type TermOf, termsIn } from '../analysis/terms.ts';
import { eachLetterRun, wordsOfLetterRun } from '../analysis/words.ts';
import { StringInterner, textUnitsReader } from './string-interner.ts';
import { GrowableUint32List } from './uint32-lists.ts';

/** Stands in the stream of terms where a line ends, so that no phrase crosses it. */
export const lineBreak = 0xffffffff;

/** Stands for a run's term when it has several, or none. */
const several = 0xffffffff;

/** What a language's runs were found to be. */
interface KnownLanguage {
  readonly runs: StringInterner;
  readonly learn: (run: string) => number;
}

/** Turns texts into numbers of terms. Each distinct run of letters is analysed once for each language. */
export class TextCollector {
  readonly terms: string[] = [];
  /** Each term's number: its index in `terms`. */
  readonly numbers = new Map<string, number>();
  #stream = new GrowableUint32List();
  readonly #languages = new Map<string, KnownLanguage>();
  readonly #stemmers: ReadonlyMap<string, Stem>;
  /** For each run its first word's form, the term it belongs to, and how often it was met. */
  readonly forms: string[] = [];
  readonly formTerms = new GrowableUint32List();
  readonly formCounts = new GrowableUint32List();
  /** For each run its term: nearly all have one. */
  readonly #onlyTerms = new GrowableUint32List();
  readonly #severalTerms = new Map<number, readonly number[]>();
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

  /** Adds a text's terms to the stream, and a break at each line's end. Tells how many terms there were. */
  add(text: string, language: string): number {
    const { runs, learn } = this.#language(language);
    const units = this.#unitsOf(text);
    let count = 0;
    let lineEnd = text.indexOf('\n');
    eachLetterRun(text, (start, end) => {
      for (; lineEnd >= 0 && lineEnd < start; lineEnd = text.indexOf('\n', lineEnd + 1)) this.#stream.push(lineBreak);
      count += this.#addRun(runs.numberOf(units, start, end, learn));
    });
    for (; lineEnd >= 0; lineEnd = text.indexOf('\n', lineEnd + 1)) this.#stream.push(lineBreak);
    this.#stream.push(lineBreak);
    return count;
  }

  #language(tag: string): KnownLanguage {
    const name = stemmerName(tag);
    const known = this.#languages.get(name);
    if (known) return known;
    const termOf = termsIn(name, this.#stemmers);
    const language = { runs: new StringInterner(), learn: (run: string) => this.#learn(run, termOf) };
    this.#languages.set(name, language);
    return language;
  }

  #addRun(run: number): number {
    this.formCounts.increment(run);
    const only = this.#onlyTerms.at(run);
    if (only !== several) {
      this.#stream.push(only);
      return 1;
    }
    const terms = this.#severalTerms.get(run) ?? [];
    for (const term of terms) this.#stream.push(term);
    return terms.length;
  }

  #learn(raw: string, termOf: TermOf): number {
    const words = wordsOfLetterRun(raw);
    const terms = words.map(word => this.#numberOf(termOf(word.form)));
    const run = this.forms.length;
    this.forms.push(words[0]?.form ?? '');
    this.formTerms.push(terms[0] ?? 0);
    this.formCounts.push(0);
    this.#onlyTerms.push(terms.length === 1 ? (terms[0] ?? several) : several);
    if (terms.length !== 1) this.#severalTerms.set(run, terms);
    return run;
  }

  #numberOf(term: string): number {
    const found = this.numbers.get(term);
    if (found !== undefined) return found;
    const number = this.terms.length;
    this.terms.push(term);
    this.numbers.set(term, number);
    return number;
  }
}
