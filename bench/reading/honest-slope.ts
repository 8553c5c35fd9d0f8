import { probability } from '../../src/reading/model/boosted-trees.ts';
import { isHtml } from '../../src/reading/model/second-look.ts';
import { foldOf } from './folds.ts';
import { secondOdds } from './line-scores.ts';
import type { TrainedModel } from './train-model.ts';
import type { TrainingPage } from './training-page.ts';

export interface Slopes {
  readonly text: number;
  readonly html: number;
}

const candidates = Array.from({ length: 24 }, (_, at) => (at + 2) / 16);

/** The slopes that make the probabilities of pages not seen fit best what came true (least log loss, by words). */
export function honestSlope(pages: readonly TrainingPage[], folds: readonly TrainedModel[]): Slopes {
  const losses = { text: candidates.map(() => 0), html: candidates.map(() => 0) };
  for (const page of pages) {
    const model = folds[foldOf(page.page.publisher)];
    if (!model) continue;
    const loss = isHtml(page.lines) ? losses.html : losses.text;
    secondOdds(page, model).forEach((odds, row) => {
      const { words, share } = page.shares[row] ?? { words: 0, share: 0 };
      if (words === 0) return;
      candidates.forEach((slope, at) => {
        const chance = Math.min(1 - 1e-6, Math.max(1e-6, probability(slope * odds)));
        loss[at] = (loss[at] ?? 0) - (share >= 0.5 ? Math.log(chance) : Math.log(1 - chance));
      });
    });
  }
  return { text: least(losses.text), html: least(losses.html) };
}

function least(losses: readonly number[]): number {
  return candidates[losses.indexOf(Math.min(...losses))] ?? 1;
}
