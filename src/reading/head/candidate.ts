import { type BoostedTrees, logOdds } from '../model/boosted-trees.ts';
import type { Columns } from '../model/columns.ts';

/** What is known of a candidate; 0 unless said. */
export type CandidateFeatures = ReadonlyMap<string, number>;

/** A line that may answer a question about the article: its headline, its byline or its day. */
export interface Candidate {
  /** Place among the lines with text. */
  readonly place: number;
  readonly features: CandidateFeatures;
}

/** Columns of the features asked for, one row a candidate. */
export function candidateColumns(candidates: readonly Candidate[], names: readonly string[]): Columns {
  const columns: Readonly<Record<string, Float32Array>> = Object.fromEntries(
    names.map(name => [name, new Float32Array(candidates.length)]),
  );
  candidates.forEach(({ features }, row) => {
    for (const [name, value] of features) {
      const column = columns[name];
      if (column) column[row] = value;
    }
  });
  return columns;
}

/** The chance of each candidate to be the answer; what is missing to 1 is the chance that none is. */
export function candidateChances(ranker: BoostedTrees, candidates: readonly Candidate[]): readonly number[] {
  const odds = logOdds(ranker, candidateColumns(candidates, ranker.features), candidates.length);
  const weights = Array.from(odds, Math.exp);
  const all = weights.reduce((sum, weight) => sum + weight, 1);
  return weights.map(weight => weight / all);
}
