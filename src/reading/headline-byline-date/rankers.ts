import { type BoostedTrees, boostedTrees, type TreeWeights } from '../model/boosted-trees.ts';
import shippedWeights from './weights-rankers.json' with { type: 'json' };

/** Ranks a page's candidates for one question. */
export interface Ranker {
  /** Grown from the same pages by other draws: what they say on average depends less on chance. The first comes first. */
  readonly ensemble: readonly BoostedTrees[];
  /** A candidate with a smaller chance is not taken: better no answer than a wrong one. */
  readonly least: number;
}

/** What finds an article's headline, its byline and its day of publication. */
export interface Rankers {
  readonly headline: Ranker;
  readonly byline: Ranker;
  readonly day: Ranker;
}

export const questions = ['headline', 'byline', 'day'] as const;
export type Question = (typeof questions)[number];

export interface RankerWeights {
  readonly least: number;
  readonly ensemble: readonly PackedTrees[];
}

export type RankersWeights = { readonly version: number } & Readonly<Record<Question, RankerWeights>>;

export const rankersVersion = 3;

/** Throws when the weights are of another version than this code. */
export function rankersFrom({ version, headline, byline, day }: RankersWeights): Rankers {
  if (version !== rankersVersion)
    throw new Error(`weights of version ${version}, but this reader wants ${rankersVersion}: train it again`);
  return { headline: rankerOf(headline), byline: rankerOf(byline), day: rankerOf(day) };
}

export function rankerOf(weights: RankerWeights): Ranker {
  return { ensemble: weights.ensemble.map(member => boostedTrees(unpackedTrees(member))), least: weights.least };
}

/**
 * Trees as the file of the rankers holds them, a third as long as TreeWeights: nodes in the order of a walk, the left
 * side first. Zero and more is a feature times 64 and a threshold; less is a leaf, its value folded over to zero and more.
 */
export type PackedTrees = TreeWeights;

const nodeSize = 5;
const mostThresholds = 64;

export function packedTrees(weights: TreeWeights): PackedTrees {
  return { ...weights, trees: weights.trees.map(tree => packed(tree, 0)) };
}

export function unpackedTrees(weights: PackedTrees): TreeWeights {
  return { ...weights, trees: weights.trees.map(unpacked) };
}

/** A node with all below it. Throws when a feature has too many thresholds. */
function packed(tree: readonly number[], node: number): readonly number[] {
  const [feature = -1, threshold = 0, left = 0, right = 0, value = 0] = tree.slice(
    node * nodeSize,
    (node + 1) * nodeSize,
  );
  if (feature < 0) return [-1 - (value < 0 ? -2 * value - 1 : 2 * value)];
  if (threshold >= mostThresholds)
    throw new Error(`threshold ${threshold} of feature ${feature}: there is room for ${mostThresholds}`);
  return [feature * mostThresholds + threshold, ...packed(tree, left), ...packed(tree, right)];
}

function unpacked(list: readonly number[]): readonly number[] {
  const tree: number[] = [];
  let next = 0;
  const unpackNext = (): number => {
    const own = list[next] ?? -1;
    const node = next++;
    tree.push(
      ...(own < 0
        ? [-1, 0, 0, 0, unfolded(-1 - own)]
        : [Math.floor(own / mostThresholds), own % mostThresholds, 0, 0, 0]),
    );
    if (own < 0) return node;
    tree[node * nodeSize + 2] = unpackNext();
    tree[node * nodeSize + 3] = unpackNext();
    return node;
  };
  unpackNext();
  return tree;
}

function unfolded(folded: number): number {
  return folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2;
}

/** The model in this folder's file. */
export const shippedRankers: Rankers = rankersFrom(shippedWeights);
