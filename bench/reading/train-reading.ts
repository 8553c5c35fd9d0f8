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
  type HeadWeights,
  headVersion,
  questions,
  type RankerWeights,
} from '../../src/reading/headline-byline-date/rankers.ts';
import { weightsVersion } from '../../src/reading/model/line-model.ts';
import { isHtml } from '../../src/reading/model/second-pass-features.ts';
import { corpusChecksum, corpusPages, foldCount, foldOf, writeCaseCorpus } from './corpus.ts';
import { type FoldFile, foldFile, honestSlope, lineScores, modelOf, type Slopes } from './fold-models.ts';
import { compactTrees } from './grow-trees.ts';
import { growth, ModelTrainer, seed, type TrainedModel } from './train-model.ts';
import { headGrowth, headSample, type TrainedRanker, trainHead } from './train-rankers.ts';
import { trainingPage } from './training-page.ts';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, cases: { type: 'boolean', default: false }, output: { type: 'string' } },
});
if ((values.corpus === undefined) === !values.cases || (values.cases && values.output === undefined))
  throw new Error('usage: npm run train:reading -- --corpus PATH [--output FOLDER] | --cases --output FOLDER');
const output = values.output ?? 'src/reading/model';
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
const slopes = honestSlope(pages, folds);
const scores = lineScores(pages, folds);
console.log(scores, slopes);
writeWeights(whole, slopes, { folds: foldCount, scores });

const models = folds.map(fold => modelOf(fold, slopes));
const samples = pages.flatMap(page => {
  const model = models[foldOf(page.page.publisher)];
  return model && !isHtml(page.lines) ? [headSample(page, model)] : [];
});
const head = trainHead(samples);
const headScores = Object.fromEntries(questions.map(question => [question, head[question].scores]));
console.log(headScores);
writeHead({
  ...made,
  version: headVersion,
  folds: foldCount,
  scores: headScores,
  growth: headGrowth,
  ...headOf(({ whole }) => whole),
});
const heads = folds.map((_, fold) => ({ version: headVersion, ...headOf(ranker => foldOfRanker(ranker, fold)) }));
const foldsPath = values.output === undefined ? foldFile : join(output, basename(foldFile));
mkdirSync(dirname(foldsPath), { recursive: true });
writeFileSync(foldsPath, JSON.stringify({ corpus: checksum, slopes, folds, heads } satisfies FoldFile));

function headOf(pick: (ranker: TrainedRanker) => RankerWeights) {
  return { headline: pick(head.headline), byline: pick(head.byline), day: pick(head.day) };
}

function foldOfRanker({ folds: each, whole: all }: TrainedRanker, fold: number): RankerWeights {
  return each[fold] ?? all;
}

function writeHead(weights: HeadWeights & Readonly<Record<string, unknown>>): void {
  const path = join(values.output ?? 'src/reading/headline-byline-date', 'weights-rankers.json');
  writeFileSync(path, `${JSON.stringify(weights)}\n`);
  console.log(`weights written to ${path}`);
}

function writeWeights(model: TrainedModel, { text, html }: Slopes, measured: object): void {
  const looks = [
    ['first', 'first-look', 1],
    ['text', 'text', text],
    ['html', 'html', html],
  ] as const;
  for (const [look, name, slope] of looks) {
    const weights = { ...made, ...measured, slope, growth: growth[look], ...compactTrees(model[look]) };
    writeFileSync(join(output, `weights-${name}.json`), `${JSON.stringify(weights)}\n`);
  }
  console.log(`weights written to ${output}`);
}
