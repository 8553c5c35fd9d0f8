import { candidateColumns } from '../../src/reading/head/candidate.ts';
import { dayChoice } from '../../src/reading/head/choose.ts';
import { dayCandidates } from '../../src/reading/head/day-candidates.ts';
import { type Question, type Ranker, type RankerWeights, rankerOf } from '../../src/reading/head/head-model.ts';
import { headlineVerdict } from '../../src/reading/head/headline-verdict.ts';
import { packedTrees } from '../../src/reading/head/packed-trees.ts';
import { binRows } from './binned-rows.ts';
import { compactTrees } from './compact-trees.ts';
import { foldCount, foldOf } from './folds.ts';
import { type GrowthSettings, growTrees } from './grow-trees.ts';
import { type FoundPlaces, type HeadChoice, type HeadSample, headChoice } from './head-choices.ts';
import { choiceSlopes } from './slopes.ts';
import { seed } from './train-model.ts';

type Places = ReadonlyMap<HeadSample, FoundPlaces>;

const common = { rowShare: 0.5, featureShare: 0.2, leafWeight: 1, ridge: 1, seed };
export const headGrowth: Readonly<Record<Question, GrowthSettings>> = {
  headline: { ...common, trees: 220, leaves: 6, rate: 0.07 },
  byline: { ...common, trees: 160, leaves: 6, rate: 0.07 },
  day: { ...common, trees: 100, leaves: 4, rate: 0.1 },
};

/** How many draws a ranker is grown from: headlines are the most a matter of chance. */
const voices: Readonly<Record<Question, number>> = { headline: 3, byline: 2, day: 1 };

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
export function trainHead(samples: readonly HeadSample[]): Readonly<Record<Question, TrainedRanker>> {
  const headline = trainRanker('headline', samples, new Map());
  const titles = placesOf(samples, headline, (sample, ranker) => ({ title: titleOf(sample, ranker) }));
  const day = trainRanker('day', samples, titles);
  const both = placesOf(samples, day, (sample, ranker) => {
    const title = titles.get(sample)?.title;
    return { title, day: dayOf(sample, ranker, title) };
  });
  return { headline, byline: trainRanker('byline', samples, both), day };
}

/** Places as they are found on pages whose publisher the ranker has not seen. */
function placesOf(
  samples: readonly HeadSample[],
  { folds, whole }: TrainedRanker,
  find: (sample: HeadSample, ranker: Ranker) => FoundPlaces,
): Places {
  const rankers = folds.map(rankerOf);
  const seen = rankerOf(whole);
  return new Map(samples.map(sample => [sample, find(sample, rankers[foldOf(sample.page.publisher)] ?? seen)]));
}

function titleOf({ head }: HeadSample, ranker: Ranker): number | undefined {
  const found = headlineVerdict(head, ranker);
  return found && head.page.solid.indexOf(found.index);
}

function dayOf({ head }: HeadSample, ranker: Ranker, title: number | undefined): number | undefined {
  const choice = dayChoice(ranker, dayCandidates(head, title));
  return choice && choice.chance >= ranker.least ? choice.candidate.place : undefined;
}

function trainRanker(question: Question, samples: readonly HeadSample[], places: Places): TrainedRanker {
  const choices = samples.flatMap(sample => headChoice(question, sample, places.get(sample) ?? {}) ?? []);
  const isIn = (fold: number) => (choice: HeadChoice) => foldOf(choice.sample.page.publisher) === fold;
  const growOne = growerOf(choices, headGrowth[question]);
  const grow = (isLearntFrom: (choice: HeadChoice) => boolean): RankerWeights['voices'] =>
    Array.from({ length: voices[question] }, (_, voice) => packedTrees(compactTrees(growOne(isLearntFrom, voice))));
  const folds = Array.from({ length: foldCount }, (_, fold) => grow(choice => !isIn(fold)(choice)));
  const answers = folds.flatMap((own, fold) => {
    const ranker = rankerOf({ voices: own, least: 0 });
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
  const withLeast = (own: RankerWeights['voices']) => ({ least, voices: own });
  return { whole: withLeast(grow(() => true)), folds: folds.map(withLeast), scores };
}

/** Grows the trees of some of the choices; features are cut into bins once. */
function growerOf(choices: readonly HeadChoice[], settings: GrowthSettings) {
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
  return (isLearntFrom: (choice: HeadChoice) => boolean, voice: number) => {
    const own = groups.filter((_, at) => {
      const choice = choices[at];
      return choice !== undefined && isLearntFrom(choice);
    });
    const rows = Int32Array.from(own.flatMap(group => [...group]));
    return growTrees(binned, rows, choiceSlopes(own, right), { ...settings, seed: settings.seed + voice });
  };
}

function answerOf({ choose, candidates, right }: HeadChoice, ranker: Ranker): Answer {
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
