import { type BoostedTrees, boostedTrees, type TreeWeights } from '../model/boosted-trees.ts';
import headWeights from './weights-head.json' with { type: 'json' };

/** Ranks a page's candidates for one question. */
export interface Ranker {
  readonly trees: BoostedTrees;
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

export type RankerWeights = TreeWeights & { readonly least: number };
export type HeadWeights = { readonly version: number } & Readonly<Record<Question, RankerWeights>>;

export const headVersion = 1;

/** Throws when the weights are of another version than this code. */
export function headModel({ version, headline, byline, day }: HeadWeights): HeadModel {
  if (version !== headVersion)
    throw new Error(`weights of version ${version}, but this reader wants ${headVersion}: train it again`);
  return { headline: rankerOf(headline), byline: rankerOf(byline), day: rankerOf(day) };
}

export function rankerOf(weights: RankerWeights): Ranker {
  return { trees: boostedTrees(weights), least: weights.least };
}

/** The model in this folder's file. */
export const shippedHead: HeadModel = headModel(headWeights);
