import { probability } from './boosted-trees.ts';
import { type Columns, columnOf, joinedColumns } from './columns.ts';
import { contextFeatures } from './context-features.ts';
import { domFeatures } from './dom-features.ts';
import type { PageLines } from './page-lines.ts';

/** All that the second look sees: the first one's features, what its result says, and the page's elements. */
export function secondFeatures(lines: PageLines, features: Columns, odds: Float64Array): Columns {
  return joinedColumns(features, addedFeatures(lines, features, odds));
}

/** What the first look's result adds to the features. */
export function addedFeatures(lines: PageLines, features: Columns, odds: Float64Array): Columns {
  const chances = columnOf(odds.length, row => probability(odds[row] ?? 0));
  const context = contextFeatures(lines, chances, features);
  return isHtml(lines) ? joinedColumns(context, domFeatures(lines, chances)) : context;
}

export function isHtml({ page }: PageLines): boolean {
  return page.capture.format === 'html';
}
