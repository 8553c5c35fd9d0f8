import type { Stem } from '../analysis/stemmers.ts';
import { indexLanguage, signTerm, type TermOf, termsIn } from '../analysis/terms.ts';
import { type Word as WordInRun, wordsOfLetterRun } from '../analysis/words.ts';
import { type AnalysedText, eachInStream, lineBreak } from './analyse-document.ts';
import { StringInterner, textUnitsReader } from './string-interner.ts';
import { GrowableUint32List } from './uint32-lists.ts';

/** Stands for a token's word when it has several, or none. */
const several = 0xffffffff;

/** A word as it stands in texts of a language, folded, with its term; or a sign, which is a term and no word. */
export interface Word {
  readonly form: string;
  readonly language: string;
  readonly term: string;
  readonly isSign: boolean;
}

/** Words by their numbers, as they go from one thread to another: millions of objects would take seconds to clone. */
export interface WordColumns {
  readonly forms: readonly string[];
  readonly terms: readonly string[];
  /** 1 for signs. */
  readonly areSigns: Uint8Array;
  /** For each word the index of its language. */
  readonly languages: { readonly names: readonly string[]; readonly ofWords: Uint16Array };
}

export function wordColumns(words: readonly Word[]): WordColumns {
  const indexes = new Map<string, number>();
  const ofWords = new Uint16Array(words.length);
  const areSigns = new Uint8Array(words.length);
  for (const [number, { language, isSign }] of words.entries()) {
    const index = indexes.get(language) ?? indexes.size;
    indexes.set(language, index);
    ofWords[number] = index;
    areSigns[number] = isSign ? 1 : 0;
  }
  const forms = words.map(({ form }) => form);
  const terms = words.map(({ term }) => term);
  return { forms, terms, areSigns, languages: { names: [...indexes.keys()], ofWords } };
}

/** What a language's tokens were found to be. */
interface KnownLanguage {
  readonly language: string;
  readonly termOf: TermOf;
  /** The numbers of tokens: of runs, and of what is none. */
  readonly runs: StringInterner;
  readonly others: Map<string, number>;
  /** The number of each word, by its form, and of each sign. */
  readonly forms: Map<string, number>;
  readonly signs: Map<string, number>;
}

/** Turns texts into numbers of words. Each distinct run of letters is analysed once for each language. */
export class TextCollector {
  /** Each word's number is its index. */
  readonly words: Word[] = [];
  #stream: GrowableUint32List;
  readonly #languages = new Map<string, KnownLanguage>();
  readonly #stemmers: ReadonlyMap<string, Stem>;
  /** For each token its word: nearly all have one. */
  readonly #onlyWords = new GrowableUint32List();
  readonly #severalWords = new Map<number, readonly number[]>();

  readonly #unitsOf = textUnitsReader();

  /**
   * @param known words that were met before, with the numbers that they had
   * @param length how long the stream was then
   */
  constructor(stemmers: ReadonlyMap<string, Stem>, known: readonly Word[] = [], length = 0) {
    this.#stemmers = stemmers;
    this.#stream = new GrowableUint32List(1024 + Math.ceil(length * 1.05));
    for (const word of known) {
      const { forms, signs } = this.#language(word.language);
      (word.isSign ? signs : forms).set(word.form, this.words.length);
      this.words.push(word);
    }
  }

  /** How long the stream is. */
  get length(): number {
    return this.#stream.length;
  }

  /** The words of all texts, in order, with line breaks. Not kept here any longer: it is the largest thing of the build. */
  takeStream(): Uint32Array {
    const stream = this.#stream.view();
    this.#stream = new GrowableUint32List();
    return stream;
  }

  /** Adds words by their numbers, as they stood in the stream of another build. */
  addStream(words: Uint32Array): void {
    this.#stream.append(words);
  }

  /** Adds what another collector has found, a stream of its words; tells where in this one it begins. */
  addCollected({ forms, terms, areSigns, languages }: WordColumns, stream: Uint32Array): number {
    const start = this.length;
    const known = languages.names.map(name => this.#language(name));
    const numbers = new Uint32Array(forms.length);
    for (const [word, form] of forms.entries()) {
      const language = known[languages.ofWords[word] ?? 0];
      const isSign = areSigns[word] === 1;
      if (language) numbers[word] = this.#wordNumber(form, language, isSign, terms[word]);
    }
    for (let index = 0; index < stream.length; index += 1) {
      const word = stream[index] ?? lineBreak;
      if (word !== lineBreak) stream[index] = numbers[word] ?? 0;
    }
    this.#stream.append(stream);
    return start;
  }

  /** Adds a text's words to the stream. Tells how many there were. */
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
      signs: new Map(),
    };
    this.#languages.set(language, known);
    return known;
  }

  #addToken(token: number): number {
    const only = this.#onlyWords.at(token);
    if (only !== several) {
      this.#stream.push(only);
      return 1;
    }
    const words = this.#severalWords.get(token) ?? [];
    for (const word of words) this.#stream.push(word);
    return words.length;
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

  #learnSign(sign: string, known: KnownLanguage): number {
    this.#onlyWords.push(this.#wordNumber(sign, known, true));
    return this.#onlyWords.length - 1;
  }

  #learnWords(words: readonly WordInRun[], known: KnownLanguage): number {
    const numbers = words.map(word => this.#wordNumber(word.form, known, false));
    const [only = several] = numbers;
    if (numbers.length !== 1) this.#severalWords.set(this.#onlyWords.length, numbers);
    this.#onlyWords.push(numbers.length === 1 ? only : several);
    return this.#onlyWords.length - 1;
  }

  /** @param term its term, where it was found before */
  #wordNumber(form: string, { forms, signs, language, termOf }: KnownLanguage, isSign: boolean, term?: string): number {
    const numbers = isSign ? signs : forms;
    const found = numbers.get(form);
    if (found !== undefined) return found;
    const number = this.words.length;
    this.words.push({ form, language, term: term ?? (isSign ? signTerm(form) : termOf(form)), isSign });
    numbers.set(form, number);
    return number;
  }
}
