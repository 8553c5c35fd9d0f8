import { type Column, type Columns, columnOf, distanceBack, distanceOn, RunningSum } from './columns.ts';
import { singleZeros } from './number-room.ts';
import type { PageLines } from './page-lines.ts';

const farthest = 60;

/** Stretches of like lines: short ones, running text, and the thickest stretch of the page. */
export function runFeatures({ lines }: PageLines, measures: Columns): Columns {
  const prose = measures['prose'] ?? new Float32Array(lines.length);
  const short = columnOf(lines.length, row => Number((lines[row]?.words ?? 0) <= 8 && !lines[row]?.endsSentence));
  const teaser = columnOf(lines.length, row =>
    Number(isTeaser(lines[row]?.words ?? 0, lines[row]?.endsSentence ?? false)),
  );
  const words = measures['words'] ?? prose;
  return {
    shortRun: runThrough(short),
    teaserRun: runThrough(teaser),
    proseRun: runThrough(prose),
    proseBack: distanceBack(prose, value => value > 0, farthest),
    proseOn: distanceOn(prose, value => value > 0, farthest),
    shortBack: distanceBack(short, value => value > 0, farthest),
    shortOn: distanceOn(short, value => value > 0, farthest),
    ...segmentFeatures(words, prose),
    ...spanFeatures(
      lines.map(line => (line.prose ? 1 + Math.min(line.words, 60) / 12 : line.endsSentence ? 0.3 : -0.7)),
    ),
  };
}

function isTeaser(words: number, endsSentence: boolean): boolean {
  return words >= 4 && words <= 25 && !endsSentence;
}

/** Length of the run of marked lines a line stands in; 0 for others. */
function runThrough(flags: Column): Column {
  const runs = singleZeros(flags.length);
  for (let row = 0; row < flags.length; ) {
    if (!flags[row]) {
      row += 1;
      continue;
    }
    let end = row;
    while (flags[end]) end += 1;
    runs.fill(Math.min(farthest, end - row), row, end);
    row = end;
  }
  return runs;
}

/** Running text with at most three other lines between its paragraphs is one segment. */
function segmentFeatures(words: Column, prose: Column): Columns {
  const segmentOf = new Int32Array(prose.length).fill(-1);
  const sizes: number[] = [];
  let last = -9;
  prose.forEach((flag, row) => {
    if (!flag) return;
    if (row - last > 4) sizes.push(0);
    segmentOf.fill(sizes.length - 1, row - last > 4 ? row : last, row + 1);
    sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + (words[row] ?? 0);
    last = row;
  });
  const largest = Math.max(1, ...sizes.slice(0, 5000));
  const total = Math.max(1, new RunningSum(sizes).total);
  const size = (row: number) => sizes[segmentOf[row] ?? -1] ?? 0;
  return {
    segmentWords: columnOf(prose.length, row => Math.log1p(size(row))),
    segmentOfLargest: columnOf(prose.length, row => size(row) / largest),
    segmentShare: columnOf(prose.length, row => size(row) / total),
  };
}

/** The stretch of the page with the greatest sum of scores, and how far each line lies from it. */
function spanFeatures(scores: readonly number[]): Columns {
  let best = { first: 0, last: -1, score: 0 };
  let first = 0;
  let sum = 0;
  scores.forEach((score, row) => {
    if (sum <= 0) {
      sum = 0;
      first = row;
    }
    sum += score;
    if (sum > best.score) best = { first, last: row, score: sum };
  });
  const outside = (row: number) => (row < best.first ? row - best.first : row > best.last ? row - best.last : 0);
  return {
    fromSpan: columnOf(scores.length, row => Math.max(-farthest, Math.min(farthest, outside(row)))),
    inSpan: columnOf(scores.length, row =>
      outside(row) === 0 && best.last >= best.first ? (row - best.first + 1) / (best.last - best.first + 1) : -1,
    ),
  };
}
