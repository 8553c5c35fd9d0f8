import type { ViewLine } from '../view-line.ts';
import { type Columns, columnOf } from './columns.ts';
import type { PageLines } from './page-lines.ts';

const runLength = 4;
const noRows: readonly number[] = [];

/** What each line shares with other lines of the page: whole lines, runs of words, the page's topic. */
export function repeatFeatures({ page, lines, words }: PageLines): Columns {
  const runs = words.ids.map(runsOf);
  const uses = runUses(runs);
  const topic = proseWords(lines, words.telling, words.size);
  const copies = (row: number) => page.byFolded.get(lines[row]?.folded ?? '') ?? noRows;
  const own = (row: number) => (lines[row]?.prose ? 1 : 0);
  const counts = columnOf(lines.length, row => topicCount(words.telling[row], topic, own(row)));
  const size = (row: number) => Math.min(40, words.telling[row]?.length ?? 0);
  return {
    copies: columnOf(lines.length, row => Math.min(8, copies(row).length)),
    copyBefore: columnOf(lines.length, row => {
      const first = copies(row)[0];
      return Number(first !== undefined && first < (lines[row]?.index ?? 0));
    }),
    repeatedRuns: columnOf(lines.length, row => repeatedShare(runs[row], uses, Number.POSITIVE_INFINITY)),
    repeatsEarlier: columnOf(lines.length, row => repeatedShare(runs[row], uses, row)),
    topic: columnOf(lines.length, row => (size(row) === 0 ? -1 : (counts[row] ?? 0) / size(row))),
    topicCount: counts,
    likeHead: likeHead(words.telling, words.size),
  };
}

/** Each run of words as one number; two runs that share a number by chance do no harm. */
function runsOf(ids: Int32Array): Int32Array {
  const runs = new Int32Array(Math.max(0, ids.length - runLength + 1));
  for (let at = 0; at < runs.length; at += 1) {
    let hash = 0;
    for (let next = at; next < at + runLength; next += 1)
      hash = Math.imul(hash ^ (ids[next] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    runs[at] = hash & 0x3fffffff;
  }
  return runs;
}

/** Run of words to the first and last row that has it. */
type RunUses = ReadonlyMap<number, { readonly first: number; last: number }>;

function runUses(runs: readonly Int32Array[]): RunUses {
  const uses = new Map<number, { first: number; last: number }>();
  runs.forEach((own, row) => {
    for (const run of own) {
      const known = uses.get(run);
      if (known) known.last = row;
      else uses.set(run, { first: row, last: row });
    }
  });
  return uses;
}

/** Share of a line's runs that other lines have too, the first of them before row `before`. */
function repeatedShare(runs: Int32Array | undefined, uses: RunUses, before: number): number {
  let repeated = 0;
  for (const run of runs ?? []) {
    const use = uses.get(run);
    if (use && use.first !== use.last && use.first < before) repeated += 1;
  }
  return repeated / Math.max(1, runs?.length ?? 0);
}

/** In how many lines of running text each word stands. */
function proseWords(lines: readonly ViewLine[], telling: readonly Int32Array[], size: number): Int32Array {
  const uses = new Int32Array(size);
  lines.forEach((line, row) => {
    if (line.prose) for (const word of telling[row] ?? []) uses[word] = (uses[word] ?? 0) + 1;
  });
  return uses;
}

function topicCount(words: Int32Array | undefined, topic: Int32Array, own: number): number {
  let known = 0;
  for (const word of words ?? []) if ((topic[word] ?? 0) > own) known += 1;
  return Math.min(40, known);
}

/** Greatest overlap with one of the page's first three lines of some length: the window's title, a headline. */
function likeHead(telling: readonly Int32Array[], size: number) {
  const heads = telling
    .map((words, row) => ({ words, row }))
    .filter(({ words }) => words.length >= 4)
    .slice(0, 3);
  const marks = heads.map(({ words }) => {
    const mark = new Uint8Array(size);
    for (const word of words) mark[word] = 1;
    return mark;
  });
  return columnOf(telling.length, row => {
    const words = telling[row];
    if (!words || words.length === 0) return -1;
    let best = 0;
    heads.forEach((head, number) => {
      if (head.row === row) return;
      let shared = 0;
      for (const word of words) shared += marks[number]?.[word] ?? 0;
      best = Math.max(best, shared / head.words.length);
    });
    return best;
  });
}
