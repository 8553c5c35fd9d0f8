import type { CollectedDocument } from './collected.ts';
import { lineBreak } from './text-collector.ts';

interface Ordered {
  readonly documents: readonly CollectedDocument[];
  readonly stream: Uint32Array;
}

/**
 * Lays the stream out in the documents' final order, with sorted numbers of terms: what stands in one term's list is
 * then ascending by itself, and no list is ever sorted.
 */
export function inDocumentOrder(
  documents: readonly CollectedDocument[],
  stream: Uint32Array,
  places: Uint32Array,
): Ordered {
  const ordered = new Uint32Array(stream.length);
  let at = 0;
  const moved = documents.map(one => {
    const by = at - one.start;
    for (let index = one.start; index < one.end; index += 1) {
      const term = stream[index] ?? lineBreak;
      ordered[at++] = term === lineBreak ? lineBreak : (places[term] ?? 0);
    }
    return { ...one, start: one.start + by, textStart: one.textStart + by, end: at };
  });
  return { documents: moved, stream: ordered };
}
