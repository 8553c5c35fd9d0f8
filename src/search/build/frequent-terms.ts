import { sharedNumbers } from './uint32-lists.ts';

/** So many files more, in a large index. */
const mostOwnFiles = 500;
/** Occurrences above which a term's own file is worth a request. */
const enough = 1500;

/**
 * The terms that have a file of their own. Readers ask for frequent words most, and a frequent word would come with a
 * dozen kilobytes of its neighbours in the alphabet.
 */
export function termsWithOwnFile(starts: Uint32Array): TermsWithOwnFile {
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

/**
 * Words whose own positions are not kept: rarer words name them as their neighbours, and they name each other. All of it can be
 * cloned.
 */
export interface FrequentWords {
  /** Numbers of terms, ascending: which of two is the more frequent may change with every edit. */
  readonly terms: readonly number[];
  /** For each term its number among the frequent ones, from 1; 0 for all others. */
  readonly ids: Uint8Array;
  /** The same for each offset in the stream; 0 for line breaks, too. */
  readonly stream: Uint8Array;
}

export function frequentWords(starts: Uint32Array, documents: number): Omit<FrequentWords, 'stream'> {
  const count = (term: number) => (starts[term + 1] ?? 0) - (starts[term] ?? 0);
  const frequent: number[] = [];
  for (let term = 0; term < starts.length - 1; term += 1) {
    if (count(term) > cheap && count(term) > documents * share) frequent.push(term);
  }
  const chosen = frequent.sort((a, b) => count(b) - count(a) || a - b).slice(0, most);
  const terms = chosen.sort((a, b) => a - b);
  const ids = new Uint8Array(starts.length);
  for (const [index, term] of terms.entries()) ids[term] = index + 1;
  return { terms, ids };
}

/** Where two frequent words stand together: all of it can be cloned. */
export interface FrequentPairs {
  /** For each first and each second word, one more than the frequent words are many, where its offsets start. */
  readonly starts: Uint32Array;
  /** Of the first word, ascending for each pair. */
  readonly offsets: Uint32Array;
}

export function frequentPairs({ terms, stream }: FrequentWords): FrequentPairs {
  const width = terms.length + 1;
  const starts = new Uint32Array(width * width + 1);
  eachPair(stream, width, pair => {
    starts[pair + 1] = (starts[pair + 1] ?? 0) + 1;
  });
  for (let pair = 1; pair < starts.length; pair += 1) starts[pair] = (starts[pair] ?? 0) + (starts[pair - 1] ?? 0);
  const next = starts.slice();
  const offsets = sharedNumbers(starts.at(-1) ?? 0);
  eachPair(stream, width, (pair, offset) => {
    const at = next[pair] ?? 0;
    next[pair] = at + 1;
    offsets[at] = offset;
  });
  return { starts, offsets };
}

function eachPair(stream: Uint8Array, width: number, visit: (pair: number, offset: number) => void): void {
  let previous = 0;
  for (let offset = 0; offset < stream.length; offset += 1) {
    const id = stream[offset] ?? 0;
    if (id > 0 && previous > 0) visit(previous * width + id, offset - 1);
    previous = id;
  }
}

/** The stretch of offsets of a pair of terms that are both frequent; undefined when they never stand together. */
export function offsetsOfPair(
  { starts, offsets }: FrequentPairs,
  { ids, terms }: FrequentWords,
  first: number,
  second: number,
): { readonly offsets: Uint32Array; readonly from: number; readonly to: number } | undefined {
  const pair = (ids[first] ?? 0) * (terms.length + 1) + (ids[second] ?? 0);
  const from = starts[pair] ?? 0;
  const to = starts[pair + 1] ?? 0;
  return from === to ? undefined : { offsets, from, to };
}
