import { type Places, runEnd } from '../format/position-file.ts';
import type { FrequentWords } from './frequent-terms.ts';
import type { Occurrences } from './occurrences.ts';
import { ReusedNumbers } from './uint32-lists.ts';

/** A stretch of a list of places of the stream, ascending. */
interface PlaceList {
  readonly places: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** Gathers places of the stream into the places of one key. What it gives is good until the next key is begun. */
export class PlacesGatherer {
  readonly #occurrences: Occurrences;
  readonly #before: RunGatherer;
  readonly #after: RunGatherer;
  readonly #documents = new ReusedNumbers();
  readonly #counts = new ReusedNumbers();
  readonly #positions = new ReusedNumbers();

  constructor(occurrences: Occurrences, { stream }: FrequentWords) {
    this.#occurrences = occurrences;
    this.#before = new RunGatherer(stream, -1);
    this.#after = new RunGatherer(stream, 1);
  }

  /** The places of a word, with the frequent words on either side of each. */
  withNeighbours(key: string, list: PlaceList): Places {
    this.#gather(list);
    for (let index = list.from; index < list.to; index += 1) {
      const place = list.places[index] ?? 0;
      this.#before.add(place);
      this.#after.add(place);
    }
    return this.#take(key);
  }

  /** The places alone, of a frequent word or of a pair of them. */
  alone(key: string, list: PlaceList): Places {
    this.#gather(list);
    return this.#take(key);
  }

  #gather({ places, from, to }: PlaceList): void {
    const { documents: finder, textStart } = this.#occurrences;
    for (const list of [this.#documents, this.#counts, this.#positions, this.#before, this.#after]) list.clear();
    let end = -1;
    let start = 0;
    let ownText = 0;
    for (let index = from; index < to; index += 1) {
      const place = places[index] ?? 0;
      if (place < end) this.#counts.incrementLast();
      else {
        const document = finder.at(place);
        end = finder.end(document);
        start = finder.start(document);
        ownText = finder.textStart(document);
        this.#documents.push(document);
        this.#counts.push(1);
      }
      this.#positions.push(place < ownText ? place - start : textStart + place - ownText);
    }
  }

  #take(key: string): Places {
    return {
      key,
      documents: this.#documents.view(),
      counts: this.#counts.view(),
      positions: this.#positions.view(),
      before: this.#before.view(),
      after: this.#after.view(),
    };
  }
}

const keptViews = 256;

/** Gathers the runs of frequent words beside places, on one side. */
class RunGatherer {
  /** For each place of the stream, the number of the frequent word there; 0 for any other. */
  readonly #stream: Uint8Array;
  readonly #step: 1 | -1;
  #runs = new Uint8Array(4096);
  #length = 0;
  /** Views are reused as in ReusedNumbers. */
  #views: Uint8Array[] = [];

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
    const known = this.#views[this.#length];
    if (known) return known;
    const view = this.#runs.subarray(0, this.#length);
    if (this.#length < keptViews) this.#views[this.#length] = view;
    return view;
  }

  #grow(): void {
    const grown = new Uint8Array(this.#runs.length * 2);
    grown.set(this.#runs);
    this.#runs = grown;
    this.#views = [];
  }
}
