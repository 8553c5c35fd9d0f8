import type { TreeWeights } from '../../src/reading/model/boosted-trees.ts';
import { seededRandom } from '../seeded-random.ts';

export interface GrowthSettings {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least weight (of second derivatives) in a leaf. */
  readonly leafWeight: number;
  readonly ridge: number;
  /** Share of rows and of features each tree sees. */
  readonly rowShare: number;
  readonly featureShare: number;
  readonly seed: number;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
  readonly gradient: number;
  readonly weight: number;
  split: Split | undefined;
}

/** One tree on its way: nodes as in TreeWeights, thresholds as bin numbers. */
type Nodes = number[][];

/** What the next tree learns from: how far each row is from its answer, and how much that can be trusted. */
export interface GradientSource {
  readonly start: number;
  /** Writes the source of the rows at their present log odds. */
  fill(odds: Float64Array, gradients: Float64Array, hessians: Float64Array): void;
}

/** Gradient-boosted trees; the same rows and settings give the same trees. */
export function growTrees(
  binned: BinnedRows,
  rows: Int32Array,
  source: GradientSource,
  settings: GrowthSettings,
): TreeWeights {
  const random = seededRandom(settings.seed);
  const odds = new Float64Array(binned.count);
  for (const row of rows) odds[row] = source.start;
  const gradients = new Float64Array(binned.count);
  const hessians = new Float64Array(binned.count);
  const trees: number[][] = [];
  for (let tree = 0; tree < settings.trees; tree += 1) {
    source.fill(odds, gradients, hessians);
    const sample = rows.filter(() => random() < settings.rowShare);
    const features = binned.features.map((_, feature) => feature).filter(() => random() < settings.featureShare);
    const nodes = new TreeGrower(binned, gradients, hessians, features, settings).grow(sample);
    addTree(binned, nodes, rows, odds);
    trees.push(nodes.flat());
  }
  return { features: binned.features, thresholds: binned.thresholds, start: source.start, trees };
}

function addTree({ bins }: BinnedRows, nodes: Nodes, rows: Int32Array, odds: Float64Array): void {
  for (const row of rows) {
    let node = nodes[0] ?? [];
    while ((node[0] ?? -1) >= 0)
      node = nodes[(bins[node[0] ?? 0]?.[row] ?? 0) <= (node[1] ?? 0) ? (node[2] ?? 0) : (node[3] ?? 0)] ?? [];
    odds[row] = (odds[row] ?? 0) + (node[4] ?? 0) / 1000;
  }
}

class TreeGrower {
  readonly #binned: BinnedRows;
  readonly #gradients: Float64Array;
  readonly #hessians: Float64Array;
  readonly #features: readonly number[];
  readonly #settings: GrowthSettings;
  readonly #nodes: Nodes = [];

  constructor(
    binned: BinnedRows,
    gradients: Float64Array,
    hessians: Float64Array,
    features: readonly number[],
    settings: GrowthSettings,
  ) {
    this.#binned = binned;
    this.#gradients = gradients;
    this.#hessians = hessians;
    this.#features = features;
    this.#settings = settings;
  }

  /** Splits the leaf that gains most until there are enough. */
  grow(rows: Int32Array): Nodes {
    const leaves = [this.#leaf(rows, this.#histogram(rows))];
    while (leaves.length < this.#settings.leaves) {
      let best: Leaf | undefined;
      for (const leaf of leaves) if (leaf.split && leaf.split.gain > (best?.split?.gain ?? 1e-9)) best = leaf;
      if (!best?.split) break;
      leaves.splice(leaves.indexOf(best), 1, ...this.#divide(best, best.split));
    }
    return this.#nodes;
  }

  #leaf(rows: Int32Array, histogram: Float64Array): Leaf {
    let gradient = 0;
    let weight = 0;
    for (const row of rows) {
      gradient += this.#gradients[row] ?? 0;
      weight += this.#hessians[row] ?? 0;
    }
    const value = (this.#settings.rate * gradient) / (weight + this.#settings.ridge);
    const node = this.#nodes.push([-1, 0, 0, 0, Math.round(value * 1000)]) - 1;
    const leaf: Leaf = { node, rows, histogram, gradient, weight, split: undefined };
    leaf.split = this.#bestSplit(leaf);
    return leaf;
  }

  #histogram(rows: Int32Array): Float64Array {
    const histogram = new Float64Array(this.#features.length * mostBins * 2);
    const gradients = this.#gradients;
    const hessians = this.#hessians;
    this.#features.forEach((feature, place) => {
      const bins = this.#binned.bins[feature];
      if (!bins) return;
      const base = place * mostBins * 2;
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] as number;
        const slot = base + (bins[row] as number) * 2;
        histogram[slot] = (histogram[slot] as number) + (gradients[row] as number);
        histogram[slot + 1] = (histogram[slot + 1] as number) + (hessians[row] as number);
      }
    });
    return histogram;
  }

  #bestSplit({ histogram, gradient, weight }: Leaf): Split | undefined {
    const { ridge, leafWeight } = this.#settings;
    const whole = gradient ** 2 / (weight + ridge);
    let best: Split | undefined;
    this.#features.forEach((feature, place) => {
      const last = this.#binned.thresholds[feature]?.length ?? 0;
      let leftGradient = 0;
      let leftWeight = 0;
      for (let bin = 0; bin < last; bin += 1) {
        const slot = (place * mostBins + bin) * 2;
        leftGradient += histogram[slot] ?? 0;
        leftWeight += histogram[slot + 1] ?? 0;
        const rightWeight = weight - leftWeight;
        if (leftWeight < leafWeight || rightWeight < leafWeight) continue;
        const gain =
          leftGradient ** 2 / (leftWeight + ridge) + (gradient - leftGradient) ** 2 / (rightWeight + ridge) - whole;
        if (gain > (best?.gain ?? 0)) best = { gain, feature, bin };
      }
    });
    return best;
  }

  #divide({ node, rows, histogram }: Leaf, { feature, bin }: Split): readonly Leaf[] {
    const bins = this.#binned.bins[feature];
    const left = rows.filter(row => (bins?.[row] ?? 0) <= bin);
    const right = rows.filter(row => (bins?.[row] ?? 0) > bin);
    const small = this.#histogram(left.length <= right.length ? left : right);
    const large = histogram.map((value, at) => value - (small[at] ?? 0));
    const first = this.#leaf(left, left.length <= right.length ? small : large);
    const second = this.#leaf(right, left.length <= right.length ? large : small);
    const own = this.#nodes[node];
    if (own) own.splice(0, 4, feature, bin, first.node, second.node);
    return [first, second];
  }
}

