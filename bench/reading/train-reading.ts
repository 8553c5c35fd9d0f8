/**
 * Trains the line model: `npm run train:reading -- --corpus PATH`.
 * The same corpus, rules and features give the same weights. Models that have not seen one fold of publishers are
 * left in .cache/ for `npm run bench:reading`, which measures with them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { weightsVersion } from '../../src/reading/model/line-model.ts';
import { compactTrees } from './compact-trees.ts';
import { corpusChecksum } from './corpus-checksum.ts';
import { corpusPages } from './corpus-page.ts';
import { foldFile } from './fold-models.ts';
import { foldCount } from './folds.ts';
import { honestSlope, type Slopes } from './honest-slope.ts';
import { lineScores } from './line-scores.ts';
import { growth, ModelTrainer, seed, type TrainedModel } from './train-model.ts';
import { trainingPage } from './training-page.ts';

const { values } = parseArgs({ options: { corpus: { type: 'string' }, output: { type: 'string' } } });
if (values.corpus === undefined) throw new Error('usage: npm run train:reading -- --corpus PATH [--output FOLDER]');
const output = values.output ?? 'src/reading/model';

const checksum = corpusChecksum(values.corpus);
const pages = corpusPages(values.corpus).flatMap(page => trainingPage(page) ?? []);
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
mkdirSync('.cache', { recursive: true });
writeFileSync(foldFile, JSON.stringify({ corpus: checksum, slopes, folds }));
const scores = lineScores(pages, folds);
console.log(scores, slopes);
writeWeights(whole, slopes, { folds: foldCount, scores });

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
