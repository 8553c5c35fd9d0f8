import { kindRow, labelRow } from '../labels.ts';
import { type Column, type Columns, columnOf, distanceBack, distanceOn } from './columns.ts';
import type { PageLines } from './page-lines.ts';

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
