import { type BoostedTrees, boostedTrees } from '../model/boosted-trees.ts';
import { type PackedTrees, unpackedTrees } from './packed-trees.ts';
import headWeights from './weights-head.json' with { type: 'json' };

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

/** The model in this folder's file. */
export const shippedHead: HeadModel = headModel(headWeights);
