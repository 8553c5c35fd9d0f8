import type { Asked, BoostedTrees } from './boosted-trees.ts';
import { groupCount, reasonGroup } from './reason-words.ts';

/**
 * How far each group of features moves the odds on the way to each leaf of a model: the change of the expected value
 * at every step down its tree. Whole thousandths of log odds, so that their sums are exact in any order.
 */
export interface PathMoves {
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

const known = new WeakMap<BoostedTrees, PathMoves>();

/** Worked out once a model. */
export function pathMoves(model: BoostedTrees): PathMoves {
  const before = known.get(model);
  if (before) return before;
  const made = movesOf(model);
  known.set(model, made);
  return made;
}

function movesOf(model: BoostedTrees): PathMoves {
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
  sofar: ReadonlyMap<number, number>,
  paths: Map<number, ReadonlyMap<number, number>>,
): void {
  const feature = model.feature[node] ?? -1;
  if (feature < 0) {
    paths.set(node, sofar);
    return;
  }
  const group = groupOf[feature] ?? 0;
  for (const next of [model.left[node] ?? 0, model.right[node] ?? 0]) {
    const move = Math.round(1000 * ((model.value[next] ?? 0) - (model.value[node] ?? 0)));
    walk(model, groupOf, next, new Map(sofar).set(group, (sofar.get(group) ?? 0) + move), paths);
  }
}

/** Writes how far each group of features moved the odds of a row, in thousandths, into `sums`, one number a group. */
export function sumMoves(
  { starts, moves, trees }: PathMoves,
  { leaves }: Asked,
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
