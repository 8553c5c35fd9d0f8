import { askRows, type BoostedTrees } from '../model/boosted-trees.ts';
import { type Columns, rowByRow } from '../model/columns.ts';

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

/** The chance of each of a page's candidates to be the answer; what is missing to 1 is the chance that none is. */
export function candidateChances(ranker: BoostedTrees, candidates: readonly Candidate[]): readonly number[] {
  const { odds } = askRows(ranker, rowsFor(ranker.features, candidates), candidates.length);
  const weights = Array.from(odds, Math.exp);
  const all = weights.reduce((sum, weight) => sum + weight, 1);
  return weights.map(weight => weight / all);
}

function rowsFor(names: readonly string[], candidates: readonly Candidate[]): Float32Array {
  const features = candidates[0]?.features;
  if (features?.columnOf)
    return rowByRow(
      names.map(name => features.columnOf?.(name)),
      0,
      candidates.length,
    );
  const columns = candidateColumns(candidates, names);
  return rowByRow(
    names.map(name => columns[name]),
    0,
    candidates.length,
  );
}
