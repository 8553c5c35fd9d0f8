import { pairKey } from '../format/place-file.ts';
import type { SearchFile } from '../search-document.ts';
import type { Collected } from './collected.ts';
import { frequentPairs } from './frequent-pairs.ts';
import type { FrequentWords } from './frequent-words.ts';
import type { Occurrences } from './occurrences.ts';
import { PlaceFiles } from './place-files.ts';
import { PlacesGatherer } from './places-gatherer.ts';
import { PostingsSplitter } from './postings-splitter.ts';
import { TermFiles } from './term-files.ts';

interface InvertOptions {
  readonly collected: Collected;
  readonly occurrences: Occurrences;
  readonly frequent: FrequentWords;
  /** Terms with a file of their own. */
  readonly alone: ReadonlySet<number>;
  /** Bytes of full files. */
  readonly full: { readonly terms: number; readonly places: number };
}

interface Inverted {
  readonly terms: TermFiles;
  readonly places: readonly SearchFile[];
}

/** Visits every term once, in order, and writes what the documents have of it: for scores and for phrases. */
export function invert({ collected, occurrences, frequent, alone, full }: InvertOptions): Inverted {
  const { stamp, documents, terms, forms } = collected;
  const { starts, places, ranks } = occurrences;
  const termFiles = new TermFiles({ stamp, documents: documents.length, full: full.terms });
  const placeFiles = new PlaceFiles(stamp, full.places);
  const gatherer = new PlacesGatherer(occurrences, frequent);
  const splitter = new PostingsSplitter(collected, occurrences);
  const pairs = frequentPairs(frequent);
  const seconds = [...frequent.terms].sort((a, b) => a - b);
  for (const [number, term] of terms.entries()) {
    const own = { places, from: starts[number] ?? 0, to: starts[number + 1] ?? 0 };
    const isFrequent = frequent.ids[number] !== 0;
    const found = isFrequent ? gatherer.alone(term, own) : gatherer.withNeighbours(term, own);
    const entry = { term, rank: ranks[number] ?? 0, ...splitter.split(found) };
    termFiles.add(entry, forms[number] ?? term, alone.has(number));
    if (!isFrequent) placeFiles.add(found);
    for (const second of isFrequent ? seconds : []) {
      const together = pairs(number, second);
      const key = pairKey(term, terms[second] ?? '');
      if (together) placeFiles.add(gatherer.alone(key, { places: together, from: 0, to: together.length }));
    }
  }
  termFiles.finish();
  return { terms: termFiles, places: placeFiles.finish() };
}
