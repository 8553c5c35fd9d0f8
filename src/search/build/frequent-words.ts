import type { Collected } from './collected.ts';
import type { Occurrences } from './occurrences.ts';
import { lineBreak } from './text-collector.ts';

/** One byte names a frequent word, and 0 none. */
const most = 48;
/** Occurrences for each document above which a word's places are too many to fetch for one phrase. */
const share = 0.5;
/** Occurrences below which fetching them all is cheap, whatever their share. */
const cheap = 6000;

/** Words whose own places are not kept: rarer words name them as their neighbours, and they name each other. */
export interface FrequentWords {
  /** Numbers of terms, most frequent first. */
  readonly terms: readonly number[];
  /** For each term its place among the frequent ones, from 1; 0 for all others. */
  readonly ids: Uint8Array;
  /** The same for each place of the stream; 0 for line breaks, too. */
  readonly stream: Uint8Array;
}

export function frequentWords({ stream, documents }: Collected, { starts }: Occurrences): FrequentWords {
  const count = (term: number) => (starts[term + 1] ?? 0) - (starts[term] ?? 0);
  const frequent: number[] = [];
  for (let term = 0; term < starts.length - 1; term += 1) {
    if (count(term) > cheap && count(term) > documents.length * share) frequent.push(term);
  }
  const terms = frequent.sort((a, b) => count(b) - count(a) || a - b).slice(0, most);
  const ids = new Uint8Array(starts.length);
  for (const [index, term] of terms.entries()) ids[term] = index + 1;
  const here = new Uint8Array(stream.length);
  for (let place = 0; place < stream.length; place += 1) {
    const term = stream[place] ?? lineBreak;
    // A place past a typed array's end is no fault, but looking there is slow, and there are millions of line breaks.
    if (term !== lineBreak) here[place] = ids[term] ?? 0;
  }
  return { terms, ids, stream: here };
}
