import { existsSync, readFileSync } from 'node:fs';
import { type RankersWeights, rankersFrom } from '../../src/reading/headline-byline-date/rankers.ts';
import { boostedTrees, logOdds, probability } from '../../src/reading/model/boosted-trees.ts';
import { type LineModel, lineModel, weightsVersion } from '../../src/reading/model/line-model.ts';
import { isHtml, secondPassFeatures } from '../../src/reading/model/second-pass-features.ts';
import { captureStyles, foldOf } from './corpus.ts';
import type { ReadingModels } from './read-page.ts';
import { type BodyScore, meanScore, scoreBody } from './scoring.ts';
import type { TrainedModel } from './train-model.ts';
import type { TrainingPage } from './training-page.ts';

export const foldFile = '.cache/reading-folds.json';

/** What training leaves for measuring: models that have each not seen one fold. */
export interface FoldFile {
  readonly corpus: string;
  readonly calibrations: Calibrations;
  readonly folds: readonly TrainedModel[];
  readonly rankers: readonly RankersWeights[];
}

/** Throws when training has not left them, or left those of another corpus. */
export function foldModels(checksum: string): readonly ReadingModels[] {
  if (!existsSync(foldFile))
    throw new Error(`${foldFile} is not there: run \`npm run train:reading -- --corpus PATH\` first`);
  const { corpus, calibrations, folds, rankers } = JSON.parse(readFileSync(foldFile, 'utf8')) as FoldFile;
  if (corpus !== checksum) throw new Error(`${foldFile} was made from another corpus (${corpus}): train again`);
  return folds.flatMap((fold, at) => {
    const weights = rankers[at];
    return weights ? [{ model: modelOf(fold, calibrations), rankers: rankersFrom(weights) }] : [];
  });
}

export function modelOf({ first, text, html }: TrainedModel, calibrations: Calibrations): LineModel {
  const made = { version: weightsVersion };
  return lineModel(
    { ...first, ...made, calibration: 1 },
    { ...text, ...made, calibration: calibrations.text },
    { ...html, ...made, calibration: calibrations.html },
  );
}

export interface Calibrations {
  readonly text: number;
  readonly html: number;
}

const candidates = Array.from({ length: 24 }, (_, at) => (at + 2) / 16);

/** The calibrations that make the probabilities of pages not seen fit best what came true (least log loss, by words). */
export function fitCalibrations(pages: readonly TrainingPage[], folds: readonly TrainedModel[]): Calibrations {
  const losses = { text: candidates.map(() => 0), html: candidates.map(() => 0) };
  for (const page of pages) {
    const model = folds[foldOf(page.page.publisher)];
    if (!model) continue;
    const loss = isHtml(page.lines) ? losses.html : losses.text;
    secondOdds(page, model).forEach((odds, row) => {
      const { words, share } = page.shares[row] ?? { words: 0, share: 0 };
      if (words === 0) return;
      candidates.forEach((calibration, at) => {
        const chance = Math.min(1 - 1e-6, Math.max(1e-6, probability(calibration * odds)));
        loss[at] = (loss[at] ?? 0) - (share >= 0.5 ? Math.log(chance) : Math.log(1 - chance));
      });
    });
  }
  return { text: least(losses.text), html: least(losses.html) };
}

function least(losses: readonly number[]): number {
  return candidates[losses.indexOf(Math.min(...losses))] ?? 1;
}

/** Log odds of the whole model for each line. */
export function secondOdds({ lines, features }: TrainingPage, model: TrainedModel): Float64Array {
  const count = lines.lines.length;
  const columns = secondPassFeatures(lines, features, logOdds(boostedTrees(model.first), features, count));
  return logOdds(boostedTrees(isHtml(lines) ? model.html : model.text), columns, count);
}

/** F1 by style and source of the lines that the model keeps, each page judged by the model that has not seen its publisher. */
export function lineScores(
  pages: readonly TrainingPage[],
  folds: readonly TrainedModel[],
): Readonly<Record<string, number>> {
  const scored = pages.map(page => ({ page, score: scoreOf(page, folds[foldOf(page.page.publisher)]) }));
  const sources = [...new Set(pages.map(({ page }) => page.source))].sort();
  const groups = captureStyles.flatMap(style => [style, ...sources.map(source => `${style} ${source}`)]);
  return Object.fromEntries(
    groups.map(group => {
      const [style, source] = group.split(' ');
      const of = scored.filter(
        ({ page: { page } }) => page.style === style && (source === undefined || page.source === source),
      );
      return [group, Number(meanScore(of.map(({ score }) => score)).f1.toFixed(4))];
    }),
  );
}

function scoreOf(page: TrainingPage, model: TrainedModel | undefined): BodyScore {
  const odds = model ? secondOdds(page, model) : new Float64Array();
  const kept = page.lines.lines.filter((_, row) => (odds[row] ?? 0) > 0);
  return scoreBody(page.page.gold.body, kept.map(line => line.text).join('\n'));
}
