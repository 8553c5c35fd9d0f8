import { type Column, type Columns, joinedColumns, meanAfter, meanBefore, RunningSum, shifted } from './columns.ts';
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
  const alone = joinedColumns(
    measures,
    placeFeatures(lines, measures),
    repeatFeatures(lines),
    runFeatures(lines, measures),
    ruleFeatures(lines),
    threadFeatures(lines, measures),
  );
  return joinedColumns(alone, neighbourColumns(alone));
}

/** Names of a measure's neighbouring columns, made once. */
const neighbourNames = ofNeighbours.map(name => ({
  name,
  moved: offsets.map(offset => ({ offset, column: `${name}${offset < 0 ? offset : `+${offset}`}` })),
}));
const stretchNames = ofStretches.map(name => ({
  name,
  means: widths.map(width => ({ width, before: `${name}<${width}`, after: `${name}>${width}` })),
}));

function neighbourColumns(alone: Columns): Columns {
  const columns = Object.create(null) as Record<string, Column>;
  for (const { name, moved } of neighbourNames)
    for (const { offset, column } of moved) columns[column] = shifted(alone[name] ?? none, offset, -1);
  for (const { name, means } of stretchNames) {
    const column = alone[name] ?? none;
    const sums = new RunningSum(column);
    for (const { width, before, after } of means) {
      columns[before] = meanBefore(column, width, sums);
      columns[after] = meanAfter(column, width, sums);
    }
  }
  return columns;
}

const none = new Float32Array(0);
