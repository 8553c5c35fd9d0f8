import { planArticleFiles } from './plan-article-files.ts';
import { planFeeds } from './plan-feeds.ts';
import { robotsText } from './robots-text.ts';
import { securityHeaders } from './security-headers.ts';
import type { Page, Site, SiteFile } from './site-plan.ts';
import { planSitemap } from './sitemap.ts';
import type { Survey } from './survey.ts';

/** Every file beside the pages: records, captures, feeds and what hosts and robots read. */
export function planFiles(site: Site, survey: Survey, pages: readonly Page[]): readonly SiteFile[] {
  return [
    ...survey.articles.flatMap(article => planArticleFiles(site, article)),
    ...planFeeds(site, survey),
    ...planSitemap(site, pages),
    { kind: 'text', path: 'robots.txt', text: () => robotsText(site) },
    { kind: 'text', path: '_headers', text: () => securityHeaders(site) },
  ];
}
