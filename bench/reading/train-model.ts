import { boostedTrees, logOdds, type TreeWeights } from '../../src/reading/model/boosted-trees.ts';
import type { Columns } from '../../src/reading/model/columns.ts';
import { addedFeatures, isHtml } from '../../src/reading/model/second-pass-features.ts';
import { foldCount, foldOf } from './corpus.ts';
import { shareGradients } from './gradients.ts';
import { type BinnedRows, binRows, type GrowthSettings, growTrees } from './grow-trees.ts';
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

/** Trains first passes once for each set of folds left out, and whole models from them. */
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
   * The model that has not seen the folds left out. Its second passes learn from first passes over pages that the first
   * pass had not seen, nor any page of the folds left out: what they learn to trust is what they will meet.
   */
  train(leftOut: readonly number[]): TrainedModel {
    const added = this.#without(leftOut).map(page => {
      const first = this.#firstPass([...leftOut, foldOf(page.page.publisher)]);
      return [page, addedColumns(page, first)] as const;
    });
    const text = new Map(added.filter(([{ lines }]) => !isHtml(lines)));
    const html = new Map(added.filter(([{ lines }]) => isHtml(lines)));
    return {
      first: this.#firstPass(leftOut),
      text: this.#timed('text', () => trainSecondPass(this.#rows, text, growth.text)),
      html: this.#timed('html', () => trainSecondPass(this.#rows, html, growth.html)),
    };
  }

  /** The models that have each not seen one fold. */
  trainFolds(): readonly TrainedModel[] {
    return Array.from({ length: foldCount }, (_, fold) => this.train([fold]));
  }

  #without(leftOut: readonly number[]): readonly TrainingPage[] {
    return this.#pages.filter(({ page }) => !leftOut.includes(foldOf(page.publisher)));
  }

  #firstPass(leftOut: readonly number[]): TreeWeights {
    const key = [...new Set(leftOut)].sort((a, b) => a - b).join(' ');
    const known = this.#firsts.get(key);
    if (known) return known;
    const trees = this.#timed(`first, without folds (${key}),`, () =>
      trainFirstPass(this.#rows, this.#without(leftOut), growth.first),
    );
    this.#firsts.set(key, trees);
    return trees;
  }

  #timed(name: string, train: () => TreeWeights): TreeWeights {
    const started = performance.now();
    const trees = train();
    this.#tell(`${name} pass: ${Math.round((performance.now() - started) / 1000)} s`);
    return trees;
  }
}

function addedColumns({ lines, features }: TrainingPage, first: TreeWeights): Columns {
  return addedFeatures(lines, features, logOdds(boostedTrees(first), features, lines.lines.length));
}

/** Of the many very short lines outside the body, one in this many is learnt from, and counts as many times. */
const thinning = 3;

/** The rows of all pages that are learnt from, with the first pass's features cut into bins once for every training. */
export interface TrainingRows {
  readonly binned: BinnedRows;
  readonly wanted: Float32Array;
  readonly weights: Float32Array;
  /** Per page, its lines that are learnt from, and where the first of them stands among the rows. */
  readonly picked: ReadonlyMap<TrainingPage, { readonly first: number; readonly lines: readonly number[] }>;
}

export function trainingRows(pages: readonly TrainingPage[]): TrainingRows {
  const picked = new Map<TrainingPage, { readonly first: number; readonly lines: readonly number[] }>();
  let count = 0;
  for (const page of pages) {
    const lines = pickLines(page);
    picked.set(page, { first: count, lines });
    count += lines.length;
  }
  const gather = (value: (page: TrainingPage, line: number) => number) => {
    const column = new Float32Array(count);
    for (const [page, { first, lines }] of picked)
      lines.forEach((line, at) => {
        column[first + at] = value(page, line);
      });
    return column;
  };
  const features = Object.keys(pages[0]?.features ?? {});
  return {
    binned: binRows(
      features,
      features.map(name => gather((page, line) => page.features[name]?.[line] ?? 0)),
    ),
    wanted: gather(({ shares }, line) => shares[line]?.share ?? 0),
    weights: gather((page, line) => (page.weights[line] ?? 0) * (isThin(page, line) ? thinning : 1)),
    picked,
  };
}

/** Trains the first pass on some of the pages. */
export function trainFirstPass(
  rows: TrainingRows,
  pages: readonly TrainingPage[],
  settings: GrowthSettings,
): TreeWeights {
  const own = rowsOf(rows, pages);
  return growTrees(rows.binned, own, shareGradients(own, rows.wanted, rows.weights), settings);
}

/** Trains a second pass on pages with what the first pass's result adds to their features. */
export function trainSecondPass(
  rows: TrainingRows,
  added: ReadonlyMap<TrainingPage, Columns>,
  settings: GrowthSettings,
): TreeWeights {
  const pages = [...added.keys()];
  const own = rowsOf(rows, pages);
  const names = Object.keys(added.values().next().value ?? {});
  const columns = names.map(name => {
    const column = new Float32Array(own.length);
    let at = 0;
    for (const [page, columns] of added)
      for (const line of rows.picked.get(page)?.lines ?? []) column[at++] = columns[name]?.[line] ?? 0;
    return column;
  });
  const more = binRows(names, columns);
  const binned: BinnedRows = {
    features: [...rows.binned.features, ...names],
    thresholds: [...rows.binned.thresholds, ...more.thresholds],
    bins: [...rows.binned.bins.map(bins => Uint8Array.from(own, row => bins[row] ?? 0)), ...more.bins],
    count: own.length,
  };
  const pick = (column: Float32Array) => Float32Array.from(own, row => column[row] ?? 0);
  const all = Int32Array.from({ length: own.length }, (_, row) => row);
  return growTrees(binned, all, shareGradients(all, pick(rows.wanted), pick(rows.weights)), settings);
}

function rowsOf({ picked }: TrainingRows, pages: readonly TrainingPage[]): Int32Array {
  return Int32Array.from(
    pages.flatMap(page => {
      const { first, lines } = picked.get(page) ?? { first: 0, lines: [] };
      return lines.map((_, at) => first + at);
    }),
  );
}

function pickLines(page: TrainingPage): readonly number[] {
  return page.shares.flatMap((_, line) =>
    (page.weights[line] ?? 0) > 0 && (!isThin(page, line) || line % thinning === 0) ? [line] : [],
  );
}

function isThin({ shares }: TrainingPage, line: number): boolean {
  const { words, share } = shares[line] ?? { words: 0, share: 0 };
  return words <= 3 && share === 0;
}
