import { english } from '../messages/english.ts';
import type { ArticleRecord } from '../record/article-record.ts';

/**
 * The headline as plain text: in square brackets when the archive supplied it.
 *
 * @param none what stands for an article without a headline, in the language of the page
 */
export function headlineText(record: Pick<ArticleRecord, 'headline'>, none: string = english['headline.none']): string {
  if (record.headline === undefined) return `[${none}]`;
  return record.headline.basis === 'editor' ? `[${record.headline.text}]` : record.headline.text;
}
