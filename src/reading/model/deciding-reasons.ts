import type { BoostedTrees } from './boosted-trees.ts';
import { type Columns, rowByRow } from './columns.ts';
import { reasonGroup, reasonWords } from './reason-words.ts';

/** How many reasons a clause names. */
const named = 2;

/**
 * A clause for each line asked about: the groups of features that moved its odds most towards the decision.
 * What the first look's probability moved in the second is laid at the door of what moved the first.
 */
export function decidingReasons(
  firstLook: BoostedTrees,
  secondLook: BoostedTrees,
  columns: Columns,
  odds: Float64Array,
  shift: number,
  asked: (row: number) => boolean,
): readonly string[] {
  const first = new Explainer(firstLook, columns, odds.length);
  const second = new Explainer(secondLook, columns, odds.length);
  return Array.from(odds, (value, row) => {
    if (!asked(row)) return '';
    const keeps = value + shift >= 0;
    const moved = second.movesOf(row);
    const passedOn = moved.get('first look') ?? 0;
    moved.delete('first look');
    const before = first.movesOf(row);
    let total = 0;
    for (const amount of before.values()) total += Math.abs(amount);
    for (const [group, amount] of before)
      moved.set(group, (moved.get(group) ?? 0) + (amount * Math.abs(passedOn)) / Math.max(1e-9, total));
    return clause(moved, keeps, columns, row);
  });
}

function clause(moved: ReadonlyMap<string, number>, keeps: boolean, columns: Columns, row: number): string {
  const sign = keeps ? 1 : -1;
  const strongest = [...moved]
    .filter(([, amount]) => amount * sign > 0)
    .sort(([a, left], [b, right]) => (right - left) * sign || (a < b ? -1 : 1))
    .map(([group]) => reasonWords(group, keeps, name => columns[name]?.[row] ?? 0));
  return [...new Set(strongest)].slice(0, named).join(', ');
}

/** How far each group of features moved a line's odds: the change of the expected value at every step down a tree. */
class Explainer {
  readonly #model: BoostedTrees;
  readonly #rows: Float32Array;
  readonly #groups: readonly string[];

  constructor(model: BoostedTrees, columns: Columns, count: number) {
    this.#model = model;
    this.#rows = rowByRow(
      model.features.map(name => columns[name]),
      0,
      count,
    );
    this.#groups = model.features.map(reasonGroup);
  }

  movesOf(row: number): Map<string, number> {
    const { feature, edge, left, right, value, roots } = this.#model;
    const moves = new Float64Array(this.#groups.length);
    const rows = this.#rows;
    const start = row * this.#groups.length;
    for (const root of roots) {
      let node = root;
      for (let of = feature[node] ?? -1; of >= 0; of = feature[node] ?? -1) {
        const next = ((rows[start + of] ?? 0) <= (edge[node] ?? 0) ? left[node] : right[node]) ?? 0;
        moves[of] = (moves[of] ?? 0) + (value[next] ?? 0) - (value[node] ?? 0);
        node = next;
      }
    }
    const byGroup = new Map<string, number>();
    moves.forEach((move, of) => {
      const group = this.#groups[of] ?? '';
      if (move !== 0) byGroup.set(group, (byGroup.get(group) ?? 0) + move);
    });
    return byGroup;
  }
}
