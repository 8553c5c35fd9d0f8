import { type BoostedTrees, boostedTrees, type TreeWeights } from './boosted-trees.ts';
import firstWeights from './weights-first-look.json' with { type: 'json' };
import htmlWeights from './weights-html.json' with { type: 'json' };
import textWeights from './weights-text.json' with { type: 'json' };

/** How a file of weights came about, beside the weights. */
export interface TrainedWeights extends TreeWeights {
  readonly version: number;
  /** Slope that makes log odds honest: of lines at .9, nine in ten are right. */
  readonly slope: number;
}

/** The model: a first look at each line with its neighbourhood, then a second that knows the first one's result. */
export interface LineModel {
  readonly firstLook: BoostedTrees;
  readonly text: SecondLook;
  readonly html: SecondLook;
}

export interface SecondLook {
  readonly trees: BoostedTrees;
  readonly slope: number;
}

export const weightsVersion = 1;

/** Throws when a file of weights is of another version than this code. */
export function lineModel(first: TrainedWeights, text: TrainedWeights, html: TrainedWeights): LineModel {
  for (const weights of [first, text, html])
    if (weights.version !== weightsVersion)
      throw new Error(`weights of version ${weights.version}, but this reader wants ${weightsVersion}: train it again`);
  return {
    firstLook: boostedTrees(first),
    text: { trees: boostedTrees(text), slope: text.slope },
    html: { trees: boostedTrees(html), slope: html.slope },
  };
}

/** The model in this folder's files. */
export const shippedModel: LineModel = lineModel(firstWeights, textWeights, htmlWeights);
