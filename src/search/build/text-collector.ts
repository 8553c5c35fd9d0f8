import { type TermOf, termsIn } from '../analysis/analysis.ts';
import { eachRun } from '../analysis/runs.ts';
import { type Stem, stemmerName } from '../analysis/stemmers.ts';
import { wordsOfRun } from '../analysis/words.ts';
import { GrowingNumbers } from './growing-numbers.ts';

/** Stands in the stream of terms where a line ends, so that no phrase crosses it. */
export const lineBreak = 0xffffffff;

/** What one distinct run of letters becomes: usually one term. */
interface KnownRun {
  /** Its term, when it has just one: the common case, and the hottest line of the build. */
  readonly only: number | undefined;
  readonly terms: readonly number[];
  /** The counter of its first word's form, by which a term's commonest form is found. */
  readonly form: number;
}

/** Turns texts into numbers of terms. Each distinct run of letters is analysed once for each language. */
export class TextCollector {
  readonly terms: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #stream = new GrowingNumbers();
  readonly #known = new Map<string, Map<string, KnownRun>>();
  readonly #stemmers: ReadonlyMap<string, Stem>;
  /** Word forms, the term each belongs to, and how often each was met. */
  readonly forms: string[] = [];
  readonly formTerms = new GrowingNumbers();
  readonly formCounts = new GrowingNumbers();

  constructor(stemmers: ReadonlyMap<string, Stem>) {
    this.#stemmers = stemmers;
  }

  /** All terms of all texts so far, in order, with line breaks. */
  get stream(): Uint32Array {
    return this.#stream.view();
  }

  /** Adds a text's terms to the stream and tells how many there were, line breaks not counted. */
  add(text: string, language: string): number {
    const name = stemmerName(language);
    const known = this.#known.get(name) ?? new Map<string, KnownRun>();
    this.#known.set(name, known);
    const termOf = termsIn(name, this.#stemmers);
    let count = 0;
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) this.#stream.push(lineBreak);
      eachRun(line, (start, end) => {
        count += this.#addRun(line.slice(start, end), known, termOf);
      });
    }
    return count;
  }

  #addRun(raw: string, known: Map<string, KnownRun>, termOf: TermOf): number {
    let run = known.get(raw);
    if (run === undefined) {
      run = this.#learn(raw, termOf);
      // The slice would keep its whole article in memory.
      known.set(Buffer.from(raw).toString(), run);
    }
    this.formCounts.increment(run.form);
    if (run.only !== undefined) {
      this.#stream.push(run.only);
      return 1;
    }
    for (const term of run.terms) this.#stream.push(term);
    return run.terms.length;
  }

  #learn(raw: string, termOf: TermOf): KnownRun {
    const words = wordsOfRun(raw);
    const terms = words.map(word => this.#numberOf(termOf(word.form)));
    const form = this.forms.length;
    this.forms.push(words[0]?.form ?? '');
    this.formTerms.push(terms[0] ?? 0);
    this.formCounts.push(0);
    return { only: terms.length === 1 ? terms[0] : undefined, terms, form };
  }

  #numberOf(term: string): number {
    const found = this.#numbers.get(term);
    if (found !== undefined) return found;
    const number = this.terms.length;
    this.terms.push(term);
    this.#numbers.set(term, number);
    return number;
  }
}
