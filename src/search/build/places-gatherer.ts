import type { Places } from '../format/place-file.ts';

/** Gathers occurrences, in ascending order of document and position, into the places of one key. */
export class PlacesGatherer {
  readonly #documents: number[] = [];
  readonly #counts: number[] = [];
  readonly #positions: number[] = [];

  add(document: number, position: number): void {
    const last = this.#documents.length - 1;
    if (this.#documents[last] === document) {
      this.#counts[last] = (this.#counts[last] ?? 0) + 1;
    } else {
      this.#documents.push(document);
      this.#counts.push(1);
    }
    this.#positions.push(position);
  }

  places(key: string): Places {
    return {
      key,
      documents: Uint32Array.from(this.#documents),
      counts: Uint32Array.from(this.#counts),
      positions: Uint32Array.from(this.#positions),
    };
  }
}
