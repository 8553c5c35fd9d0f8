import type { PageView } from '../page-view.ts';
import type { RuledVerdict } from '../rule.ts';
import type { ViewLine } from '../view-line.ts';
import { boostedTrees, evaluateTrees, probability, type TreeWeights } from './boosted-trees.ts';
import { ExplainedTrees, explainDecisions } from './explain-decision.ts';
import { lineFeatures } from './line-features.ts';
import { pageLines } from './page-lines.ts';
import { isHtml, secondPassFeatures } from './second-pass-features.ts';
import firstWeights from './weights-first-pass.json' with { type: 'json' };
import htmlWeights from './weights-html.json' with { type: 'json' };
import textWeights from './weights-text.json' with { type: 'json' };

/** How a file of weights came about, beside the weights. */
export interface TrainedWeights extends TreeWeights {
  readonly version: number;
  /** Factor that makes log odds honest: of lines at .9, nine in ten are right. */
  readonly calibration: number;
}

/** The model: a first pass over all lines with their neighbourhoods, then a second that knows the first one's result. */
export interface LineModel {
  readonly firstPass: ExplainedTrees;
  readonly text: SecondPass;
  readonly html: SecondPass;
}

export interface SecondPass {
  readonly trees: ExplainedTrees;
  readonly calibration: number;
}

export const weightsVersion = 2;

/** Throws when a file of weights is of another version than this code. */
export function lineModel(first: TrainedWeights, text: TrainedWeights, html: TrainedWeights): LineModel {
  for (const weights of [first, text, html])
    if (weights.version !== weightsVersion)
      throw new Error(`weights of version ${weights.version}, but this reader wants ${weightsVersion}: train it again`);
  return {
    firstPass: new ExplainedTrees(boostedTrees(first)),
    text: { trees: new ExplainedTrees(boostedTrees(text)), calibration: text.calibration },
    html: { trees: new ExplainedTrees(boostedTrees(html)), calibration: html.calibration },
  };
}

/** The model in this folder's files. */
export const shippedModel: LineModel = lineModel(firstWeights, textWeights, htmlWeights);

/** What the model makes of a line. */
export interface LineScore {
  /** Probability that the line stands in the article's body, 0..1; from .5 on it should be kept. */
  readonly keep: number;
  /** What in the line and its surroundings speaks against it, as a clause for people; empty where it should be kept. */
  readonly reason: string;
}

/** Where no line passes, those this near to the likeliest do. */
const nearTop = 0.7;
/** Pages whose likeliest line is less likely than this hold no article. */
const hopeless = -4;

const blank: LineScore = { keep: 0, reason: '' };
/** What is made of lines below those that are looked at: running text stays where the text has not ended above. */
const unseenText: LineScore = { keep: 0.6, reason: '' };
const unseen: LineScore = { keep: 0.2, reason: 'far below where articles end' };
/** So many lines tell whether the text has ended. */
const lastLines = 40;

/** One entry a line of the page, lines that rules have spoken of included; blank lines get 0 and no reason. */
export function scoreLines(
  page: PageView,
  verdicts: readonly (RuledVerdict | undefined)[],
  model: LineModel = shippedModel,
): readonly LineScore[] {
  const lines = pageLines(page, verdicts);
  const features = lineFeatures(lines);
  const first = evaluateTrees(model.firstPass.trees, features, lines.lines.length);
  const columns = secondPassFeatures(lines, features, first.odds);
  const secondPass = isHtml(lines) ? model.html : model.text;
  const second = evaluateTrees(secondPass.trees.trees, columns, lines.lines.length);
  const { odds } = second;
  const shift = shiftFor(odds, lines.verdicts);
  const scores = new Array<LineScore>(page.lines.length).fill(blank);
  const reasonOf = explainDecisions(model.firstPass, first, secondPass.trees, second, columns);
  lines.lines.forEach((line, row) => {
    const own = (odds[row] ?? 0) + shift;
    const isAsked = own <= 0 && lines.verdicts[row] === undefined;
    scores[line.index] = {
      keep: probability(secondPass.calibration * own),
      reason: isAsked ? reasonOf(row, own >= 0) : '',
    };
  });
  const unlooked = page.textLines.slice(lines.lines.length);
  const goesOn = unlooked.length > 0 && isText(lines.lines.slice(-lastLines), scores);
  for (const line of unlooked) scores[line.index] = goesOn && line.prose ? unseenText : unseen;
  return scores;
}

function isText(lines: readonly ViewLine[], scores: readonly LineScore[]): boolean {
  return lines.filter(line => (scores[line.index]?.keep ?? 0) >= 0.5).length > lines.length / 2;
}

/** An article whose lines are all in doubt is still an article: its likeliest lines are kept, and it goes to review. */
function shiftFor(odds: Float64Array, verdicts: readonly (RuledVerdict | undefined)[]): number {
  let top = hopeless;
  odds.forEach((value, row) => {
    if (verdicts[row] === undefined && value > top) top = value;
  });
  return top > 0 || top === hopeless ? 0 : nearTop - top;
}
