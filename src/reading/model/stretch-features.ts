import { type Column, type Columns, columnOf, distanceBack, distanceOn, RunningSum } from './columns.ts';
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
  const runs = new Float32Array(flags.length);
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

const reach = 12;
const periods = [2, 3, 4, 5, 6];

/** Signs of reader comments and of lists whose entries are all built alike. */
export function threadFeatures({ lines }: PageLines, measures: Columns): Columns {
  const column = (name: string) => measures[name] ?? new Float32Array(lines.length);
  const [comment, relative, full, clock] = [
    column('comment'),
    column('relativeTime'),
    column('fullDate'),
    column('clockTime'),
  ];
  const wordsOf = (row: number) => lines[row]?.words ?? 0;
  const control = columnOf(lines.length, row => Number(wordsOf(row) <= 6 && (comment[row] ?? 0) > 0.15));
  const stamp = columnOf(lines.length, row =>
    Number(relative[row] || (wordsOf(row) <= 14 && (full[row] || clock[row]))),
  );
  const signed = columnOf(lines.length, row => {
    const dated = (full[row] && clock[row]) || relative[row];
    return Number(wordsOf(row) >= 3 && wordsOf(row) <= 14 && Boolean(dated));
  });
  const signatures = new RunningSum(signed);
  const heading = columnOf(lines.length, row => Number(wordsOf(row) <= 4 && (comment[row] ?? 0) >= 0.25));
  const shapes = lines.map(
    line => (line.words <= 3 ? 0 : line.words <= 9 ? 1 : line.words <= 20 ? 2 : 3) * 2 + Number(line.endsSentence),
  );
  const controls = new RunningSum(control);
  const stamps = new RunningSum(stamp);
  return {
    controlsNear: columnOf(lines.length, row => controls.sum(row - reach, row + reach + 1)),
    stampsNear: columnOf(lines.length, row => stamps.sum(row - reach, row + reach + 1)),
    controlsBefore: columnOf(lines.length, row => Math.log1p(controls.sum(0, row))),
    controlsAfter: columnOf(lines.length, row => Math.log1p(controls.sum(row + 1, lines.length))),
    stampsBefore: columnOf(lines.length, row => Math.log1p(stamps.sum(0, row))),
    commentHeadingBack: distanceBack(heading, value => value > 0, 200),
    signedBefore: columnOf(lines.length, row => Math.log1p(signatures.sum(0, row + 1))),
    signedAfter: columnOf(lines.length, row => Math.log1p(signatures.sum(row + 1, lines.length))),
    signedBack: distanceBack(signed, value => value > 0, 40),
    ...periodFeatures(shapes),
  };
}

/** How much better the lines near one repeat at some period than they would if all were alike. */
function periodFeatures(shapes: readonly number[]): Columns {
  const matches = periods.map(period => new RunningSum(repeatsAfter(shapes, period)));
  const alike = new RunningSum(repeatsAfter(shapes, 1));
  const width = 2 * reach + 1;
  const scores = new Float64Array(shapes.length);
  for (const sums of matches)
    for (let row = 0; row < scores.length; row += 1)
      scores[row] = Math.max(scores[row] ?? 0, sums.sum(row - reach, row + reach + 1) / width);
  return {
    period: Float32Array.from(scores),
    periodGain: columnOf(scores.length, row => (scores[row] ?? 0) - alike.sum(row - reach, row + reach + 1) / width),
  };
}

/** 1 where the line some rows before has the same shape. */
function repeatsAfter(shapes: readonly number[], period: number): Uint8Array {
  const repeats = new Uint8Array(shapes.length);
  for (let row = period; row < repeats.length; row += 1) if (shapes[row] === shapes[row - period]) repeats[row] = 1;
  return repeats;
}
