import { type Columns, columnOf, distanceBack, RunningSum } from './columns.ts';
import type { PageLines } from './page-lines.ts';

const reach = 12;
const periods = [2, 3, 4, 5, 6];

/** Signs of reader comments and of lists whose entries are all built alike. */
export function threadFeatures({ lines }: PageLines, measures: Columns): Columns {
  const column = (name: string) => measures[name] ?? new Float32Array(lines.length);
  const control = columnOf(lines.length, row =>
    Number((lines[row]?.words ?? 9) <= 6 && (column('comment')[row] ?? 0) > 0.15),
  );
  const stamp = columnOf(lines.length, row =>
    Number(
      column('relativeTime')[row] ||
        ((lines[row]?.words ?? 99) <= 14 && (column('fullDate')[row] || column('clockTime')[row])),
    ),
  );
  const signed = columnOf(lines.length, row => {
    const words = lines[row]?.words ?? 99;
    const dated = (column('fullDate')[row] ?? 0) > 0 && (column('clockTime')[row] ?? 0) > 0;
    return Number(words >= 3 && words <= 14 && (dated || (column('relativeTime')[row] ?? 0) > 0));
  });
  const signatures = new RunningSum(signed);
  const heading = columnOf(lines.length, row =>
    Number((lines[row]?.words ?? 9) <= 4 && (column('comment')[row] ?? 0) >= 0.25),
  );
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
  const matches = periods.map(
    period => new RunningSum(shapes.map((shape, row) => Number(shape === shapes[row - period]))),
  );
  const alike = new RunningSum(shapes.map((shape, row) => Number(shape === shapes[row - 1])));
  const width = 2 * reach + 1;
  const score = (row: number) => {
    const best = Math.max(...matches.map(sums => sums.sum(row - reach, row + reach + 1)));
    return best / width;
  };
  return {
    period: columnOf(shapes.length, score),
    periodGain: columnOf(shapes.length, row => score(row) - alike.sum(row - reach, row + reach + 1) / width),
  };
}
