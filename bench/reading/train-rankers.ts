import { authorsIn } from '../../src/bylines/split-byline.ts';
import { headlineVerdict } from '../../src/reading/headline-byline-date/apply-rankers.ts';
import { bylineCandidates } from '../../src/reading/headline-byline-date/byline-candidates.ts';
import { type Candidate, candidateColumns } from '../../src/reading/headline-byline-date/candidates.ts';
import {
  bylineChoice,
  type Choice,
  dayChoice,
  headlineChoice,
} from '../../src/reading/headline-byline-date/choose-candidate.ts';
import { dayCandidates } from '../../src/reading/headline-byline-date/day-candidates.ts';
import { headlineCandidates } from '../../src/reading/headline-byline-date/headline-candidates.ts';
import {
  packedTrees,
  type Question,
  type Ranker,
  type RankerWeights,
  rankerOf,
} from '../../src/reading/headline-byline-date/rankers.ts';
import { type ScoredPage, scoredPage } from '../../src/reading/headline-byline-date/scored-page.ts';
import { givenLabels } from '../../src/reading/label-lines.ts';
import { type LineModel, scoreLines } from '../../src/reading/model/line-model.ts';
import { applyRules, verdictsSoFar } from '../../src/reading/rule.ts';
import { laterRules, openingRules } from '../../src/reading/rule-table.ts';
import { type CorpusPage, foldCount, foldOf } from './corpus.ts';
import { choiceGradients } from './gradients.ts';
import { binRows, compactTrees, type GrowthSettings, growTrees } from './grow-trees.ts';
import { dayIn, partedAuthors, sameHeadline, sharesAuthor } from './scoring.ts';
import { seed } from './train-model.ts';
import type { TrainingPage } from './training-page.ts';

type Positions = ReadonlyMap<RankerSample, FoundPositions>;

const common = { rowShare: 0.5, featureShare: 0.2, leafWeight: 1, ridge: 1, seed };
export const rankerGrowth: Readonly<Record<Question, GrowthSettings>> = {
  headline: { ...common, trees: 220, leaves: 6, rate: 0.07 },
  byline: { ...common, trees: 160, leaves: 6, rate: 0.07 },
  day: { ...common, trees: 100, leaves: 4, rate: 0.1 },
};

/** How many draws a ranker is grown from: headlines are the most a matter of chance. */
const ensemble: Readonly<Record<Question, number>> = { headline: 3, byline: 2, day: 1 };

/** Precision that the chances of pages not seen must promise before an answer is given. */
const wantedPrecision: Readonly<Record<Question, number>> = { headline: 0.92, byline: 0.96, day: 0.97 };

/** Of answers with a smaller chance half are wrong. */
const halfWrong = 0.3;

/** A question's ranker, those that have each not seen one fold, and how good those are. */
export interface TrainedRanker {
  readonly whole: RankerWeights;
  readonly folds: readonly RankerWeights[];
  readonly scores: RankerScores;
}

export interface RankerScores {
  readonly known: number;
  /** Of those, pages whose text has the known answer on a line. */
  readonly there: number;
  readonly given: number;
  readonly right: number;
  readonly likeliestRight: number;
}

interface Answer {
  readonly chance: number;
  readonly right: boolean;
  /** The answer that is known stands among the candidates. */
  readonly isThere: boolean;
}

/** The headline's ranker comes first: where it stands tells most of where the day does, and both tell where a byline does. */
export function trainRankers(samples: readonly RankerSample[]): Readonly<Record<Question, TrainedRanker>> {
  const headline = trainRanker('headline', samples, new Map());
  const titles = positionsOf(samples, headline, (sample, ranker) => ({ title: titleOf(sample, ranker) }));
  const day = trainRanker('day', samples, titles);
  const both = positionsOf(samples, day, (sample, ranker) => {
    const title = titles.get(sample)?.title;
    return { title, day: dayOf(sample, ranker, title) };
  });
  return { headline, byline: trainRanker('byline', samples, both), day };
}

/** Positions as they are found on pages whose publisher the ranker has not seen. */
function positionsOf(
  samples: readonly RankerSample[],
  { folds, whole }: TrainedRanker,
  find: (sample: RankerSample, ranker: Ranker) => FoundPositions,
): Positions {
  const rankers = folds.map(rankerOf);
  const seen = rankerOf(whole);
  return new Map(samples.map(sample => [sample, find(sample, rankers[foldOf(sample.page.publisher)] ?? seen)]));
}

function titleOf({ scored }: RankerSample, ranker: Ranker): number | undefined {
  const found = headlineVerdict(scored, ranker);
  return found && scored.page.textLineIndexes.indexOf(found.index);
}

function dayOf({ scored }: RankerSample, ranker: Ranker, title: number | undefined): number | undefined {
  const choice = dayChoice(ranker, dayCandidates(scored, title));
  return choice && choice.chance >= ranker.least ? choice.candidate.position : undefined;
}

