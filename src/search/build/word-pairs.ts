import type { Places } from '../format/place-file.ts';
import type { Collected } from './collected.ts';
import type { Inverted } from './invert.ts';
import { PlacesGatherer } from './places-gatherer.ts';
import { lineBreak } from './text-collector.ts';

/** Where a frequent word stands beside each of its neighbours on one side, sorted by key. */
export class WordPairs {
  readonly #collected: Collected;
  readonly #inverted: Inverted;
  /** Occurrences by neighbour, as chains through `#following`: touched neighbours only. */
  readonly #counts: Uint32Array;

  constructor(collected: Collected, inverted: Inverted) {
    this.#collected = collected;
    this.#inverted = inverted;
    this.#counts = new Uint32Array(collected.terms.length);
  }

  /** `side` is 1 for the words after the frequent word, -1 for those before; the place is that of the pair's first. */
  *of(
    frequent: number,
    side: 1 | -1,
    keyOf: (neighbour: string) => string,
    wanted: (neighbour: number) => boolean,
  ): Generator<Places> {
    const { starts, documents, positions } = this.#inverted;
    const neighbours = this.#neighbours(frequent, side, wanted);
    const first = starts[frequent] ?? 0;
    const touched = this.#count(neighbours);
    const places = this.#sortByNeighbour(neighbours, touched);
    let at = 0;
    for (const neighbour of touched) {
      const gatherer = new PlacesGatherer();
      const end = at + (this.#counts[neighbour] ?? 0);
      for (; at < end; at += 1) {
        const occurrence = first + (places[at] ?? 0);
        gatherer.add(documents[occurrence] ?? 0, (positions[occurrence] ?? 0) + (side === 1 ? 0 : -1));
      }
      this.#counts[neighbour] = 0;
      yield gatherer.places(keyOf(this.#collected.terms[neighbour] ?? ''));
    }
  }

  /** The neighbour of each occurrence; lineBreak where there is none that is wanted. */
  #neighbours(frequent: number, side: 1 | -1, wanted: (neighbour: number) => boolean): Uint32Array {
    const { starts, documents, positions, textStart } = this.#inverted;
    const { stream } = this.#collected;
    const first = starts[frequent] ?? 0;
    const neighbours = new Uint32Array((starts[frequent + 1] ?? 0) - first);
    for (let index = 0; index < neighbours.length; index += 1) {
      const one = this.#collected.documents[documents[first + index] ?? 0];
      const position = positions[first + index] ?? 0;
      if (!one) continue;
      const inText = position >= textStart;
      const at = (inText ? one.textStart + position - textStart : one.start + position) + side;
      const inside = inText ? at >= one.textStart && at < one.end : at >= one.start && at < one.textStart;
      const neighbour = inside ? (stream[at] ?? lineBreak) : lineBreak;
      neighbours[index] = neighbour !== lineBreak && wanted(neighbour) ? neighbour : lineBreak;
    }
    return neighbours;
  }

  #count(neighbours: Uint32Array): readonly number[] {
    const touched: number[] = [];
    for (const neighbour of neighbours) {
      if (neighbour === lineBreak) continue;
      if (this.#counts[neighbour] === 0) touched.push(neighbour);
      this.#counts[neighbour] = (this.#counts[neighbour] ?? 0) + 1;
    }
    const { terms } = this.#collected;
    return touched.sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1));
  }

  /** Indexes of occurrences, neighbour by neighbour, in reading order for each. */
  #sortByNeighbour(neighbours: Uint32Array, touched: readonly number[]): Uint32Array {
    const next = new Map<number, number>();
    let total = 0;
    for (const neighbour of touched) {
      next.set(neighbour, total);
      total += this.#counts[neighbour] ?? 0;
    }
    const sorted = new Uint32Array(total);
    for (const [index, neighbour] of neighbours.entries()) {
      const at = next.get(neighbour);
      if (at === undefined) continue;
      sorted[at] = index;
      next.set(neighbour, at + 1);
    }
    return sorted;
  }
}
