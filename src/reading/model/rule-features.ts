import type { LineLabel } from '../labelled-line.ts';
import { type Column, type Columns, columnOf, distanceBack, distanceOn } from './columns.ts';
import type { PageLines } from './page-lines.ts';

const farthest = 80;

/** 0 open, then what a rule has made of the line. */
const classes: Partial<Record<LineLabel, number>> = {
  boilerplate: 1,
  'related-link': 2,
  caption: 3,
  credit: 3,
  headline: 4,
  'headline-duplicate': 4,
  standfirst: 5,
  byline: 6,
  dateline: 6,
  outlet: 6,
  'source-citation': 7,
};

/** What the rules have said of the line, and how far it stands from lines that they know. */
export function ruleFeatures({ lines, verdicts }: PageLines): Columns {
  const count = lines.length;
  const ruled = columnOf(count, row => classes[verdicts[row]?.label ?? 'blank'] ?? 0);
  const kind = (...kinds: readonly string[]) =>
    columnOf(count, row => Number(kinds.includes(verdicts[row]?.kind ?? '')));
  const comment = kind('comment-form', 'comment-thread');
  const related = columnOf(count, row =>
    Number(['related-link', 'tagged-teaser', 'truncated-teaser', 'teaser-run'].includes(verdicts[row]?.kind ?? '')),
  );
  const back = (column: Column, ...values: readonly number[]) =>
    distanceBack(column, value => values.includes(value), farthest);
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
    noticeBack: back(kind('copyright', 'newsletter', 'author-bio', 'correction-note', 'share-social'), 1),
  };
}