/** Training rows with every feature cut into at most 64 bins. */
export interface BinnedRows {
  readonly features: readonly string[];
  /** Per feature, the upper thresholds of all bins but the last. */
  readonly thresholds: readonly (readonly number[])[];
  /** Per feature, the bin of every row. */
  readonly bins: readonly Uint8Array[];
  readonly count: number;
}

export const mostBins = 64;
const sampleSize = 40_000;

/** Edges between values of like frequency; the same rows give the same thresholds. */
export function binRows(features: readonly string[], columns: readonly Float32Array[]): BinnedRows {
  const thresholds = columns.map(thresholdsOf);
  const bins = columns.map((column, feature) => binned(column, thresholds[feature] ?? []));
  return { features, thresholds, bins, count: columns[0]?.length ?? 0 };
}

function thresholdsOf(column: Float32Array): readonly number[] {
  const step = Math.max(1, Math.floor(column.length / sampleSize));
  const sample = Float32Array.from(
    { length: Math.floor(column.length / step) },
    (_, at) => column[at * step] ?? 0,
  ).sort();
  const distinct = [...new Set(sample)];
  if (distinct.length <= mostBins)
    return distinct.slice(1).map((value, at) => rounded((value + (distinct[at] ?? 0)) / 2));
  // Half the thresholds by frequency of rows, half by frequency among distinct values: rare large values matter as well.
  const thresholds = new Set<number>();
  const half = mostBins / 2;
  for (let bin = 1; bin < half; bin += 1) {
    thresholds.add(rounded(sample[Math.floor((bin * sample.length) / half)] ?? 0));
    thresholds.add(rounded(distinct[Math.floor((bin * distinct.length) / half)] ?? 0));
  }
  return [...thresholds].sort((a, b) => a - b);
}

/** Few digits keep the file small; the bins are made from the rounded threshold, so nothing is lost. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function binned(column: Float32Array, thresholds: readonly number[]): Uint8Array {
  return Uint8Array.from(column, value => {
    let low = 0;
    let high = thresholds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value <= (thresholds[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}

/** The same trees without the features and thresholds that no node uses. */
export function compactTrees({ features, thresholds, start, trees }: TreeWeights): TreeWeights {
  const used = features.map(() => new Set<number>());
  for (const tree of trees) for (let at = 0; at < tree.length; at += 5) used[tree[at] ?? -1]?.add(tree[at + 1] ?? 0);
  const kept = features.map((_, feature) => feature).filter(feature => (used[feature]?.size ?? 0) > 0);
  const placeOf = new Map(kept.map((feature, place) => [feature, place]));
  const thresholdsOf = features.map((_, feature) => [...(used[feature] ?? [])].sort((a, b) => a - b));
  return {
    features: kept.map(feature => features[feature] ?? ''),
    thresholds: kept.map(feature =>
      (thresholdsOf[feature] ?? []).map(threshold => thresholds[feature]?.[threshold] ?? 0),
    ),
    start: Number(start.toFixed(4)),
    trees: trees.map(tree =>
      tree.map((value, at) => {
        const feature = tree[at - (at % 5)] ?? -1;
        if (feature < 0) return value;
        if (at % 5 === 0) return placeOf.get(feature) ?? -1;
        return at % 5 === 1 ? (thresholdsOf[feature]?.indexOf(value) ?? 0) : value;
      }),
    ),
  };
}
