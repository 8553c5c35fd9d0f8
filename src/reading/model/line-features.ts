import { kindRow, labelRow } from '../labels.ts';
import {
  type Column,
  type Columns,
  columnOf,
  distanceBack,
  distanceOn,
  joinedColumns,
  meanAfter,
  meanBefore,
  RunningSum,
  shifted,
} from './columns.ts';
import { lineMeasures } from './line-measures.ts';
import type { PageLines } from './page-lines.ts';
import { repeatFeatures } from './repeat-features.ts';
import { runFeatures, threadFeatures } from './stretch-features.ts';

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
    positionFeatures(lines, measures),
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

/** Where each line stands, how large and of what make the page is. */
export function positionFeatures({ lines, blanksBefore }: PageLines, measures: Columns): Columns {
  const count = lines.length;
  const words = new RunningSum(measures['words'] ?? []);
  const prose = new RunningSum(lines.map(line => (line.prose ? line.words : 0)));
  const blanks = blanksBefore.slice(1, -1).filter(blank => blank > 0).length / Math.max(1, count - 1);
  const same = (value: number) => new Float32Array(count).fill(value);
  return {
    position: columnOf(count, row => row / count),
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

const farthest = 80;

/** What the rules have said of the line, and how far it stands from lines that they know. */
export function ruleFeatures({ lines, verdicts }: PageLines): Columns {
  const count = lines.length;
  const ruled = columnOf(count, row => labelRow(verdicts[row]?.label ?? 'blank').modelClass);
  const families = verdicts.map(verdict => verdict?.kind && kindRow(verdict.kind).family);
  const family = (wanted: string) => columnOf(count, row => Number(families[row] === wanted));
  const comment = family('comment');
  const related = family('related');
  const back = (column: Column, wanted: number) => distanceBack(column, value => value === wanted, farthest);
  return {
    ruled,
    setAside: columnOf(count, row => Number((ruled[row] ?? 0) > 0)),
    headlineBack: back(ruled, 4),
    headlineOn: distanceOn(ruled, value => value === 4, farthest),
    bylineBack: back(ruled, 6),
    bylineOn: distanceOn(ruled, value => value === 6, farthest),
    commentBack: back(comment, 1),
    commentOn: distanceOn(comment, value => value === 1, farthest),
    relatedBack: back(related, 1),
    relatedOn: distanceOn(related, value => value === 1, farthest),
    noticeBack: back(family('notice'), 1),
  };
}
