import { addresses } from './addresses.ts';
import { llmsText } from './llms-text.ts';
import { openSearchText } from './open-search-text.ts';
import { planArticleFiles } from './plan-article-files.ts';
import { planDownloads } from './plan-downloads.ts';
import { planFeeds, planNameFeeds } from './plan-feeds.ts';
import { planLookup } from './plan-lookup.ts';
import { redirectsText } from './redirects-text.ts';
import { robotsText } from './robots-text.ts';
import { securityHeaders } from './security-headers.ts';
import type { Page, Site, SiteFile } from './site-plan.ts';
import { planSitemap } from './sitemap.ts';
import type { Survey } from './survey.ts';
import { tombstoneFiles } from './tombstone-files.ts';

/** Every file beside the pages: records, captures, feeds and what hosts and robots read. */
export function planFiles(site: Site, survey: Survey, pages: readonly Page[]): readonly SiteFile[] {
  return [
    ...survey.articles.flatMap(article => planArticleFiles(site, article)),
    ...tombstoneFiles(survey.archive),
    ...planFeeds(site, survey),
    ...planSitemap(site, pages),
    ...planNameFeeds(site, survey),
    ...planLookup(survey),
    ...planDownloads(site.settings, survey.downloads),
    { kind: 'text', path: addresses.openSearch, text: () => openSearchText(site) },
    { kind: 'text', path: addresses.llms, text: () => llmsText(site, survey) },
    { kind: 'text', path: 'robots.txt', text: () => robotsText(site) },
    { kind: 'text', path: '_headers', text: () => securityHeaders(site, survey.articles) },
    { kind: 'text', path: '_redirects', text: () => redirectsText(site, survey) },
  ];
}
