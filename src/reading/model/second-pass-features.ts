import { capabilitiesOf } from '../../capture/formats/capabilities.ts';
import { lengthOf } from '../page-view.ts';
import { probability } from './boosted-trees.ts';
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
import { domFeatures } from './dom-features.ts';
import type { PageLines } from './page-lines.ts';

/** All that the second pass sees: the first one's features, what its result says, and the page's elements. */
export function secondPassFeatures(lines: PageLines, features: Columns, odds: Float64Array): Columns {
  return joinedColumns(features, addedFeatures(lines, features, odds));
}

/** What the first pass's result adds to the features. */
export function addedFeatures(lines: PageLines, features: Columns, odds: Float64Array): Columns {
  const chances = columnOf(odds.length, row => probability(odds[row] ?? 0));
  const context = contextFeatures(lines, chances, features);
  return isHtml(lines) ? joinedColumns(context, domFeatures(lines, chances)) : context;
}

export function isHtml({ page }: PageLines): boolean {
  return capabilitiesOf(page.capture).hasTree;
}

const farthest = 60;
const sure = 0.7;

/** What the first pass tells of each: how sure its neighbours are, and what the surest lines are like. */
export function contextFeatures(pageLines: PageLines, chances: Column, measures: Columns): Columns {
  const { lines } = pageLines;
  const count = lines.length;
  const mass = columnOf(count, row => (chances[row] ?? 0) * Math.min(150, lines[row]?.words ?? 0));
  const masses = new RunningSum(mass);
  const total = Math.max(1, masses.total);
  const top = chances.reduce((most, chance) => Math.max(most, chance), 0);
  return {
    chance: chances,
    ...neighbourChances(chances),
    sureBack: distanceBack(chances, value => value > sure, farthest),
    sureOn: distanceOn(chances, value => value > sure, farthest),
    massBefore: columnOf(count, row => masses.sum(0, row) / total),
    massAfter: columnOf(count, row => masses.sum(row + 1, count) / total),
    massNear: columnOf(count, row => masses.sum(row - 10, row + 11) / total),
    massTotal: columnOf(count, () => Math.log1p(masses.total)),
    chanceTop: columnOf(count, () => top),
    ...stretchFeatures(chances, mass, total),
    ...likenessFeatures(pageLines, chances, mass, total, measures),
  };
}

function neighbourChances(chances: Column): Columns {
  const columns: Record<string, Column> = {};
  for (const offset of [-3, -2, -1, 1, 2, 3])
    columns[`chance${offset < 0 ? offset : `+${offset}`}`] = shifted(chances, offset, -1);
  const sums = new RunningSum(chances);
  for (const width of [4, 10, 25]) {
    columns[`chance<${width}`] = meanBefore(chances, width, sums);
    columns[`chance>${width}`] = meanAfter(chances, width, sums);
  }
  return columns;
}

/** Likely lines with at most four unlikely ones between them are a stretch; is this line in the page's largest? */
function stretchFeatures(chances: Column, mass: Column, total: number): Columns {
  const stretchOf = new Int32Array(chances.length).fill(-1);
  const sizes: number[] = [];
  let last = -9;
  chances.forEach((chance, row) => {
    if (chance < 0.5) return;
    if (row - last > 5) sizes.push(0);
    stretchOf.fill(sizes.length - 1, row - last > 5 ? row : last, row + 1);
    sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + (mass[row] ?? 0);
    last = row;
  });
  let largest = 0;
  sizes.forEach((size, stretch) => {
    if (size > (sizes[largest] ?? 0)) largest = stretch;
  });
  const first = stretchOf.indexOf(largest);
  const end = stretchOf.lastIndexOf(largest);
  return {
    stretchShare: columnOf(chances.length, row => (sizes[stretchOf[row] ?? -1] ?? 0) / total),
    fromLargest: columnOf(chances.length, row => {
      if (first < 0) return 0;
      return Math.max(-farthest, Math.min(farthest, row < first ? row - first : row > end ? row - end : 0));
    }),
    intoLargest: columnOf(chances.length, row => (first >= 0 && row >= first && row <= end ? row - first : -1)),
  };
}

/** For each word the chances of the lines that it stands on, added up; the least likely lines do not count. */
function likelyWords({ size, telling: { values, starts } }: PageLines['words'], chances: Column): Float64Array {
  const vocabulary = new Float64Array(size);
  chances.forEach((chance, row) => {
    if (chance <= 0.1) return;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const word = values[at] ?? 0;
      vocabulary[word] = (vocabulary[word] ?? 0) + chance;
    }
  });
  return vocabulary;
}

/** How like the surest lines this one is, in its words and in its measures. */
function likenessFeatures(
  { lines, blanksBefore, words }: PageLines,
  chances: Column,
  mass: Column,
  total: number,
  measures: Columns,
): Columns {
  const vocabulary = likelyWords(words, chances);
  const { values, starts } = words.telling;
  const overlap = columnOf(lines.length, row => {
    const own = chances[row] ?? 0;
    let known = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      if ((vocabulary[values[at] ?? 0] ?? 0) - own > 0.5) known += 1;
    const size = lengthOf(words.telling, row);
    return size === 0 ? -1 : known / size;
  });
  const meanOf = (column: ArrayLike<number>) => {
    let sum = 0;
    for (let row = 0; row < lines.length; row += 1) sum += (mass[row] ?? 0) * (column[row] ?? 0);
    return sum / total;
  };
  const aside = (name: string) => {
    const column = measures[name] ?? chances;
    const mean = meanOf(column);
    return columnOf(lines.length, row => (column[row] ?? 0) - mean);
  };
  const lengths = columnOf(lines.length, row => Math.log1p(lines[row]?.words ?? 0));
  const usual = meanOf(lengths);
  const usualBlanks = meanOf(blanksBefore);
  return {
    sureWords: overlap,
    sureLength: columnOf(lines.length, row => (lengths[row] ?? 0) - usual),
    sureBlanks: columnOf(lines.length, row => Math.min(5, blanksBefore[row] ?? 0) - usualBlanks),
    sureQuotes: aside('quoteMarks'),
    sureSpeech: aside('speech'),
    sureSpeaker: aside('speaker'),
    sureEnds: aside('endsSentence'),
  };
}
