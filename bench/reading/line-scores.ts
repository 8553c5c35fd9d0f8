import { boostedTrees, logOdds } from '../../src/reading/model/boosted-trees.ts';
import { isHtml, secondFeatures } from '../../src/reading/model/second-look.ts';
import { captureStyles } from './corpus-page.ts';
import { foldOf } from './folds.ts';
import { type BodyScore, meanScore, scoreBody } from './score-body.ts';
import type { TrainedModel } from './train-model.ts';
import type { TrainingPage } from './training-page.ts';

/** Log odds of the whole model for each line. */
export function secondOdds({ lines, features }: TrainingPage, model: TrainedModel): Float64Array {
  const count = lines.lines.length;
  const columns = secondFeatures(lines, features, logOdds(boostedTrees(model.first), features, count));
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
