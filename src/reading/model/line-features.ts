import { type Column, type Columns, meanAfter, meanBefore, RunningSum, shifted } from './columns.ts';
import { lineMeasures } from './line-measures.ts';
import type { PageLines } from './page-lines.ts';
import { placeFeatures } from './place-features.ts';
import { repeatFeatures } from './repeat-features.ts';
import { ruleFeatures } from './rule-features.ts';
import { runFeatures } from './run-features.ts';
import { threadFeatures } from './thread-features.ts';

/** Measures whose values at the neighbouring lines count too. */
const ofNeighbours = ['words', 'endsSentence', 'capitalWords', 'ruled', 'topic', 'functionWords'];
/** Measures whose means over the lines before and after count too. */
const ofStretches = [
  'prose',
  'endsSentence',
  'setAside',
  'functionWords',
  'capitalWords',
  'topic',
  'copies',
  'comment',
  'related',
  'subscribe',
  'speaker',
  'speech',
  'time',
  'separators',
  'quoteMarks',
];
const offsets = [-3, -2, -1, 1, 2, 3];
const widths = [4, 12];

/** All that the model sees of a page: a column a feature, a row a line with text. */
export function lineFeatures(lines: PageLines): Columns {
  const measures = lineMeasures(lines);
  const alone: Columns = {
    ...measures,
    ...placeFeatures(lines, measures),
    ...repeatFeatures(lines),
    ...runFeatures(lines, measures),
    ...ruleFeatures(lines),
    ...threadFeatures(lines, measures),
  };
  return { ...alone, ...neighbourColumns(alone) };
}

function neighbourColumns(alone: Columns): Columns {
  const columns: Record<string, Column> = {};
  for (const name of ofNeighbours) {
    const column = alone[name] ?? new Float32Array(0);
    for (const offset of offsets) columns[`${name}${offset < 0 ? offset : `+${offset}`}`] = shifted(column, offset, -1);
  }
  for (const name of ofStretches) {
    const column = alone[name] ?? new Float32Array(0);
    const sums = new RunningSum(column);
    for (const width of widths) {
      columns[`${name}<${width}`] = meanBefore(column, width, sums);
      columns[`${name}>${width}`] = meanAfter(column, width, sums);
    }
  }
  return columns;
}
