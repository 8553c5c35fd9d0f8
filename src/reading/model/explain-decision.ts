import type { BoostedTrees, TreeResults } from './boosted-trees.ts';
import type { Columns } from './columns.ts';
import { firstPassGroup, groupCount, groupName, reasonGroup, reasonWords } from './feature-groups.ts';

/** How many reasons a clause names. */
const named = 2;

/**
 * Says of a line, by a clause, which groups of features moved its odds most towards the decision. What the first pass's
 * probability moved in the second is distributed over the groups that moved the first.
 */
export function explainDecisions(
  firstTrees: ExplainedTrees,
  first: TreeResults,
  secondTrees: ExplainedTrees,
  second: TreeResults,
  columns: Columns,
): (row: number, keeps: boolean) => string {
  const moved = new Float64Array(groupCount);
  const before = new Float64Array(groupCount);
  return (row, keeps) => {
    sumContributions(secondTrees.contributions, second, row, moved);
    sumContributions(firstTrees.contributions, first, row, before);
    const passedOn = Math.abs(moved[firstPassGroup] ?? 0);
    moved[firstPassGroup] = 0;
    distribute(moved, before, passedOn);
    return clause(moved, keeps, feature => columns[feature]?.[row] ?? 0);
  };
}

/** Adds as much as was passed on, in the proportions of the moves before. */
function distribute(moved: Float64Array, before: Float64Array, passedOn: number): void {
  let total = 0;
  for (const move of before) total += Math.abs(move);
  if (total === 0) return;
  for (let group = 0; group < groupCount; group += 1)
    moved[group] = (moved[group] ?? 0) + ((before[group] ?? 0) * passedOn) / total;
}

function clause(moved: Float64Array, keeps: boolean, measureOf: (feature: string) => number): string {
  const said = new Set<string>();
  for (let group = strongest(moved, keeps); group >= 0 && said.size < named; group = strongest(moved, keeps)) {
    said.add(reasonWords(group, keeps, measureOf));
    moved[group] = 0;
  }
  return [...said].join(', ');
}

/** The group that moved the odds most towards the decision; -1 when none did. */
function strongest(moved: Float64Array, keeps: boolean): number {
  let best = -1;
  let most = 0;
  for (let group = 0; group < groupCount; group += 1) {
    const amount = (moved[group] ?? 0) * (keeps ? 1 : -1);
    if (amount <= 0 || amount < most || (amount === most && groupName(group) > groupName(best))) continue;
    best = group;
    most = amount;
  }
  return best;
}

/**
 * How far each group of features moves the odds on the way to each leaf of a model: the change of the expected value
 * at every step down its tree. Whole thousandths of log odds, so that their sums are exact in any order.
 */
export interface FeatureContributions {
  /** The moves of a leaf stand from `starts[leaf]` on, up to `starts[leaf + 1]`. */
  readonly starts: Int32Array;
  /** A move and its group in one number: move times `groupSize` plus group. */
  readonly moves: Int32Array;
  readonly trees: number;
}

/** More than there are groups; a power of two, so that a number is taken apart fast. */
const groupSize = 64;
const groupBits = 6;
if (groupCount > groupSize) throw new Error(`${groupCount} groups of features do not fit into ${groupBits} bits`);

/** Trees that can say why: their contributions are worked out when they are first asked for, and once. */
export class ExplainedTrees {
  readonly trees: BoostedTrees;
  #contributions: FeatureContributions | undefined;

  constructor(trees: BoostedTrees) {
    this.trees = trees;
  }

  get contributions(): FeatureContributions {
    this.#contributions ??= featureContributions(this.trees);
    return this.#contributions;
  }
}

function featureContributions(model: BoostedTrees): FeatureContributions {
  const groupOf = model.features.map(reasonGroup);
  const paths = new Map<number, ReadonlyMap<number, number>>();
  for (const root of model.roots) walk(model, groupOf, root, new Map(), paths);
  const starts = new Int32Array(model.feature.length + 1);
  const steps: (readonly [number, number])[] = [];
  for (let node = 0; node < model.feature.length; node += 1) {
    starts[node] = steps.length;
    for (const step of paths.get(node) ?? []) steps.push(step);
  }
  starts[model.feature.length] = steps.length;
  return {
    starts,
    moves: Int32Array.from(steps, ([group, move]) => move * groupSize + group),
    trees: model.roots.length,
  };
}

/** Notes the moves on the way to every leaf below a node. Trees are a few nodes deep. */
function walk(
  model: BoostedTrees,
  groupOf: readonly number[],
  node: number,
  above: ReadonlyMap<number, number>,
  paths: Map<number, ReadonlyMap<number, number>>,
): void {
  const feature = model.feature[node] ?? -1;
  if (feature < 0) {
    paths.set(node, above);
    return;
  }
  const group = groupOf[feature] ?? 0;
  for (const next of [model.left[node] ?? 0, model.right[node] ?? 0]) {
    const move = Math.round(1000 * ((model.value[next] ?? 0) - (model.value[node] ?? 0)));
    walk(model, groupOf, next, new Map(above).set(group, (above.get(group) ?? 0) + move), paths);
  }
}

/** Writes how far each group of features moved the odds of a row, in thousandths, into `sums`, one number a group. */
function sumContributions(
  { starts, moves, trees }: FeatureContributions,
  { leaves }: TreeResults,
  row: number,
  sums: Float64Array,
): void {
  sums.fill(0);
  for (let at = row * trees; at < (row + 1) * trees; at += 1) {
    const leaf = leaves[at] ?? 0;
    const end = starts[leaf + 1] ?? 0;
    for (let step = starts[leaf] ?? 0; step < end; step += 1) {
      const move = moves[step] ?? 0;
      const group = move & (groupSize - 1);
      sums[group] = (sums[group] ?? 0) + (move >> groupBits);
    }
  }
}
