import { type BoostedTrees, boostedTrees, type TreeWeights } from '../model/boosted-trees.ts';
import headWeights from './weights-rankers.json' with { type: 'json' };

/** Ranks a page's candidates for one question. */
export interface Ranker {
  /** Grown from the same pages by other draws: what they say on average depends less on chance. The first comes first. */
  readonly voices: readonly BoostedTrees[];
  /** A candidate with a smaller chance is not taken: better no answer than a wrong one. */
  readonly least: number;
}

/** What finds an article's headline, its byline and its day of publication. */
export interface HeadModel {
  readonly headline: Ranker;
  readonly byline: Ranker;
  readonly day: Ranker;
}

export const questions = ['headline', 'byline', 'day'] as const;
export type Question = (typeof questions)[number];

export interface RankerWeights {
  readonly least: number;
  readonly voices: readonly PackedTrees[];
}

export type HeadWeights = { readonly version: number } & Readonly<Record<Question, RankerWeights>>;

export const headVersion = 2;

/** Throws when the weights are of another version than this code. */
export function headModel({ version, headline, byline, day }: HeadWeights): HeadModel {
  if (version !== headVersion)
    throw new Error(`weights of version ${version}, but this reader wants ${headVersion}: train it again`);
  return { headline: rankerOf(headline), byline: rankerOf(byline), day: rankerOf(day) };
}

export function rankerOf(weights: RankerWeights): Ranker {
  return { voices: weights.voices.map(voice => boostedTrees(unpackedTrees(voice))), least: weights.least };
}

/**
 * Trees as the file of the rankers holds them, a third as long as TreeWeights: nodes in the order of a walk, the left
 * side first. Zero and more is a feature times 64 and an edge; less is a leaf, its value folded over to zero and more.
 */
export type PackedTrees = TreeWeights;

const nodeSize = 5;
const mostEdges = 64;

export function packedTrees(weights: TreeWeights): PackedTrees {
  return { ...weights, trees: weights.trees.map(tree => packed(tree, 0)) };
}

export function unpackedTrees(weights: PackedTrees): TreeWeights {
  return { ...weights, trees: weights.trees.map(unpacked) };
}

/** A node with all below it. Throws when a feature has too many edges. */
function packed(tree: readonly number[], node: number): readonly number[] {
  const [feature = -1, edge = 0, left = 0, right = 0, value = 0] = tree.slice(node * nodeSize, (node + 1) * nodeSize);
  if (feature < 0) return [-1 - (value < 0 ? -2 * value - 1 : 2 * value)];
  if (edge >= mostEdges) throw new Error(`edge ${edge} of feature ${feature}: there is room for ${mostEdges}`);
  return [feature * mostEdges + edge, ...packed(tree, left), ...packed(tree, right)];
}

function unpacked(list: readonly number[]): readonly number[] {
  const tree: number[] = [];
  let next = 0;
  const unpackNext = (): number => {
    const own = list[next] ?? -1;
    const node = next++;
    tree.push(
      ...(own < 0 ? [-1, 0, 0, 0, unfolded(-1 - own)] : [Math.floor(own / mostEdges), own % mostEdges, 0, 0, 0]),
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
export const shippedHead: HeadModel = headModel(headWeights);
