import type { ArticleId } from '../capture/capture.ts';
import { pageKey } from '../record/page-address.ts';
import type { Article } from './archive.ts';
import { factsOf } from './article-facts.ts';

/** Which articles of the archive lead to which others. */
export interface ArticleLinks {
  /** By article, the addresses in its text that are those of other articles. */
  readonly to: ReadonlyMap<ArticleId, ReadonlyMap<string, Article>>;
  /** By article, those that lead to it, in the order of the archive. */
  readonly from: ReadonlyMap<ArticleId, readonly Article[]>;
}

/** Finds the links of texts that lead to the original page of an article. Where two articles have one address, none is meant. */
export function articleLinks(articles: readonly Article[]): ArticleLinks {
  const byKey = articlesByKey(articles);
  const to = new Map<ArticleId, ReadonlyMap<string, Article>>();
  const from = new Map<ArticleId, Article[]>();
  for (const article of articles) {
    const found = new Map<string, Article>();
    for (const url of factsOf(article).links) {
      const target = byKey.get(pageKey(url) ?? '');
      if (target && target !== article) found.set(url, target);
    }
    if (found.size > 0) to.set(article.record.id, found);
    for (const { record } of new Set(found.values())) from.set(record.id, [...(from.get(record.id) ?? []), article]);
  }
  return { to, from };
}

function articlesByKey(articles: readonly Article[]): ReadonlyMap<string, Article | undefined> {
  const byKey = new Map<string, Article | undefined>();
  for (const article of articles) {
    const key = article.record.sourceUrl === undefined ? undefined : pageKey(article.record.sourceUrl);
    if (key !== undefined) byKey.set(key, byKey.has(key) ? undefined : article);
  }
  return byKey;
}
