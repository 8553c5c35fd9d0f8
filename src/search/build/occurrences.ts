import { lineBreak } from './analyse-document.ts';
import { type FrequentWords, frequentWords } from './frequent-terms.ts';
import { sharedNumbers } from './uint32-lists.ts';
import { type CollectedDocument, noTerm, type WordsAsRead } from './words-as-read.ts';

/** Where each term stands: for term number t, its offsets from starts[t] to starts[t + 1]. All of it can be cloned. */
export interface Occurrences {
  readonly starts: Uint32Array;
  /** Indexes into the stream, ascending within a term: so are the documents that they are in. */
  readonly offsets: Uint32Array;
  readonly places: DocumentPlaces;
  /** The position of a text's first word in its document; titles lie before it. */
  readonly textStart: number;
}

/** The words of the documents, in their order. */
export interface WordsToPlace extends Pick<WordsAsRead, 'stream' | 'termOf'> {
  readonly places: PlacesAsRead;
  /** How often each word stands there. */
  readonly counts: Uint32Array;
  /** How many there are. */
  readonly terms: number;
}

/** Where each document starts in the stream as it was read, its text does, and it ends. */
interface PlacesAsRead {
  readonly starts: Uint32Array;
  readonly textStarts: Uint32Array;
  readonly ends: Uint32Array;
}

export function placesAsRead(documents: readonly CollectedDocument[]): PlacesAsRead {
  return {
    starts: Uint32Array.from(documents, ({ asRead }) => asRead.start),
    textStarts: Uint32Array.from(documents, ({ asRead }) => asRead.textStart),
    ends: Uint32Array.from(documents, ({ asRead }) => asRead.end),
  };
}

export interface FoundOccurrences {
  readonly occurrences: Occurrences;
  readonly frequent: FrequentWords;
}

/**
 * Turns the words of one document after another into lists of offsets by term, by counting: nothing is compared or sorted, for
 * as the documents are in their order, each list is ascending by itself. It takes one step for each of thirty million words.
 */
export function findOccurrences({ places: read, stream, termOf, counts, terms }: WordsToPlace): FoundOccurrences {
  const documents = read.starts.length;
  const starts = countOccurrences(counts, termOf, terms);
  const frequent = frequentWords(starts, documents);
  const places = placesOf(read, stream);
  const next = starts.slice(0, terms);
  const offsets = sharedNumbers(starts[terms] ?? 0);
  const here = new Uint8Array(new SharedArrayBuffer(places.starts[documents] ?? 0));
  let longest = 1;
  for (let document = 0; document < documents; document += 1) {
    const end = read.ends[document] ?? 0;
    const titleEnd = read.textStarts[document] ?? 0;
    const textStart = places.textStarts[document] ?? 0;
    let line = 0;
    let offset = places.starts[document] ?? 0;
    longest = Math.max(longest, textStart - offset);
    for (let index = read.starts[document] ?? 0; index < end; index += 1) {
      const word = stream[index] ?? lineBreak;
      if (word !== lineBreak) {
        const term = termOf[word] ?? 0;
        const at = next[term] ?? 0;
        next[term] = at + 1;
        offsets[at] = offset;
        here[offset] = frequent.ids[term] ?? 0;
        offset += 1;
      } else if (index < titleEnd) offset += 1;
      else {
        line = beginningOfNext(line, offset + 1 - textStart);
        offset = textStart + line;
      }
    }
  }
  // Rounded up, so that it stays as it is when the longest title changes.
  const textStart = Math.ceil(longest / titleStep) * titleStep;
  return { occurrences: { starts, offsets, places, textStart }, frequent: { ...frequent, stream: here } };
}

const titleStep = 64;

function countOccurrences(counts: Uint32Array, termOf: Uint32Array, terms: number): Uint32Array {
  const starts = sharedNumbers(terms + 1);
  for (let word = 0; word < counts.length; word += 1) {
    const term = termOf[word] ?? noTerm;
    if (term !== noTerm) starts[term + 1] = (starts[term + 1] ?? 0) + (counts[word] ?? 0);
  }
  for (let term = 0; term < terms; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return starts;
}

/** Offsets looked up at once: a document has a few of these. */
const blockBits = 6;

/** Where the documents are in the stream. */
interface DocumentPlaces {
  /** And one more: where the last one ends. */
  readonly starts: Uint32Array;
  readonly textStarts: Uint32Array;
  /** For each block of offsets, the document that its first is in. */
  readonly blocks: Uint32Array;
}

/**
 * Lines begin at round distances from the text's first word, so that a word more in one line leaves the places of the words in
 * the lines after it as they are.
 */
function placesOf(read: PlacesAsRead, stream: Uint32Array): DocumentPlaces {
  const documents = read.starts.length;
  const starts = sharedNumbers(documents + 1);
  const textStarts = sharedNumbers(documents);
  let end = 0;
  for (let document = 0; document < documents; document += 1) {
    const textStart = read.textStarts[document] ?? 0;
    starts[document] = end;
    textStarts[document] = end + textStart - (read.starts[document] ?? 0);
    end = (textStarts[document] ?? 0) + lengthOfText(textStart, read.ends[document] ?? 0, stream);
  }
  starts[documents] = end;
  const blocks = sharedNumbers((end >>> blockBits) + 1);
  let document = 0;
  for (let block = 0; block < blocks.length; block += 1) {
    while ((starts[document + 1] ?? end) <= block << blockBits && document + 1 < documents) document += 1;
    blocks[block] = document;
  }
  return { starts, textStarts, blocks };
}

/** How long a text is with its lines apart. */
function lengthOfText(textStart: number, end: number, stream: Uint32Array): number {
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

/** Tells which document an offset in the stream is in. */
export class DocumentFinder {
  readonly #starts: Uint32Array;
  readonly #textStarts: Uint32Array;
  readonly #blocks: Uint32Array;

  constructor({ starts, textStarts, blocks }: DocumentPlaces) {
    this.#starts = starts;
    this.#textStarts = textStarts;
    this.#blocks = blocks;
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
