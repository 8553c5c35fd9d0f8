import type { Collected } from './collected.ts';
import { lineBreak } from './text-collector.ts';

/** Where each term stands: for term number t, the occurrences from starts[t] to starts[t + 1]. */
export interface Inverted {
  readonly starts: Uint32Array;
  /** Numbers of documents, ascending within a term. */
  readonly documents: Uint32Array;
  /** Positions, ascending within a document; from `textStart` on they are the text's, below the headline's. */
  readonly positions: Uint16Array | Uint32Array;
  readonly textStart: number;
  /** A term's place among those first met in the same document. */
  readonly ranks: Uint32Array;
  /** Pairs of a term and a document: what most of the index's size comes from. */
  readonly postings: number;
}

/** Turns the stream of terms by document into lists of documents by term, by counting: nothing is compared or sorted. */
export function invert({ documents, terms, stream }: Collected): Inverted {
  const starts = countOccurrences(stream, terms.length);
  const next = starts.slice(0, terms.length);
  const total = starts[terms.length] ?? 0;
  const ranks = new Uint32Array(terms.length);
  const lastDocument = new Uint32Array(terms.length);
  const textStart = documents.reduce((most, one) => Math.max(most, one.textStart - one.start), 0) + 1;
  const longest = documents.reduce((most, one) => Math.max(most, one.end - one.textStart), 0);
  const Positions = textStart + longest < 0x10000 ? Uint16Array : Uint32Array;
  const inverted = { documents: new Uint32Array(total), positions: new Positions(total) };
  let postings = 0;
  for (const [number, one] of documents.entries()) {
    let firsts = 0;
    for (let index = one.start; index < one.end; index += 1) {
      const term = stream[index] ?? lineBreak;
      if (term === lineBreak) continue;
      const at = next[term] ?? 0;
      next[term] = at + 1;
      inverted.documents[at] = number;
      inverted.positions[at] = index < one.textStart ? index - one.start : textStart + index - one.textStart;
      if (at === starts[term]) ranks[term] = firsts++;
      if (lastDocument[term] !== number + 1) postings += 1;
      lastDocument[term] = number + 1;
    }
  }
  return { starts, ...inverted, textStart, ranks, postings };
}

function countOccurrences(stream: Uint32Array, terms: number): Uint32Array {
  const starts = new Uint32Array(terms + 1);
  for (let index = 0; index < stream.length; index += 1) {
    const term = stream[index] ?? lineBreak;
    if (term !== lineBreak) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < terms; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return starts;
}
