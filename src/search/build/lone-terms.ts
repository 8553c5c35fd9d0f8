import type { Occurrences } from './occurrences.ts';

/** So many files more, in a large archive. */
const most = 500;
/** Occurrences above which a term's own file is worth a request. */
const enough = 1500;

/**
 * The terms that have a file of their own. Readers ask for frequent words most, and a frequent word would come with a
 * dozen kilobytes of its neighbours in the alphabet.
 */
export function loneTerms({ starts }: Occurrences): LoneTerms {
  const count = (term: number) => (starts[term + 1] ?? 0) - (starts[term] ?? 0);
  const frequent: number[] = [];
  for (let term = 0; term < starts.length - 1; term += 1) {
    if (count(term) > enough) frequent.push(term);
  }
  const chosen = frequent.sort((a, b) => count(b) - count(a) || a - b).slice(0, most);
  return {
    terms: new Set(chosen.sort((a, b) => a - b)),
    occurrences: chosen.reduce((sum, term) => sum + count(term), 0),
  };
}

export interface LoneTerms {
  /** Ascending. */
  readonly terms: ReadonlySet<number>;
  /** Of all of them together. */
  readonly occurrences: number;
}
