import type { Asked } from './boosted-trees.ts';
import type { Columns } from './columns.ts';
import { type PathMoves, sumMoves } from './path-moves.ts';
import { firstLookGroup, groupCount, groupName, reasonWords } from './reason-words.ts';

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
  const moved = new Float64Array(groupCount);
  const before = new Float64Array(groupCount);
  return (row, keeps) => {
    sumMoves(secondMoves, second, row, moved);
    sumMoves(firstMoves, first, row, before);
    const passedOn = Math.abs(moved[firstLookGroup] ?? 0);
    moved[firstLookGroup] = 0;
    layAtDoor(moved, before, passedOn);
    return clause(moved, keeps, feature => columns[feature]?.[row] ?? 0);
  };
}

/** Adds as much as was passed on, parted as the moves before were. */
function layAtDoor(moved: Float64Array, before: Float64Array, passedOn: number): void {
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
