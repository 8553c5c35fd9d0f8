import type { ViewLine } from '../view-line.ts';
import { lengthOf, type WordNumbers } from '../word-numbers.ts';

const alike = 0.6;
/** Shorter lines are alike by chance. */
const fewestWords = 4;
/** Lines that differ by more are not alike. */
const mostApart = 5;
/** What so many lines share tells nothing, and would take long to compare. */
const mostLines = 200;

/** Finds lines that nearly repeat another: the title in a share box, a trail, a picture's caption. */
export class NearRepeats {
  readonly #lines: readonly ViewLine[];
  readonly #words: WordNumbers;
  /** Per word, the places of the lines that have it. */
  readonly #places: (number[] | undefined)[];
  /** Per word, the comparison in which it was met last. */
  readonly #metIn: Int32Array;
  #comparison = 0;

  /** `longest`: no line asked about has more words. */
  constructor(lines: readonly ViewLine[], words: WordNumbers, longest: number) {
    this.#lines = lines;
    this.#words = words;
    this.#places = new Array<number[] | undefined>(words.spelled.length);
    this.#metIn = new Int32Array(words.spelled.length);
    lines.forEach((_, place) => {
      const length = lengthOf(words.lists, place);
      if (length < fewestWords || length > longest + mostApart) return;
      for (const word of this.#different(place)) {
        const places = this.#places[word];
        if (places === undefined) this.#places[word] = [place];
        else places.push(place);
      }
    });
  }

  /** Two lines so alike share one of either's rarest words, if enough of those are looked at; the rest need no look. */
  isNearlyRepeated(place: number): boolean {
    if (lengthOf(this.#words.lists, place) < fewestWords) return false;
    const own = this.#different(place);
    const rarest = [...own].sort((a, b) => this.#count(a) - this.#count(b));
    return rarest.slice(0, Math.floor(own.length * (1 - alike)) + 1).some(word => {
      const others = this.#count(word) <= mostLines ? this.#places[word] : undefined;
      return others?.some(other => this.#areNear(place, own, other));
    });
  }

  #count(word: number): number {
    return this.#places[word]?.length ?? 0;
  }

  #areNear(place: number, own: readonly number[], other: number): boolean {
    const { lists } = this.#words;
    if (other === place || this.#lines[other]?.folded === this.#lines[place]?.folded) return false;
    if (Math.abs(lengthOf(lists, other) - lengthOf(lists, place)) > mostApart) return false;
    const theirs = this.#different(other);
    const shared = theirs.filter(word => own.includes(word)).length;
    return shared / (own.length + theirs.length - shared) >= alike;
  }

  /** The words of a line, each once. */
  #different(place: number): readonly number[] {
    const { values, starts } = this.#words.lists;
    const different: number[] = [];
    this.#comparison += 1;
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
      const word = values[at] ?? 0;
      if (this.#metIn[word] === this.#comparison) continue;
      this.#metIn[word] = this.#comparison;
      different.push(word);
    }
    return different;
  }
}
