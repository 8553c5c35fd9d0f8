import { runEnd } from '../format/place-file.ts';

const keptViews = 256;

/** Gathers the runs of frequent words beside places, on one side. */
export class RunGatherer {
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
