import { lineBreak } from './analyse-document.ts';
import type { Collected } from './collect-documents.ts';
import type { CollectedDocument } from './document-order.ts';

/** Where each term stands: for term number t, its offsets from starts[t] to starts[t + 1]. */
export interface Occurrences {
  readonly starts: Uint32Array;
  /** Indexes into the stream, ascending within a term: so are the documents that they are in. */
  readonly offsets: Uint32Array;
  readonly documents: DocumentFinder;
  /** The position of a text's first word in its document; titles lie before it. */
  readonly textStart: number;
}

/** Turns the stream of terms by document into lists of offsets by term, by counting: nothing is compared or sorted. */
export function findOccurrences({ documents, terms, stream }: Collected): Occurrences {
  const starts = countOccurrences(stream, terms.length);
  const next = starts.slice(0, terms.length);
  const offsets = new Uint32Array(starts[terms.length] ?? 0);
  for (const one of documents) {
    for (let index = one.start; index < one.end; index += 1) {
      const term = stream[index] ?? lineBreak;
      if (term === lineBreak) continue;
      const at = next[term] ?? 0;
      next[term] = at + 1;
      offsets[at] = index;
    }
  }
  const longest = documents.reduce((most, one) => Math.max(most, one.textStart - one.start), 1);
  // Rounded up, so that it stays as it is when the longest title changes.
  const textStart = Math.ceil(longest / titleStep) * titleStep;
  return { starts, offsets, documents: new DocumentFinder(documents), textStart };
}

const titleStep = 64;

function countOccurrences(stream: Uint32Array, terms: number): Uint32Array {
  const starts = new Uint32Array(terms + 1);
  for (let index = 0; index < stream.length; index += 1) {
    const term = stream[index] ?? lineBreak;
    if (term !== lineBreak) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < terms; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return starts;
}

/** Offsets looked up at once: a document has a few of these. */
const blockBits = 6;

/** Tells which document an offset in the stream is in. */
class DocumentFinder {
  readonly #starts: Uint32Array;
  readonly #textStarts: Uint32Array;
  /** For each block of offsets, the document that its first is in. */
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

  at(offset: number): number {
    let document = this.#blocks[offset >>> blockBits] ?? 0;
    const last = this.#textStarts.length - 1;
    while (document < last && (this.#starts[document + 1] ?? 0) <= offset) document += 1;
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
