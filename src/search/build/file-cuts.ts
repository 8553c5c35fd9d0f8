import { pairKey } from '../format/position-file.ts';
import type { SearchFile } from '../search-document.ts';
import { cutByContent, hashOfText } from './cut-by-content.ts';
import type { FrequentPairs, FrequentWords } from './frequent-terms.ts';
import type { SameFiles } from './index-before.ts';

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

/** Where files begin, and which of them are those of the build before, by the indexes of the entries that begin them. */
interface Cuts {
  readonly cuts: ReadonlySet<number>;
  readonly same: ReadonlyMap<number, SearchFile>;
}

/** Where term files begin, counted without the terms that have their own. */
export function termCuts({ terms, starts, withOwnFile, full }: CutOptions, same?: SameFiles): Cuts {
  const shared = new Uint32Array(terms.length - withOwnFile.size);
  let next = 0;
  for (let term = 0; term < terms.length; term += 1) if (!withOwnFile.has(term)) shared[next++] = term;
  const sizeOf = (index: number) => {
    const term = shared[index] ?? 0;
    return sizeOfTerms(1, (starts[term + 1] ?? 0) - (starts[term] ?? 0));
  };
  const keyOf = (index: number) => terms[shared[index] ?? 0] ?? '';
  const termOf = (index: number) => shared[index] ?? 0;
  const entries = { kind: 't', length: shared.length, keyOf, termOf } as const;
  const hashOf = (index: number) => hashOfText(keyOf(index));
  const cuts = cutByContent({ length: shared.length, sizeOf, hashOf }, full.terms);
  return { cuts, same: sameAmong(cuts, entries, same) };
}

/** Where position files begin. */
export function positionCuts({ terms, starts, frequent, pairs, full }: CutOptions, same?: SameFiles): Cuts {
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
  const keyOf = (index: number) => keyAt(firsts[index], seconds[index]);
  const termOf = (index: number) => firsts[index] ?? 0;
  const entries = { kind: 'p', length: sizes.length, keyOf, termOf } as const;
  const hashOf = (index: number) => hashOfText(keyOf(index));
  const cuts = cutByContent({ length: sizes.length, sizeOf, hashOf }, full.positions);
  return { cuts, same: sameAmong(cuts, entries, same) };
}

interface EntriesOfFiles {
  readonly kind: 't' | 'p';
  readonly length: number;
  readonly keyOf: (index: number) => string;
  /** The term that an entry is of; of a pair the first. */
  readonly termOf: (index: number) => number;
}

function sameAmong(
  cuts: ReadonlySet<number>,
  { kind, length, keyOf, termOf }: EntriesOfFiles,
  same: SameFiles | undefined,
): ReadonlyMap<number, SearchFile> {
  const found = new Map<number, SearchFile>();
  if (same === undefined) return found;
  const starts = [...cuts];
  for (const [file, start] of starts.entries()) {
    const end = starts[file + 1] ?? length;
    let index = start;
    while (index < end && !same.isChanged(termOf(index))) index += 1;
    const known =
      index < end ? undefined : same.find({ kind, count: end - start, first: keyOf(start), last: keyOf(end - 1) });
    if (known) found.set(start, known);
  }
  return found;
}

const noTerm = -1;
