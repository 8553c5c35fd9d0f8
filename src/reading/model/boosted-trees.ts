import { type Columns, rowByRow } from './columns.ts';

/** A model as its file holds it; numbers only, so that it stays small and can be compared line by line. */
export interface TreeWeights {
  readonly features: readonly string[];
  /** Per feature, the values it may be split at, ascending. */
  readonly thresholds: readonly (readonly number[])[];
  /** Log odds before any tree has spoken. */
  readonly start: number;
  /**
   * A tree is a flat list of nodes of five numbers: feature (-1 for a leaf), threshold, left node, right node, value in
   * thousandths of log odds. A line goes left when its feature is at most the threshold.
   */
  readonly trees: readonly (readonly number[])[];
}

const nodeSize = 5;

/** A model ready to be asked. */
export interface BoostedTrees {
  readonly features: readonly string[];
  readonly start: number;
  /** All trees' nodes, one after the other. */
  readonly feature: Int16Array;
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly value: Float64Array;
  readonly roots: Int32Array;
}

export function boostedTrees({ features, thresholds, start, trees }: TreeWeights): BoostedTrees {
  const size = trees.reduce((sum, tree) => sum + tree.length / nodeSize, 0);
  const feature = new Int16Array(size);
  const threshold = new Float64Array(size);
  const left = new Int32Array(size);
  const right = new Int32Array(size);
  const value = new Float64Array(size);
  const roots = new Int32Array(trees.length);
  let node = 0;
  trees.forEach((tree, number) => {
    const root = node;
    roots[number] = root;
    for (let at = 0; at < tree.length; at += nodeSize, node += 1) {
      const of = tree[at] ?? -1;
      feature[node] = of;
      threshold[node] = thresholds[of]?.[tree[at + 1] ?? 0] ?? 0;
      left[node] = root + (tree[at + 2] ?? 0);
      right[node] = root + (tree[at + 3] ?? 0);
      value[node] = (tree[at + 4] ?? 0) / 1000;
    }
  });
  return { features, start, feature, threshold, left, right, value, roots };
}

/** Rows asked of all trees before the next ones: so many stay in the processor's nearest cache. */
const blockSize = 48;

/** What the trees say of rows. */
export interface TreeResults {
  /** Log odds of each row. */
  readonly odds: Float64Array;
  /** The leaf at which each row ended in each tree, a row after the other. */
  readonly leaves: Int32Array;
}

/** Log odds of every row. Throws when a feature the model knows is missing. */
export function logOdds(model: BoostedTrees, columns: Columns, count: number): Float64Array {
  return evaluateTrees(model, columns, count).odds;
}

/** Asks the trees of every row. Throws when a feature the model knows is missing. */
export function evaluateTrees(model: BoostedTrees, columns: Columns, count: number): TreeResults {
  const byFeature = model.features.map(name => columnNamed(columns, name));
  const odds = new Float64Array(count);
  const leaves = new Int32Array(count * model.roots.length);
  const rows = new Float32Array(byFeature.length * Math.min(count, blockSize));
  for (let first = 0; first < count; first += blockSize) {
    const end = Math.min(count, first + blockSize);
    const asked = evaluateRows(model, rowByRow(byFeature, first, end, rows), end - first);
    odds.set(asked.odds, first);
    leaves.set(asked.leaves, first * model.roots.length);
  }
  return { odds, leaves };
}

/** Asks the trees of rows that have a number for each of the model's features, a row after the other. */
export function evaluateRows(model: BoostedTrees, rows: Float32Array, count: number): TreeResults {
  const odds = new Float64Array(count).fill(model.start);
  const { feature, threshold, left, right, value, roots, features } = model;
  const leaves = new Int32Array(count * roots.length);
  for (let tree = 0; tree < roots.length; tree += 1) {
    const root = roots[tree] ?? 0;
    for (let row = 0, start = 0, at = tree; row < count; row += 1, start += features.length, at += roots.length) {
      let node = root;
      for (let of = feature[node] ?? -1; of >= 0; of = feature[node] ?? -1)
        node = ((rows[start + of] ?? 0) <= (threshold[node] ?? 0) ? left[node] : right[node]) ?? 0;
      odds[row] = (odds[row] ?? 0) + (value[node] ?? 0);
      leaves[at] = node;
    }
  }
  return { odds, leaves };
}

function columnNamed(columns: Columns, name: string): Float32Array {
  const column = columns[name];
  if (!column) throw new Error(`the model asks for “${name}”, which the features do not have: train it again`);
  return column;
}

export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
