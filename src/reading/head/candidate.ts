import { askRows, type BoostedTrees } from '../model/boosted-trees.ts';
import type { Columns } from '../model/columns.ts';

/** What is known of a candidate; 0 unless said. */
export interface CandidateFeatures {
  get(name: string): number | undefined;
  keys(): Iterable<string>;
  /** The feature of all the page's candidates, where they stand in one table; see CandidateTable. */
  columnOf?(name: string): ArrayLike<number> | undefined;
}

/** A line that may answer a question about the article: its headline, its byline or its day. */
export interface Candidate {
  /** Place among the lines with text. */
  readonly place: number;
  readonly features: CandidateFeatures;
}

/** Columns of the features asked for, one row a candidate. */
export function candidateColumns(candidates: readonly Candidate[], names: readonly string[]): Columns {
  return Object.fromEntries(
    names.map(name => [name, Float32Array.from(candidates, ({ features }) => features.get(name) ?? 0)]),
  );
}

/** A candidate whose log odds lie that far behind the best after the first voice is not asked about again. */
const hopeless = 5;

/**
 * The chance of each of a page's candidates to be the answer; what is missing to 1 is the chance that none is. The
 * voices' log odds are averaged; those after the first are asked only of candidates that may still win.
 */
export function candidateChances(
  [first, ...others]: readonly BoostedTrees[],
  candidates: readonly Candidate[],
): readonly number[] {
  if (!first || candidates.length === 0) return [];
  const odds = oddsOf(first, candidates, [...candidates.keys()]);
  const best = odds.reduce((most, each) => Math.max(most, each), -Infinity);
  const left = candidates.flatMap((_, at) => ((odds[at] ?? 0) >= best - hopeless ? [at] : []));
  for (const other of others) {
    const more = oddsOf(other, candidates, left);
    left.forEach((at, row) => {
      odds[at] = (odds[at] ?? 0) + (more[row] ?? 0);
    });
  }
  for (const at of left) odds[at] = (odds[at] ?? 0) / (1 + others.length);
  const weights = Array.from(odds, Math.exp);
  const all = weights.reduce((sum, weight) => sum + weight, 1);
  return weights.map(weight => weight / all);
}

/** Log odds of some of the candidates, by their numbers. */
function oddsOf(voice: BoostedTrees, candidates: readonly Candidate[], numbers: readonly number[]): Float64Array {
  return askRows(voice, rowsOf(voice.features, candidates, numbers), numbers.length).odds;
}

/** What is known of those candidates, one after the other. */
function rowsOf(names: readonly string[], candidates: readonly Candidate[], numbers: readonly number[]): Float32Array {
  const rows = new Float32Array(names.length * numbers.length);
  const features = candidates[0]?.features;
  names.forEach((name, feature) => {
    const column = features?.columnOf?.(name);
    numbers.forEach((at, row) => {
      rows[row * names.length + feature] =
        (features?.columnOf ? column?.[at] : candidates[at]?.features.get(name)) ?? 0;
    });
  });
  return rows;
}
