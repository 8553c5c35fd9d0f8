import type { ArticleRecord } from '../record/article-record.ts';

/** What stands for an article without a headline. */
export const noHeadline = 'Article without a headline';

/** The headline as plain text: in square brackets when the archive supplied it. */
export function headlineText(record: Pick<ArticleRecord, 'headline'>): string {
  if (record.headline === undefined) return `[${noHeadline}]`;
  return record.headline.basis === 'editor' ? `[${record.headline.text}]` : record.headline.text;
}
