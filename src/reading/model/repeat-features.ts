import type { ViewLine } from '../view-line.ts';
import { lengthOf, type NumberLists } from '../word-numbers.ts';
import { type Column, type Columns, columnOf } from './columns.ts';
import { singleZeros } from './number-room.ts';
import type { PageLines } from './page-lines.ts';
import { repeatedRuns } from './repeated-runs.ts';

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
  const best = singleZeros(count);
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
