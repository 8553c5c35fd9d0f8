import type { NumberLists } from '../word-numbers.ts';
import type { Column } from './columns.ts';
import { singleZeros } from './number-room.ts';

/** Words in a row that are compared. */
const runLength = 4;

/** Per line, the share of its runs of words that stand on another line too, and that an earlier line has. */
export interface RepeatedRuns {
  readonly anywhere: Column;
  readonly earlier: Column;
}

export function repeatedRuns({ values, starts }: NumberLists, count: number): RepeatedRuns {
  const uses = new RunUses(values.length);
  const slots = new Int32Array(values.length);
  const anywhere = singleZeros(count);
  const earlier = singleZeros(count);
  for (let row = 0; row < count; row += 1)
    for (let at = starts[row] ?? 0; at <= (starts[row + 1] ?? 0) - runLength; at += 1)
      slots[at] = uses.note(runAt(values, at), row);
  for (let row = 0; row < count; row += 1) {
    const first = starts[row] ?? 0;
    const runs = Math.max(0, (starts[row + 1] ?? 0) - first - runLength + 1);
    let all = 0;
    let before = 0;
    for (let at = first; at < first + runs; at += 1) {
      const slot = slots[at] ?? 0;
      if (!uses.isShared(slot)) continue;
      all += 1;
      if (uses.firstRow(slot) < row) before += 1;
    }
    anywhere[row] = all / Math.max(1, runs);
    earlier[row] = before / Math.max(1, runs);
  }
  return { anywhere, earlier };
}

/** A run of words as one number; two runs that share a number by chance do no harm. */
function runAt(ids: Int32Array, at: number): number {
  let hash = 0;
  for (let next = at; next < at + runLength; next += 1)
    hash = Math.imul(hash ^ (ids[next] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return hash & 0x3fffffff;
}

/** For each run the first and the last row that has it, in a table with open places. */
class RunUses {
  readonly #mask: number;
  readonly #runs: Int32Array;
  readonly #first: Int32Array;
  readonly #last: Int32Array;

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#mask = size - 1;
    this.#runs = new Int32Array(size).fill(-1);
    this.#first = new Int32Array(size);
    this.#last = new Int32Array(size);
  }

  /** Notes that a row has the run; gives the run's place in the table. */
  note(run: number, row: number): number {
    let slot = (run ^ (run >>> 15)) & this.#mask;
    while (this.#runs[slot] !== run && this.#runs[slot] !== -1) slot = (slot + 1) & this.#mask;
    if (this.#runs[slot] === -1) {
      this.#runs[slot] = run;
      this.#first[slot] = row;
    }
    this.#last[slot] = row;
    return slot;
  }

  firstRow(slot: number): number {
    return this.#first[slot] ?? 0;
  }

  isShared(slot: number): boolean {
    return this.#first[slot] !== this.#last[slot];
  }
}
