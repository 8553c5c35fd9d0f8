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
  const shared = new Uint32Array(terms.length - withOwnFile.size);
  let next = 0;
  for (let term = 0; term < terms.length; term += 1) if (!withOwnFile.has(term)) shared[next++] = term;
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
  const firsts: number[] = [];
  const seconds: number[] = [];
  const termAt = (number = noTerm) => terms[number] ?? '';
  const keyAt = (first = noTerm, second = noTerm) =>
    second === noTerm ? termAt(first) : pairKey(termAt(first), termAt(second));
  const add = (positions: number, first: number, second = noTerm) => {
    sizes.push(keyAt(first, second).length + positions * 3);
    firsts.push(first);
    seconds.push(second);
  };
  for (let number = 0; number < terms.length; number += 1) {
    if (frequent.ids[number] === 0) add((starts[number + 1] ?? 0) - (starts[number] ?? 0), number);
    else {
      for (const second of frequent.terms) {
        const together = pairs(number, second);
        if (together) add(together.length, number, second);
      }
    }
  }
  const sizeOf = (index: number) => sizes[index] ?? 0;
  const hashOf = (index: number) => hashOfText(keyAt(firsts[index], seconds[index]));
  return cutByContent({ length: sizes.length, sizeOf, hashOf }, full.positions);
}

const noTerm = -1;
