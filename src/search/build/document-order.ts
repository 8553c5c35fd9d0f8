import type { SearchDocument } from '../search-document.ts';
import { lineBreak } from './analyse-document.ts';

/** What is kept of a document once its words are in the stream. */
export interface CollectedDocument {
  readonly document: Omit<SearchDocument, 'text'>;
  /** Index into the stream where its title begins; the text follows it. */
  readonly start: number;
  readonly textStart: number;
  readonly end: number;
  /** Lengths in words. */
  readonly titleLength: number;
  readonly textLength: number;
  /** Of a document that may be known by it to the next build. */
  readonly key?: string;
  /** Where it is in the stream as it was read. */
  readonly asRead: { readonly start: number; readonly textStart: number; readonly end: number };
}

interface Ordered {
  readonly documents: readonly CollectedDocument[];
  readonly stream: Uint32Array;
}

/**
 * Lays the stream out in the documents' final order, with sorted numbers of terms: what stands in one term's list is
 * then ascending by itself, and no list is ever sorted. Lines begin at round distances from the text's first word, so that
 * a word more in one line leaves the places of the words in the lines after it as they are.
 */
export function inDocumentOrder(
  documents: readonly CollectedDocument[],
  stream: Uint32Array,
  termOf: Uint32Array,
): Ordered {
  // Of the length that it needs: growing, it would be in memory twice, and is the largest thing of the build.
  const length = documents.reduce((sum, one) => sum + one.textStart - one.start + lengthOfText(one, stream), 0);
  const ordered = new Uint32Array(length).fill(lineBreak);
  let end = 0;
  const moved = documents.map(one => {
    const start = end;
    const textStart = start + one.textStart - one.start;
    for (let index = one.start, at = start; index < one.textStart; index += 1, at += 1) {
      const word = stream[index] ?? lineBreak;
      if (word !== lineBreak) ordered[at] = termOf[word] ?? 0;
    }
    end = textStart;
    let line = 0;
    for (let index = one.textStart; index < one.end; index += 1) {
      const word = stream[index] ?? lineBreak;
      if (word !== lineBreak) ordered[end++] = termOf[word] ?? 0;
      else {
        line = beginningOfNext(line, end + 1 - textStart);
        end = textStart + line;
      }
    }
    return { ...one, start, textStart, end };
  });
  return { documents: moved, stream: ordered };
}

/** How long a text is with its lines apart. */
function lengthOfText({ textStart, end }: CollectedDocument, stream: Uint32Array): number {
  let line = 0;
  let at = 0;
  for (let index = textStart; index < end; index += 1) {
    at += 1;
    if (stream[index] === lineBreak) {
      line = beginningOfNext(line, at);
      at = line;
    }
  }
  return at;
}

/** Words and breaks from one line's beginning to the next are a multiple of it, */
const lineStep = 64;
/** but behind lines of so few words: closed forms have lines of their own, and room for words to come would be wasted. */
const shortLine = 4;

/** Where the line behind one begins that goes from `start` to `end`, its break included. */
function beginningOfNext(start: number, end: number): number {
  return end - start > shortLine ? Math.ceil(end / lineStep) * lineStep : end;
}
