import type { Places } from '../format/place-file.ts';
import type { FrequentWords } from './frequent-words.ts';
import type { Occurrences } from './occurrences.ts';
import { ReusedNumbers } from './reused-numbers.ts';
import { RunGatherer } from './run-gatherer.ts';

/** A stretch of a list of places of the stream, ascending. */
export interface PlaceList {
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
