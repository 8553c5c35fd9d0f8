import type { TreeWeights } from '../../src/reading/model/boosted-trees.ts';
import type { Columns } from '../../src/reading/model/columns.ts';
import { type BinnedRows, binRows } from './binned-rows.ts';
import { type GrowthSettings, growTrees } from './grow-trees.ts';
import { shareSlopes } from './slopes.ts';
import type { TrainingPage } from './training-page.ts';

/** Of the many very short lines outside the body, one in this many is learnt from, and counts as many times. */
const thinning = 3;

/** The rows of all pages that are learnt from, with the first look's features cut into bins once for every training. */
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

/** Trains the first look on some of the pages. */
export function trainFirstLook(
  rows: TrainingRows,
  pages: readonly TrainingPage[],
  settings: GrowthSettings,
): TreeWeights {
  const own = rowsOf(rows, pages);
  return growTrees(rows.binned, own, shareSlopes(own, rows.wanted, rows.weights), settings);
}

/** Trains a second look on pages with what the first look's result adds to their features. */
export function trainSecondLook(
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
    edges: [...rows.binned.edges, ...more.edges],
    bins: [...rows.binned.bins.map(bins => Uint8Array.from(own, row => bins[row] ?? 0)), ...more.bins],
    count: own.length,
  };
  const pick = (column: Float32Array) => Float32Array.from(own, row => column[row] ?? 0);
  const all = Int32Array.from({ length: own.length }, (_, row) => row);
  return growTrees(binned, all, shareSlopes(all, pick(rows.wanted), pick(rows.weights)), settings);
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
