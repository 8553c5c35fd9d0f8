import { type Columns, columnOf, distanceBack, RunningSum } from './columns.ts';
import type { PageLines } from './page-lines.ts';

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
