import { pairKey } from '../format/position-file.ts';
import { cutByContent, hashOfText } from './cut-by-content.ts';
import type { FrequentPairs, FrequentWords } from './frequent-terms.ts';

/** Bytes of full files, before compression. */
export interface FullSizes {
  readonly terms: number;
  readonly positions: number;
}

/** The bytes, about, of so many terms that occur so often in all. */
export function sizeOfTerms(terms: number, occurrences: number): number {
  return terms * 5 + occurrences;
}

interface CutOptions {
  readonly terms: readonly string[];
  /** For each term, where its occurrences start among all. */
  readonly starts: Uint32Array;
  readonly withOwnFile: ReadonlySet<number>;
  readonly frequent: FrequentWords;
  readonly pairs: FrequentPairs;
  readonly full: FullSizes;
}

/** Where term files begin, counted without the terms that have their own. */
export function termCuts({ terms, starts, withOwnFile, full }: CutOptions): ReadonlySet<number> {
  const shared = Uint32Array.from(terms.keys()).filter(term => !withOwnFile.has(term));
  const sizeOf = (index: number) => {
    const term = shared[index] ?? 0;
    return sizeOfTerms(1, (starts[term + 1] ?? 0) - (starts[term] ?? 0));
  };
  const hashOf = (index: number) => hashOfText(terms[shared[index] ?? 0] ?? '');
  return cutByContent({ length: shared.length, sizeOf, hashOf }, full.terms);
}

/** Where position files begin. */
export function positionCuts({ terms, starts, frequent, pairs, full }: CutOptions): ReadonlySet<number> {
  const sizes: number[] = [];
  const hashes: number[] = [];
  const add = (key: string, positions: number) => {
    sizes.push(key.length + positions * 3);
    hashes.push(hashOfText(key));
  };
  for (const [number, term] of terms.entries()) {
    if (frequent.ids[number] === 0) add(term, (starts[number + 1] ?? 0) - (starts[number] ?? 0));
    else {
      for (const second of frequent.terms) {
        const together = pairs(number, second);
        if (together) add(pairKey(term, terms[second] ?? ''), together.length);
      }
    }
  }
  const entries = { length: sizes.length, sizeOf: at(sizes), hashOf: at(hashes) };
  return cutByContent(entries, full.positions);
}

function at(list: readonly number[]): (index: number) => number {
  return index => list[index] ?? 0;
}
