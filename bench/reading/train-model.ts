import { boostedTrees, logOdds, type TreeWeights } from '../../src/reading/model/boosted-trees.ts';
import type { Columns } from '../../src/reading/model/columns.ts';
import { addedFeatures, isHtml } from '../../src/reading/model/second-look.ts';
import { foldCount, foldOf } from './folds.ts';
import type { GrowthSettings } from './grow-trees.ts';
import { type TrainingRows, trainFirstLook, trainingRows, trainSecondLook } from './train-look.ts';
import type { TrainingPage } from './training-page.ts';

/** The three sets of trees of a model. */
export interface TrainedModel {
  readonly first: TreeWeights;
  readonly text: TreeWeights;
  readonly html: TreeWeights;
}

export const seed = 20_261_124;
const common = { rowShare: 0.4, leafWeight: 8, ridge: 8, seed };
export const growth: Readonly<Record<keyof TrainedModel, GrowthSettings>> = {
  first: { ...common, trees: 80, leaves: 22, rate: 0.14, featureShare: 0.2 },
  text: { ...common, trees: 60, leaves: 14, rate: 0.11, featureShare: 0.22, leafWeight: 10, ridge: 10 },
  html: { ...common, rowShare: 0.6, trees: 120, leaves: 8, rate: 0.09, featureShare: 0.22, leafWeight: 3, ridge: 5 },
};

/** Trains first looks once for each set of folds left out, and whole models from them. */
export class ModelTrainer {
  readonly #pages: readonly TrainingPage[];
  readonly #rows: TrainingRows;
  readonly #firsts = new Map<string, TreeWeights>();
  readonly #tell: (line: string) => void;

  constructor(pages: readonly TrainingPage[], tell: (line: string) => void) {
    this.#pages = pages;
    this.#rows = trainingRows(pages);
    this.#tell = tell;
  }

  /**
   * The model that has not seen the folds left out. Its second looks learn from first looks at pages that the first
   * look had not seen, nor any page of the folds left out: what they learn to trust is what they will meet.
   */
  train(leftOut: readonly number[]): TrainedModel {
    const added = this.#without(leftOut).map(page => {
      const first = this.#firstLook([...leftOut, foldOf(page.page.publisher)]);
      return [page, addedColumns(page, first)] as const;
    });
    const text = new Map(added.filter(([{ lines }]) => !isHtml(lines)));
    const html = new Map(added.filter(([{ lines }]) => isHtml(lines)));
    return {
      first: this.#firstLook(leftOut),
      text: this.#timed('text', () => trainSecondLook(this.#rows, text, growth.text)),
      html: this.#timed('html', () => trainSecondLook(this.#rows, html, growth.html)),
    };
  }

  /** The models that have each not seen one fold. */
  trainFolds(): readonly TrainedModel[] {
    return Array.from({ length: foldCount }, (_, fold) => this.train([fold]));
  }

  #without(leftOut: readonly number[]): readonly TrainingPage[] {
    return this.#pages.filter(({ page }) => !leftOut.includes(foldOf(page.publisher)));
  }

  #firstLook(leftOut: readonly number[]): TreeWeights {
    const key = [...new Set(leftOut)].sort((a, b) => a - b).join(' ');
    const known = this.#firsts.get(key);
    if (known) return known;
    const trees = this.#timed(`first, without folds (${key}),`, () =>
      trainFirstLook(this.#rows, this.#without(leftOut), growth.first),
    );
    this.#firsts.set(key, trees);
    return trees;
  }

  #timed(name: string, train: () => TreeWeights): TreeWeights {
    const started = performance.now();
    const trees = train();
    this.#tell(`${name} look: ${Math.round((performance.now() - started) / 1000)} s`);
    return trees;
  }
}

function addedColumns({ lines, features }: TrainingPage, first: TreeWeights): Columns {
  return addedFeatures(lines, features, logOdds(boostedTrees(first), features, lines.lines.length));
}
