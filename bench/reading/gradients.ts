import type { GradientSource } from './grow-trees.ts';

const leastHessian = 1e-6;

/** Each row has a wanted answer of its own, 0 to 1, and a weight. */
export function shareGradients(rows: Int32Array, wanted: Float32Array, weights: Float32Array): GradientSource {
  return {
    start: startOdds(rows, wanted, weights),
    fill(odds, gradients, hessians) {
      for (const row of rows) {
        const chance = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
        const weight = weights[row] ?? 0;
        gradients[row] = weight * ((wanted[row] ?? 0) - chance);
        hessians[row] = weight * Math.max(leastHessian, chance * (1 - chance));
      }
    },
  };
}

function startOdds(rows: Int32Array, wanted: Float32Array, weights: Float32Array): number {
  let kept = 0;
  let total = 0;
  for (const row of rows) {
    kept += (weights[row] ?? 0) * (wanted[row] ?? 0);
    total += weights[row] ?? 0;
  }
  return Math.log(kept / (total - kept));
}

/** Log odds of a candidate before any tree has spoken: most are not the answer. */
const unlikely = -3;

/**
 * The rows are candidates in groups, of which one is chosen, or none; right candidates of a group share its answer.
 * Each group counts alike, however many candidates it has.
 */
export function choiceGradients(groups: readonly Int32Array[], right: Float32Array): GradientSource {
  return {
    start: unlikely,
    fill(odds, gradients, hessians) {
      for (const rows of groups) fillGroup(rows, right, odds, gradients, hessians);
    },
  };
}

function fillGroup(
  rows: Int32Array,
  right: Float32Array,
  odds: Float64Array,
  gradients: Float64Array,
  hessians: Float64Array,
): void {
  const weights = Array.from(rows, row => Math.exp(odds[row] ?? 0));
  const all = weights.reduce((sum, weight) => sum + weight, 1);
  const hit = weights.reduce((sum, weight, at) => sum + weight * (right[rows[at] ?? 0] ?? 0), 0);
  rows.forEach((row, at) => {
    const weight = weights[at] ?? 0;
    const chance = weight / all;
    const wanted = hit > 0 ? (weight * (right[row] ?? 0)) / hit : 0;
    gradients[row] = wanted - chance;
    hessians[row] = Math.max(leastHessian, chance * (1 - chance));
  });
}
