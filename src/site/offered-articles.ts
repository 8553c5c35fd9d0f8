import type { Article } from './archive.ts';

/** The articles that feeds, sitemap and front page offer: not those that were retracted. */
export function offeredArticles(articles: readonly Article[]): readonly Article[] {
  return articles.filter(({ record }) => record.state.kind !== 'retracted');
}
