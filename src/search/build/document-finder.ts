import type { CollectedDocument } from './collected.ts';

/** Places of the stream looked up at once: a document has a few of these. */
const blockBits = 6;

/** Tells which document a place of the stream is in. */
export class DocumentFinder {
  readonly #starts: Uint32Array;
  readonly #textStarts: Uint32Array;
  /** For each block of places, the document that its first is in. */
  readonly #blocks: Uint32Array;

  constructor(documents: readonly CollectedDocument[]) {
    const end = documents.at(-1)?.end ?? 0;
    this.#starts = Uint32Array.from([...documents.map(one => one.start), end]);
    this.#textStarts = Uint32Array.from(documents, one => one.textStart);
    this.#blocks = new Uint32Array((end >>> blockBits) + 1);
    let document = 0;
    for (let block = 0; block < this.#blocks.length; block += 1) {
      while ((this.#starts[document + 1] ?? end) <= block << blockBits && document + 1 < documents.length)
        document += 1;
      this.#blocks[block] = document;
    }
  }

  at(place: number): number {
    let document = this.#blocks[place >>> blockBits] ?? 0;
    const last = this.#textStarts.length - 1;
    while (document < last && (this.#starts[document + 1] ?? 0) <= place) document += 1;
    return document;
  }

  start(document: number): number {
    return this.#starts[document] ?? 0;
  }

  textStart(document: number): number {
    return this.#textStarts[document] ?? 0;
  }

  end(document: number): number {
    return this.#starts[document + 1] ?? 0;
  }
}
