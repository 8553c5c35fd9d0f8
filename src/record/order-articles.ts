import { dateSpan } from '../dates/article-date.ts';
import type { ArticleRecord } from './article-record.ts';

/** Oldest first by earliest possible day, undated last, then by id: a total order that no locale changes. */
export function orderArticles<T extends { readonly record: ArticleRecord }>(articles: readonly T[]): T[] {
  return articles
    .map(article => ({ article, key: `${firstDay(article.record)} ${article.record.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ article }) => article);
}

function firstDay({ date }: ArticleRecord): string {
  // "~" sorts after every digit, so the undated come last.
  return (date.basis !== 'unknown' && dateSpan(date.edtf)?.first) || '~';
}
