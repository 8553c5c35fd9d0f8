import { similarity } from '../similarity.ts';
import type { ViewLine } from '../view-line.ts';
import { type Candidate, candidateChances } from './candidate.ts';
import type { DayCandidate } from './day-candidates.ts';
import type { Ranker } from './head-model.ts';
import type { HeadPage } from './head-page.ts';
import { headlineCandidates } from './headline-candidates.ts';

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
  { voices }: Ranker,
  candidates: readonly One[],
  isAlike: (one: One, other: One) => boolean,
): Choice<One> | undefined {
  const chances = candidateChances(voices, candidates);
  const best = candidates[chances.indexOf(chances.reduce((most, chance) => Math.max(most, chance), 0))];
  if (best === undefined) return undefined;
  const alike = candidates.flatMap((each, at) =>
    each === best || isAlike(each, best) ? [[each, chances[at] ?? 0] as const] : [],
  );
  return { candidate: best, chance: alike.reduce((sum, [, chance]) => sum + chance, 0), alike };
}

/** The page's likeliest headline. */
export function headlineChoice(
  head: HeadPage,
  ranker: Ranker,
  candidates: readonly Candidate[] = headlineCandidates(head),
): Choice<Candidate> | undefined {
  return likeliest(ranker, candidates, (one, other) => areAlike(head.lines[one.place], head.lines[other.place]));
}

/** The same headline, or nearly: pages print one above the article and another inside it. */
function areAlike(one: ViewLine | undefined, other: ViewLine | undefined): boolean {
  if (!one || !other) return false;
  if (one.folded === other.folded) return true;
  return Math.abs(one.index - other.index) <= 12 && similarity(one.tokens, other.tokens) >= 0.7;
}

/** The line that most likely names who wrote the article. */
export function bylineChoice(
  head: HeadPage,
  ranker: Ranker,
  candidates: readonly Candidate[],
): Choice<Candidate> | undefined {
  const writer = ({ place }: Candidate) => head.lines[place]?.authors[0]?.toLowerCase();
  return likeliest(ranker, candidates, (one, other) => writer(one) === writer(other));
}

/** The line that most likely says on what day the article was published. */
export function dayChoice(ranker: Ranker, candidates: readonly DayCandidate[]): Choice<DayCandidate> | undefined {
  return likeliest(ranker, candidates, (one, other) => one.day === other.day);
}
