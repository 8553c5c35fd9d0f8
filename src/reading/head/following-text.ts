import type { ViewLine } from '../view-line.ts';
import type { FeatureRow } from './candidate-table.ts';
import { type HeadPage, nextPlaces } from './head-page.ts';
import { shareCounted } from './headline-words.ts';
import type { LineWords } from './line-words.ts';
import { within } from './surroundings.ts';

/** Running text farther on than this does not follow, in lines with text. */
const reach = 30;
/** How many lines of running text, from the first on, are looked at for a line's words. */
const mostLines = 10;

/**
 * The running text that follows each candidate, free of where the text of the article was found. Candidates are to be
 * asked about in page order: the words that follow are counted anew only where the text that follows begins elsewhere.
 */
export class FollowingText {
  readonly #head: HeadPage;
  readonly #words: LineWords;
  readonly #proseOn: readonly number[];
  readonly #said: Int32Array;
  #counted: readonly number[] = [];
  #first = -1;

  constructor(head: HeadPage, words: LineWords) {
    const { lines, sofar } = head;
    this.#head = head;
    this.#words = words;
    const isProse = (line: ViewLine | undefined) => line?.prose === true && sofar.isOpen(line.index);
    this.#proseOn = nextPlaces(lines.length, place => isProse(lines[place]));
    this.#said = new Int32Array(words.size);
  }

  /** How much running text follows soon, and how many of the line's words stand in it. */
  set(row: FeatureRow, place: number): void {
    const first = this.#proseOn[place + 1] ?? this.#head.lines.length;
    const follows = first <= place + reach && first < this.#head.lines.length;
    const distance = follows ? first - place : reach + 1;
    if (follows && first !== this.#first) this.#countFrom(first, place + reach);
    const share = follows ? shareCounted(this.#said, this.#words.telling(place)) : 0;
    row.set('next prose', distance);
    row.set('prose follows', Math.min(1, within(this.#head.around.proseBefore, place + 1, place + 1 + reach) / 500));
    row.set('words follow', share);
    row.set('words follow soon', distance <= 12 ? share : 0);
  }

  #countFrom(first: number, last: number): void {
    for (const place of this.#counted) this.#words.count(this.#said, place, -1);
    const places: number[] = [];
    for (let place = first; place <= last && places.length < mostLines; place = this.#proseOn[place + 1] ?? Infinity)
      if (place < this.#head.lines.length) places.push(place);
    for (const place of places) this.#words.count(this.#said, place, 1);
    this.#counted = places;
    this.#first = first;
  }
}
