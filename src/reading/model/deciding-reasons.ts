import type { Asked } from './boosted-trees.ts';
import type { Columns } from './columns.ts';
import { movesOfRow, type PathMoves } from './path-moves.ts';
import { firstLookGroup, groupName, reasonWords } from './reason-words.ts';

/** How many reasons a clause names. */
const named = 2;

/**
 * Says of a line, by a clause, which groups of features moved its odds most towards the decision. What the first look's
 * probability moved in the second is laid at the door of what moved the first.
 */
export function decidingReasons(
  firstMoves: PathMoves,
  first: Asked,
  secondMoves: PathMoves,
  second: Asked,
  columns: Columns,
): (row: number, keeps: boolean) => string {
  return (row, keeps) => {
    const moved = movesOfRow(secondMoves, second, row);
    const passedOn = Math.abs(moved[firstLookGroup] ?? 0);
    moved[firstLookGroup] = 0;
    const before = movesOfRow(firstMoves, first, row);
    layAtDoor(moved, before, passedOn);
    return clause(moved, keeps, feature => columns[feature]?.[row] ?? 0);
  };
}

/** Adds as much as was passed on, parted as the moves before were. */
function layAtDoor(moved: Float64Array, before: Float64Array, passedOn: number): void {
  const total = before.reduce((sum, move) => sum + Math.abs(move), 0);
  if (total === 0) return;
  before.forEach((move, group) => {
    moved[group] = (moved[group] ?? 0) + (move * passedOn) / total;
  });
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
  moved.forEach((move, group) => {
    const amount = keeps ? move : -move;
    if (amount < most || amount <= 0) return;
    if (amount > most || groupName(group) < groupName(best)) best = group;
    most = amount;
  });
  return best;
}
