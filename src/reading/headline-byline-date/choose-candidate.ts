import { similarity } from '../fold-text.ts';
import { type BoostedTrees, evaluateRows } from '../model/boosted-trees.ts';
import type { ViewLine } from '../view-line.ts';
import type { Candidate } from './candidates.ts';
import type { DayCandidate } from './day-candidates.ts';
import { headlineCandidates } from './headline-candidates.ts';
import type { Ranker } from './rankers.ts';
import type { ScoredPage } from './scored-page.ts';

/** The candidate that is most likely the answer. */
export interface Choice<One extends Candidate> {
  readonly candidate: One;
  /** With the chance of the candidates that give the same answer. */
  readonly chance: number;
  /** Every candidate that gives the same answer, in page order, with its own chance. */
  readonly alike: readonly (readonly [One, number])[];
}

/** The likeliest candidate, however unlikely; none when there are no candidates. */
function likeliest<One extends Candidate>(
  { ensemble }: Ranker,
  candidates: readonly One[],
  isAlike: (one: One, other: One) => boolean,
): Choice<One> | undefined {
  const chances = candidateChances(ensemble, candidates);
  const best = candidates[chances.indexOf(chances.reduce((most, chance) => Math.max(most, chance), 0))];
  if (best === undefined) return undefined;
  const alike = candidates.flatMap((each, at) =>
    each === best || isAlike(each, best) ? [[each, chances[at] ?? 0] as const] : [],
  );
  return { candidate: best, chance: alike.reduce((sum, [, chance]) => sum + chance, 0), alike };
}

/** The page's likeliest headline. */
export function headlineChoice(
  scored: ScoredPage,
  ranker: Ranker,
  candidates: readonly Candidate[] = headlineCandidates(scored),
): Choice<Candidate> | undefined {
  return likeliest(ranker, candidates, (one, other) =>
    areAlike(scored.lines[one.position], scored.lines[other.position]),
  );
}

/** The same headline, or nearly: pages print one above the article and another inside it. */
function areAlike(one: ViewLine | undefined, other: ViewLine | undefined): boolean {
  if (!one || !other) return false;
  if (one.folded === other.folded) return true;
  return Math.abs(one.index - other.index) <= 12 && similarity(one.tokens, other.tokens) >= 0.7;
}

/** The line that most likely names who wrote the article. */
export function bylineChoice(
  scored: ScoredPage,
  ranker: Ranker,
  candidates: readonly Candidate[],
): Choice<Candidate> | undefined {
  const writer = ({ position }: Candidate) => scored.lines[position]?.authors[0]?.toLowerCase();
  return likeliest(ranker, candidates, (one, other) => writer(one) === writer(other));
}

/** The line that most likely says on what day the article was published. */
export function dayChoice(ranker: Ranker, candidates: readonly DayCandidate[]): Choice<DayCandidate> | undefined {
  return likeliest(ranker, candidates, (one, other) => one.day === other.day);
}

/** A candidate whose log odds lie that far behind the best after the ensemble's first is not asked about again. */
const hopeless = 5;

/**
 * The chance of each of a page's candidates to be the answer; what is missing to 1 is the chance that none is. The
 * ensemble's log odds are averaged; those after the first are asked only of candidates that may still win.
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
function oddsOf(member: BoostedTrees, candidates: readonly Candidate[], numbers: readonly number[]): Float64Array {
  return evaluateRows(member, rowsOf(member.features, candidates, numbers), numbers.length).odds;
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
