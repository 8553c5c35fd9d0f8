import { type Columns, columnOf, RunningSum } from './columns.ts';
import { singleZeros } from './number-room.ts';
import type { PageLines } from './page-lines.ts';

/** Where each line stands, how large and of what make the page is. */
export function placeFeatures({ lines, blanksBefore }: PageLines, measures: Columns): Columns {
  const count = lines.length;
  const words = new RunningSum(measures['words'] ?? []);
  const prose = new RunningSum(lines.map(line => (line.prose ? line.words : 0)));
  const blanks = blanksBefore.slice(1, -1).filter(blank => blank > 0).length / Math.max(1, count - 1);
  const same = (value: number) => singleZeros(count).fill(value);
  return {
    place: columnOf(count, row => row / count),
    fromStart: columnOf(count, row => Math.log1p(row)),
    fromEnd: columnOf(count, row => Math.log1p(count - 1 - row)),
    wordsBefore: columnOf(count, row => words.sum(0, row) / Math.max(1, words.total)),
    proseBefore: columnOf(count, row => Math.log1p(prose.sum(0, row))),
    proseAfter: columnOf(count, row => Math.log1p(prose.sum(row + 1, count))),
    proseShareBefore: columnOf(count, row => prose.sum(0, row) / Math.max(1, prose.total)),
    blanksBefore: columnOf(count, row => Math.min(5, blanksBefore[row] ?? 0)),
    blanksAfter: columnOf(count, row => Math.min(5, blanksBefore[row + 1] ?? 0)),
    pageLines: same(Math.log1p(count)),
    pageProse: same(Math.log1p(prose.total)),
    pageProseShare: same(prose.total / Math.max(1, words.total)),
    pageBlanks: same(blanks),
  };
}
