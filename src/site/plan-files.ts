import { addresses } from './addresses.ts';
import { planArticleFiles, tombstoneFiles } from './downloads/article-files.ts';
import { planDownloads } from './downloads/downloads.ts';
import { planFeeds, planNameFeeds } from './feeds/feeds.ts';
import { redirectsText, securityHeaders } from './hosts.ts';
import { llmsText, openSearchText, planSitemap, robotsText } from './machines/crawler-files.ts';
import { planLookup } from './plans/plan-lookup.ts';
import type { Page, Site, SiteFile } from './site-plan.ts';
import type { Survey } from './survey.ts';

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
