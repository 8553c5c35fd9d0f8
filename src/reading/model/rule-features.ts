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

const commentKinds: ReadonlySet<string> = new Set(['comment-form', 'comment-thread']);
const relatedKinds: ReadonlySet<string> = new Set(['related-link', 'tagged-teaser', 'truncated-teaser', 'teaser-run']);
const noticeKinds: ReadonlySet<string> = new Set([
  'copyright',
  'newsletter',
  'author-bio',
  'correction-note',
  'share-social',
]);

/** What the rules have said of the line, and how far it stands from lines that they know. */
export function ruleFeatures({ lines, verdicts }: PageLines): Columns {
  const count = lines.length;
  const ruled = columnOf(count, row => classes[verdicts[row]?.label ?? 'blank'] ?? 0);
  const kind = (kinds: ReadonlySet<string>) => columnOf(count, row => Number(kinds.has(verdicts[row]?.kind ?? '')));
  const comment = kind(commentKinds);
  const related = kind(relatedKinds);
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
    noticeBack: back(kind(noticeKinds), 1),
  };
}
