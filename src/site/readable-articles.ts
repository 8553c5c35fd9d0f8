import type { Archive, Article } from './archive.ts';

/** The articles whose text may be shown: all but the removed. */
export function readableArticles(archive: Archive): readonly Article[] {
  return archive.articles.filter(article => article.record.state.kind !== 'removed');
}

/** The articles that feeds, sitemap and front page offer: neither removed nor retracted. */
export function offeredArticles(articles: readonly Article[]): readonly Article[] {
  return articles.filter(({ record }) => record.state.kind === 'published' || record.state.kind === 'corrected');
}
