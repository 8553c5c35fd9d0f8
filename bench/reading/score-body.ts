import { shinglesOf, tokensOf } from './shingles.ts';

/** How far a body found agrees with the one known: shares of all runs of four words that either has. */
export interface BodyScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The same words in the same order. */
  readonly exact: boolean;
  /** Whether precision and recall can be spoken of: a body was found, a body is known. */
  readonly found: boolean;
  readonly known: boolean;
}

export interface MeanScore {
  readonly pages: number;
  readonly precision: number;
  readonly recall: number;
  /** Of the mean precision and the mean recall. */
  readonly f1: number;
  readonly exact: number;
}

/** The measure of the article-extraction benchmark: runs of four words, counted with repeats. */
export function scoreBody(gold: string, found: string): BodyScore {
  const goldTokens = tokensOf(gold);
  const foundTokens = tokensOf(found);
  const expected = shinglesOf(goldTokens);
  const given = shinglesOf(foundTokens);
  let both = 0;
  for (const [run, count] of given) both += Math.min(count, expected.get(run) ?? 0);
  const extra = total(given) - both;
  const lost = total(expected) - both;
  const precision = extra === 0 && lost === 0 ? 1 : share(both, extra);
  const recall = extra === 0 && lost === 0 ? 1 : share(both, lost);
  const exact = goldTokens.join(' ') === foundTokens.join(' ');
  return { precision, recall, f1: harmonic(precision, recall), exact, found: both + extra > 0, known: both + lost > 0 };
}

/** Precision and recall averaged over the pages, and F1 of the two averages. */
export function meanScore(scores: readonly BodyScore[]): MeanScore {
  const precision = mean(scores.filter(score => score.found).map(score => score.precision));
  const recall = mean(scores.filter(score => score.known).map(score => score.recall));
  const exact = mean(scores.map(score => (score.exact ? 1 : 0)));
  return { pages: scores.length, precision, recall, f1: harmonic(precision, recall), exact };
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function share(part: number, rest: number): number {
  return part + rest === 0 ? 0 : part / (part + rest);
}

function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
