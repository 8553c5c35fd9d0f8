import { pairKey } from '../format/position-file.ts';
import type { SearchFile } from '../search-document.ts';
import { cutByContent, hashOfText } from './cut-by-content.ts';
import { type FrequentPairs, type FrequentWords, offsetsOfPair } from './frequent-terms.ts';
import type { SameFiles } from './index-before.ts';
import { type FilePiece, stretchesOf } from './index-file-series.ts';

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

/** The entries of the files of a kind, in their order, and which of them begin a file. */
export interface FileCuts {
  readonly length: number;
  readonly starts: ReadonlySet<number>;
  readonly keyOf: (index: number) => string;
  /** The term that an entry is of; of a pair the first. */
  readonly termOf: (index: number) => number;
  /** Files of the build before that are the same, by the indexes of the entries that begin them. */
  readonly same: ReadonlyMap<number, SearchFile>;
}

/** Where term files begin, counted without the terms that have their own. */
export function termCuts({ terms, starts, withOwnFile, full }: CutOptions, same?: SameFiles): FileCuts {
  const shared = new Uint32Array(terms.length - withOwnFile.size);
  let next = 0;
  for (let term = 0; term < terms.length; term += 1) if (!withOwnFile.has(term)) shared[next++] = term;
  const sizeOf = (index: number) => {
    const term = shared[index] ?? 0;
    return sizeOfTerms(1, (starts[term + 1] ?? 0) - (starts[term] ?? 0));
  };
  const keyOf = (index: number) => terms[shared[index] ?? 0] ?? '';
  const termOf = (index: number) => shared[index] ?? 0;
  const hashOf = (index: number) => hashOfText(keyOf(index));
  const begin = cutByContent({ length: shared.length, sizeOf, hashOf }, full.terms);
  const entries = { length: shared.length, starts: begin, keyOf, termOf };
  return { ...entries, same: sameAmong('t', entries, same) };
}

/** Where position files begin. */
export function positionCuts({ terms, starts, frequent, pairs, full }: CutOptions, same?: SameFiles): FileCuts {
  const most = terms.length + frequent.terms.length ** 2;
  const sizes = new Float64Array(most);
  const firsts = new Uint32Array(most);
  const seconds = new Int32Array(most);
  let length = 0;
  const termAt = (number = noTerm) => terms[number] ?? '';
  const keyAt = (first = noTerm, second = noTerm) =>
    second === noTerm ? termAt(first) : pairKey(termAt(first), termAt(second));
  const add = (positions: number, first: number, second = noTerm) => {
    sizes[length] = keyAt(first, second).length + positions * 3;
    firsts[length] = first;
    seconds[length] = second;
    length += 1;
  };
  for (let number = 0; number < terms.length; number += 1) {
    if (frequent.ids[number] === 0) add((starts[number + 1] ?? 0) - (starts[number] ?? 0), number);
    else {
      for (const second of frequent.terms) {
        const together = offsetsOfPair(pairs, frequent, number, second);
        if (together) add(together.to - together.from, number, second);
      }
    }
  }
  const sizeOf = (index: number) => sizes[index] ?? 0;
  const keyOf = (index: number) => keyAt(firsts[index], seconds[index]);
  const termOf = (index: number) => firsts[index] ?? 0;
  const hashOf = (index: number) => hashOfText(keyOf(index));
  const begin = cutByContent({ length, sizeOf, hashOf }, full.positions);
  const entries = { length, starts: begin, keyOf, termOf };
  return { ...entries, same: sameAmong('p', entries, same) };
}

function sameAmong(
  kind: 't' | 'p',
  entries: Omit<FileCuts, 'same'>,
  same: SameFiles | undefined,
): ReadonlyMap<number, SearchFile> {
  const found = new Map<number, SearchFile>();
  if (same === undefined) return found;
  for (const { start, end } of stretchesOf(entries)) {
    let index = start;
    while (index < end && !same.isChanged(entries.termOf(index))) index += 1;
    const known = index < end ? undefined : same.find(pieceOf(kind, entries, { start, end }));
    if (known) found.set(start, known);
  }
  return found;
}

/** What the file of a stretch of entries holds. */
export function pieceOf(
  kind: 't' | 'p',
  { keyOf }: Pick<FileCuts, 'keyOf'>,
  { start, end }: { readonly start: number; readonly end: number },
): Omit<FilePiece, 'file'> {
  return { kind, count: end - start, first: keyOf(start), last: keyOf(end - 1) };
}

const noTerm = -1;
