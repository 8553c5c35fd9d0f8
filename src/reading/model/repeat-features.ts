import { lengthOf, type NumberLists } from '../page-view.ts';
import type { ViewLine } from '../view-line.ts';
import { type Column, type Columns, columnOf } from './columns.ts';
import type { PageLines } from './page-lines.ts';

/** What each line shares with other lines of the page: whole lines, runs of words, the page's topic. */
export function repeatFeatures({ page, lines, words }: PageLines): Columns {
  const topic = proseWords(lines, words.telling, words.size);
  const copies = lines.map(line => page.byFolded.get(line.folded) ?? []);
  const counts = columnOf(lines.length, row => topicCount(words.telling, row, topic, lines[row]?.prose ? 1 : 0));
  const { anywhere, earlier } = repeatedRuns(words.ids, lines.length);
  return {
    copies: columnOf(lines.length, row => Math.min(8, copies[row]?.length ?? 0)),
    copyBefore: columnOf(lines.length, row => Number((copies[row]?.[0] ?? Infinity) < (lines[row]?.index ?? 0))),
    repeatedRuns: anywhere,
    repeatsEarlier: earlier,
    topic: columnOf(lines.length, row => {
      const size = Math.min(40, lengthOf(words.telling, row));
      return size === 0 ? -1 : (counts[row] ?? 0) / size;
    }),
    topicCount: counts,
    likeHead: likeHead(words.telling, words.size, lines.length),
  };
}

/** In how many lines of running text each word stands. */
function proseWords(lines: readonly ViewLine[], { values, starts }: NumberLists, size: number): Int32Array {
  const uses = new Int32Array(size);
  lines.forEach((line, row) => {
    if (!line.prose) return;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const word = values[at] ?? 0;
      uses[word] = (uses[word] ?? 0) + 1;
    }
  });
  return uses;
}

function topicCount({ values, starts }: NumberLists, row: number, topic: Int32Array, own: number): number {
  let known = 0;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) if ((topic[values[at] ?? 0] ?? 0) > own) known += 1;
  return Math.min(40, known);
}

/** Lines of fewer words are no head. */
const fewestWords = 4;
/** So many lines of some length open the page. */
const headLines = 3;

/** Greatest overlap with one of the page's first three lines of some length: the window's title, a headline. */
function likeHead(telling: NumberLists, size: number, count: number): Column {
  const best = new Float32Array(count);
  for (const head of firstLong(telling, count)) {
    const mark = new Uint8Array(size);
    const own = lengthOf(telling, head);
    for (let at = telling.starts[head] ?? 0, end = at + own; at < end; at += 1) mark[telling.values[at] ?? 0] = 1;
    for (let row = 0; row < count; row += 1)
      if (row !== head) best[row] = Math.max(best[row] ?? 0, marked(telling, row, mark) / own);
  }
  return columnOf(count, row => (lengthOf(telling, row) === 0 ? -1 : (best[row] ?? 0)));
}

function firstLong(telling: NumberLists, count: number): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < count && found.length < headLines; row += 1)
    if (lengthOf(telling, row) >= fewestWords) found.push(row);
  return found;
}

function marked({ values, starts }: NumberLists, row: number, mark: Uint8Array): number {
  let shared = 0;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) shared += mark[values[at] ?? 0] ?? 0;
  return shared;
}

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
  const anywhere = new Float32Array(count);
  const earlier = new Float32Array(count);
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

/** For each run the first and the last row that has it, in a hash table with open addressing. */
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

  /** Notes that a row has the run; gives the run's slot in the table. */
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