function trainRanker(question: Question, samples: readonly RankerSample[], positions: Positions): TrainedRanker {
  const choices = samples.flatMap(sample => rankerChoice(question, sample, positions.get(sample) ?? {}) ?? []);
  const isIn = (fold: number) => (choice: RankerChoice) => foldOf(choice.sample.page.publisher) === fold;
  const growOne = growerOf(choices, rankerGrowth[question]);
  const grow = (isLearntFrom: (choice: RankerChoice) => boolean): RankerWeights['ensemble'] =>
    Array.from({ length: ensemble[question] }, (_, member) => packedTrees(compactTrees(growOne(isLearntFrom, member))));
  const folds = Array.from({ length: foldCount }, (_, fold) => grow(choice => !isIn(fold)(choice)));
  const answers = folds.flatMap((own, fold) => {
    const ranker = rankerOf({ ensemble: own, least: 0 });
    return choices.filter(isIn(fold)).map(choice => answerOf(choice, ranker));
  });
  // Publishers give many pages another title than the one they print; what is printed is no wrong answer.
  const judged = question === 'headline' ? answers.filter(({ isThere }) => isThere) : answers;
  const least = leastChance(judged, wantedPrecision[question]);
  const given = answers.filter(({ chance }) => chance >= least);
  const scores = {
    known: answers.length,
    there: answers.filter(({ isThere }) => isThere).length,
    given: given.length,
    right: given.filter(({ right }) => right).length,
    likeliestRight: answers.filter(({ right }) => right).length,
  };
  const withLeast = (own: RankerWeights['ensemble']) => ({ least, ensemble: own });
  return { whole: withLeast(grow(() => true)), folds: folds.map(withLeast), scores };
}

/** Grows the trees of some of the choices; features are cut into bins once. */
function growerOf(choices: readonly RankerChoice[], settings: GrowthSettings) {
  const candidates = choices.flatMap(choice => choice.candidates);
  const right = Float32Array.from(choices.flatMap(choice => choice.right.map(Number)));
  const names = [...new Set(candidates.flatMap(({ features }) => [...features.keys()]))].sort();
  const columns = candidateColumns(candidates, names);
  const binned = binRows(
    names,
    names.map(name => columns[name] ?? new Float32Array(0)),
  );
  let next = 0;
  const groups = choices.map(({ candidates: own }) => Int32Array.from(own, () => next++));
  return (isLearntFrom: (choice: RankerChoice) => boolean, member: number) => {
    const own = groups.filter((_, at) => {
      const choice = choices[at];
      return choice !== undefined && isLearntFrom(choice);
    });
    const rows = Int32Array.from(own.flatMap(group => [...group]));
    return growTrees(binned, rows, choiceGradients(own, right), { ...settings, seed: settings.seed + member });
  };
}

function answerOf({ choose, candidates, right }: RankerChoice, ranker: Ranker): Answer {
  const found = choose(ranker);
  const at = found ? candidates.indexOf(found.candidate) : -1;
  return { chance: found?.chance ?? 0, right: right[at] ?? false, isThere: right.includes(true) };
}

/** The smallest chance from which on the answers are as precise as wanted. */
function leastChance(answers: readonly Answer[], wanted: number): number {
  const sorted = [...answers].sort((a, b) => b.chance - a.chance);
  let right = 0;
  let least = 1;
  sorted.forEach((answer, at) => {
    right += answer.right ? 1 : 0;
    if (right / (at + 1) >= wanted) least = answer.chance;
  });
  return Number(Math.max(halfWrong, least).toFixed(3));
}

/** A page of text as its head is looked for. */
export interface RankerSample {
  readonly page: CorpusPage;
  readonly scored: ScoredPage;
  readonly headlines: readonly Candidate[];
}

/** The page as a line model sees it that has not seen its publisher. */
export function rankerSample({ page, lines }: TrainingPage, model: LineModel): RankerSample {
  const view = lines.page;
  const opening = applyRules(view, openingRules, givenLabels(view));
  const chances = scoreLines(view, applyRules(view, laterRules, opening), model);
  const scored = scoredPage(view, verdictsSoFar(view, opening), chances);
  return { page, scored, headlines: headlineCandidates(scored) };
}

/** The candidates of a page for a question, and which of them answer it. */
export interface RankerChoice {
  readonly sample: RankerSample;
  readonly candidates: readonly Candidate[];
  readonly right: readonly boolean[];
  readonly choose: (ranker: Ranker) => Choice<Candidate> | undefined;
}

/** Where the headline and the day of publication are found on a page. */
export interface FoundPositions {
  readonly title?: number | undefined;
  readonly day?: number | undefined;
}

/** Nothing where the answer is not known. */
export function rankerChoice(
  question: Question,
  sample: RankerSample,
  { title, day }: FoundPositions,
): RankerChoice | undefined {
  const { gold } = sample.page;
  const { scored } = sample;
  const text = ({ position }: Candidate) => scored.lines[position]?.text ?? '';
  if (question === 'headline') {
    const known = gold.title;
    const candidates = sample.headlines;
    if (!known) return undefined;
    const right = candidates.map(one => sameHeadline(known, text(one)));
    return { sample, candidates, right, choose: ranker => headlineChoice(scored, ranker, candidates) };
  }
  if (question === 'day') {
    const known = dayIn(gold.date);
    const candidates = dayCandidates(scored, title);
    if (known === undefined) return undefined;
    const right = candidates.map(one => one.day === known);
    return { sample, candidates, right, choose: ranker => dayChoice(ranker, candidates) };
  }
  if (!gold.authors?.length) return undefined;
  const known = partedAuthors(gold.authors);
  const candidates = bylineCandidates(scored, title, day);
  const right = candidates.map(one => sharesAuthor(known, [text(one), ...authorsIn(text(one))]));
  return { sample, candidates, right, choose: ranker => bylineChoice(scored, ranker, candidates) };
}
