import { neighboursEnd, type Positions } from '../format/position-file.ts';
import type { FrequentWords } from './frequent-terms.ts';
import { DocumentFinder, type Occurrences } from './occurrences.ts';
import { ReusableUint32List } from './uint32-lists.ts';

/** A stretch of a list of offsets in the stream, ascending. */
interface OffsetList {
  readonly offsets: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** Gathers offsets in the stream into the positions of one key. What it gives is good until the next key is begun. */
export class PositionGatherer {
  readonly #documentAt: DocumentFinder;
  readonly #textStart: number;
  /** Of each document in order. */
  readonly #numbers: Uint32Array;
  readonly #before: NeighbourGatherer;
  readonly #after: NeighbourGatherer;
  readonly #documents = new ReusableUint32List();
  readonly #counts = new ReusableUint32List();
  readonly #positions = new ReusableUint32List();

  constructor({ places, textStart }: Occurrences, { stream }: FrequentWords, numbers: Uint32Array) {
    this.#documentAt = new DocumentFinder(places);
    this.#textStart = textStart;
    this.#numbers = numbers;
    this.#before = new NeighbourGatherer(stream, -1);
    this.#after = new NeighbourGatherer(stream, 1);
  }

  /** The positions of a word, with the frequent words on either side of each. */
  withNeighbours(key: string, list: OffsetList): Positions {
    this.#gather(list);
    for (let index = list.from; index < list.to; index += 1) {
      const offset = list.offsets[index] ?? 0;
      this.#before.add(offset);
      this.#after.add(offset);
    }
    return this.#take(key);
  }

  /** The positions without neighbours, of a frequent word or of a pair of them. */
  withoutNeighbours(key: string, list: OffsetList): Positions {
    this.#gather(list);
    return this.#take(key);
  }

  #gather({ offsets, from, to }: OffsetList): void {
    const finder = this.#documentAt;
    const textStart = this.#textStart;
    for (const list of [this.#documents, this.#counts, this.#positions, this.#before, this.#after]) list.clear();
    let end = -1;
    let start = 0;
    let ownText = 0;
    for (let index = from; index < to; index += 1) {
      const offset = offsets[index] ?? 0;
      if (offset < end) this.#counts.incrementLast();
      else {
        const document = finder.at(offset);
        end = finder.end(document);
        start = finder.start(document);
        ownText = finder.textStart(document);
        this.#documents.push(this.#numbers[document] ?? 0);
        this.#counts.push(1);
      }
      this.#positions.push(offset < ownText ? offset - start : textStart + offset - ownText);
    }
  }

  #take(key: string): Positions {
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

/** Gathers the frequent words beside offsets, on one side. */
class NeighbourGatherer {
  /** For each offset, the number of the frequent word there; 0 for any other. */
  readonly #stream: Uint8Array;
  readonly #step: 1 | -1;
  #words = new Uint8Array(4096);
  #length = 0;
  /** Views are reused as in ReusableUint32List. */
  #views: Uint8Array[] = [];

  constructor(stream: Uint8Array, step: 1 | -1) {
    this.#stream = stream;
    this.#step = step;
  }

  add(offset: number): void {
    for (let at = offset + this.#step; ; at += this.#step) {
      const id = this.#stream[at] ?? neighboursEnd;
      if (this.#length === this.#words.length) this.#grow();
      this.#words[this.#length++] = id;
      if (id === neighboursEnd) return;
    }
  }

  clear(): void {
    this.#length = 0;
  }

  view(): Uint8Array {
    const known = this.#views[this.#length];
    if (known) return known;
    const view = this.#words.subarray(0, this.#length);
    if (this.#length < keptViews) this.#views[this.#length] = view;
    return view;
  }

  #grow(): void {
    const grown = new Uint8Array(this.#words.length * 2);
    grown.set(this.#words);
    this.#words = grown;
    this.#views = [];
  }
}
