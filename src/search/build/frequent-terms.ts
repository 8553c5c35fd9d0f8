import { lineBreak } from './analyse-document.ts';
import type { Collected } from './collect-documents.ts';
import type { Occurrences } from './occurrences.ts';
import { GrowableUint32List } from './uint32-lists.ts';

/** So many files more, in a large index. */
const mostOwnFiles = 500;
/** Occurrences above which a term's own file is worth a request. */
const enough = 1500;

/**
 * The terms that have a file of their own. Readers ask for frequent words most, and a frequent word would come with a
 * dozen kilobytes of its neighbours in the alphabet.
 */
export function termsWithOwnFile({ starts }: Occurrences): TermsWithOwnFile {
  const count = (term: number) => (starts[term + 1] ?? 0) - (starts[term] ?? 0);
  const frequent: number[] = [];
  for (let term = 0; term < starts.length - 1; term += 1) {
    if (count(term) > enough) frequent.push(term);
  }
  const chosen = frequent.sort((a, b) => count(b) - count(a) || a - b).slice(0, mostOwnFiles);
  return {
    terms: new Set(chosen.sort((a, b) => a - b)),
    occurrences: chosen.reduce((sum, term) => sum + count(term), 0),
  };
}

interface TermsWithOwnFile {
  /** Ascending. */
  readonly terms: ReadonlySet<number>;
  /** Of all of them together. */
  readonly occurrences: number;
}

/** One byte names a frequent word, and 0 none. */
const most = 48;
/** Occurrences for each document above which a word's positions are too many to fetch for one phrase. */
const share = 0.5;
/** Occurrences below which fetching them all is cheap, whatever their share. */
const cheap = 6000;

/** Words whose own positions are not kept: rarer words name them as their neighbours, and they name each other. */
export interface FrequentWords {
  /** Numbers of terms, ascending: which of two is the more frequent may change with every edit. */
  readonly terms: readonly number[];
  /** For each term its number among the frequent ones, from 1; 0 for all others. */
  readonly ids: Uint8Array;
  /** The same for each offset in the stream; 0 for line breaks, too. */
  readonly stream: Uint8Array;
}

export function frequentWords({ stream, documents }: Collected, { starts }: Occurrences): FrequentWords {
  const count = (term: number) => (starts[term + 1] ?? 0) - (starts[term] ?? 0);
  const frequent: number[] = [];
  for (let term = 0; term < starts.length - 1; term += 1) {
    if (count(term) > cheap && count(term) > documents.length * share) frequent.push(term);
  }
  const chosen = frequent.sort((a, b) => count(b) - count(a) || a - b).slice(0, most);
  const terms = chosen.sort((a, b) => a - b);
  const ids = new Uint8Array(starts.length);
  for (const [index, term] of terms.entries()) ids[term] = index + 1;
  const here = new Uint8Array(stream.length);
  for (let offset = 0; offset < stream.length; offset += 1) {
    const term = stream[offset] ?? lineBreak;
    // An index past a typed array's end is no fault, but looking there is slow, and there are millions of line breaks.
    if (term !== lineBreak) here[offset] = ids[term] ?? 0;
  }
  return { terms, ids, stream: here };
}

/** Where two frequent words stand together: by the first's number, then the second's, the offsets of the first. */
export function frequentPairs({ ids, terms, stream }: FrequentWords): FrequentPairs {
  const width = terms.length + 1;
  // A list for each two of them: there are fifty words at most, and millions of words.
  const pairs: (GrowableUint32List | undefined)[] = Array.from({ length: width * width });
  let previous = 0;
  for (let offset = 0; offset < stream.length; offset += 1) {
    const id = stream[offset] ?? 0;
    if (id > 0 && previous > 0) {
      const key = previous * width + id;
      const offsets = pairs[key] ?? new GrowableUint32List();
      pairs[key] = offsets;
      offsets.push(offset - 1);
    }
    previous = id;
  }
  return (first, second) => pairs[(ids[first] ?? 0) * width + (ids[second] ?? 0)]?.view();
}

/** The offsets of a pair of terms; undefined when they never stand together or are not both frequent. */
export type FrequentPairs = (first: number, second: number) => Uint32Array | undefined;
