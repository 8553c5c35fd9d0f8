import { type Places, runEnd } from '../format/place-file.ts';
import type { FrequentWords } from './frequent-words.ts';
import type { Occurrences } from './occurrences.ts';

/**
 * Gathers places of the stream, ascending, into the places of one key. What it gives is good until the next key is
 * begun: an archive has hundreds of thousands.
 */
export class PlacesGatherer {
  readonly #occurrences: Occurrences;
  readonly #before: RunGatherer;
  readonly #after: RunGatherer;
  #documents = new Uint32Array(1024);
  #counts = new Uint32Array(1024);
  #positions = new Uint32Array(1024);
  #count = 0;
  #total = 0;

  constructor(occurrences: Occurrences, { stream }: FrequentWords) {
    this.#occurrences = occurrences;
    this.#before = new RunGatherer(stream, -1);
    this.#after = new RunGatherer(stream, 1);
  }

  /** The places of a word, with the frequent words on either side of each. */
  word(key: string, places: Uint32Array): Places {
    this.#begin(places.length);
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index] ?? 0;
      this.#add(place);
      this.#before.add(place);
      this.#after.add(place);
    }
    return this.#take(key);
  }

  /** The places of a pair of frequent words. */
  pair(key: string, places: Uint32Array): Places {
    this.#begin(places.length);
    for (let index = 0; index < places.length; index += 1) this.#add(places[index] ?? 0);
    return this.#take(key);
  }

  #begin(total: number): void {
    this.#count = 0;
    this.#total = 0;
    this.#before.clear();
    this.#after.clear();
    if (total <= this.#positions.length) return;
    const size = total * 2;
    this.#documents = new Uint32Array(size);
    this.#counts = new Uint32Array(size);
    this.#positions = new Uint32Array(size);
  }

  #add(place: number): void {
    const { documents: finder, textStart } = this.#occurrences;
    const document = finder.at(place);
    const last = this.#count - 1;
    if (last >= 0 && this.#documents[last] === document) {
      this.#counts[last] = (this.#counts[last] ?? 0) + 1;
    } else {
      this.#documents[this.#count] = document;
      this.#counts[this.#count++] = 1;
    }
    const ownText = finder.textStart(document);
    this.#positions[this.#total++] = place < ownText ? place - finder.start(document) : textStart + place - ownText;
  }

  #take(key: string): Places {
    return {
      key,
      documents: this.#documents.subarray(0, this.#count),
      counts: this.#counts.subarray(0, this.#count),
      positions: this.#positions.subarray(0, this.#total),
      before: this.#before.view(),
      after: this.#after.view(),
    };
  }
}

/** Gathers the runs of frequent words beside places, on one side. */
class RunGatherer {
  readonly #stream: Uint8Array;
  readonly #step: 1 | -1;
  #runs = new Uint8Array(4096);
  #length = 0;

  constructor(stream: Uint8Array, step: 1 | -1) {
    this.#stream = stream;
    this.#step = step;
  }

  add(place: number): void {
    for (let at = place + this.#step; ; at += this.#step) {
      const id = this.#stream[at] ?? runEnd;
      if (this.#length === this.#runs.length) this.#grow();
      this.#runs[this.#length++] = id;
      if (id === runEnd) return;
    }
  }

  clear(): void {
    this.#length = 0;
  }

  view(): Uint8Array {
    return this.#runs.subarray(0, this.#length);
  }

  #grow(): void {
    const grown = new Uint8Array(this.#runs.length * 2);
    grown.set(this.#runs);
    this.#runs = grown;
  }
}
