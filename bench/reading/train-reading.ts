/**
 * Trains the line model and the rankers of headline, byline and day: `npm run train:reading -- --corpus PATH`.
 * The same corpus, rules and features give the same weights. Models that have not seen one fold of publishers are
 * left in .cache/ for `npm run bench:reading`, which measures with them.
 *
 *   --output FOLDER           write weights and models there, and leave the shipped weights alone
 *   --cases --output FOLDER   train on the invented pages of tests/cases, to try the whole way in a minute
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  questions,
  type RankersWeights,
  type RankerWeights,
  rankersVersion,
} from '../../src/reading/headline-byline-date/rankers.ts';
import { weightsVersion } from '../../src/reading/model/line-model.ts';
import { isHtml } from '../../src/reading/model/second-pass-features.ts';
import { corpusChecksum, corpusPages, foldCount, foldOf, writeCaseCorpus } from './corpus.ts';
import { type Calibrations, type FoldFile, fitCalibrations, foldFile, lineScores, modelOf } from './fold-models.ts';
import { compactTrees } from './grow-trees.ts';
import { growth, ModelTrainer, seed, type TrainedModel } from './train-model.ts';
import { rankerGrowth, rankerSample, type TrainedRanker, trainRankers } from './train-rankers.ts';
import { trainingPage } from './training-page.ts';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, cases: { type: 'boolean', default: false }, output: { type: 'string' } },
});
if ((values.corpus === undefined) === !values.cases || (values.cases && values.output === undefined))
  throw new Error('usage: npm run train:reading -- --corpus PATH [--output FOLDER] | --cases --output FOLDER');
const output = values.output ?? 'src/reading/model';
mkdirSync(output, { recursive: true });
const corpus = values.corpus ?? join(output, 'corpus');
if (values.cases) writeCaseCorpus('tests/cases', corpus);

const checksum = corpusChecksum(corpus);
const pages = corpusPages(corpus).flatMap(page => trainingPage(page) ?? []);
console.log(`${pages.length} captures read`);
const trainer = new ModelTrainer(pages, line => console.log(line));
const whole = trainer.train([]);
const made = {
  version: weightsVersion,
  seed,
  corpus: checksum,
  captures: pages.length,
  publishers: new Set(pages.map(({ page }) => page.publisher)).size,
};
writeWeights(whole, { text: 0.8, html: 0.8 }, {});

const folds = trainer.trainFolds();
const calibrations = fitCalibrations(pages, folds);
const scores = lineScores(pages, folds);
console.log(scores, calibrations);
writeWeights(whole, calibrations, { folds: foldCount, scores });

const models = folds.map(fold => modelOf(fold, calibrations));
const samples = pages.flatMap(page => {
  const model = models[foldOf(page.page.publisher)];
  return model && !isHtml(page.lines) ? [rankerSample(page, model)] : [];
});
const trained = trainRankers(samples);
const rankerScores = Object.fromEntries(questions.map(question => [question, trained[question].scores]));
console.log(rankerScores);
writeRankers({
  ...made,
  version: rankersVersion,
  folds: foldCount,
  scores: rankerScores,
  growth: rankerGrowth,
  ...rankersOf(({ whole }) => whole),
});
const rankers = folds.map((_, fold) => ({
  version: rankersVersion,
  ...rankersOf(ranker => foldOfRanker(ranker, fold)),
}));
const foldsPath = values.output === undefined ? foldFile : join(output, basename(foldFile));
mkdirSync(dirname(foldsPath), { recursive: true });
writeFileSync(foldsPath, JSON.stringify({ corpus: checksum, calibrations, folds, rankers } satisfies FoldFile));

function rankersOf(pick: (ranker: TrainedRanker) => RankerWeights) {
  return { headline: pick(trained.headline), byline: pick(trained.byline), day: pick(trained.day) };
}

function foldOfRanker({ folds: each, whole: all }: TrainedRanker, fold: number): RankerWeights {
  return each[fold] ?? all;
}

function writeRankers(weights: RankersWeights & Readonly<Record<string, unknown>>): void {
  const path = join(values.output ?? 'src/reading/headline-byline-date', 'weights-rankers.json');
  writeFileSync(path, `${JSON.stringify(weights)}\n`);
  console.log(`weights written to ${path}`);
}

function writeWeights(model: TrainedModel, { text, html }: Calibrations, measured: object): void {
  const passes = [
    ['first', 'first-pass', 1],
    ['text', 'text', text],
    ['html', 'html', html],
  ] as const;
  for (const [pass, name, calibration] of passes) {
    const weights = { ...made, ...measured, calibration, growth: growth[pass], ...compactTrees(model[pass]) };
    writeFileSync(join(output, `weights-${name}.json`), `${JSON.stringify(weights)}\n`);
  }
  console.log(`weights written to ${output}`);
}
