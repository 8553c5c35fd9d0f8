import { wordingOf } from '../messages/wording.ts';
import type { SearchFile } from '../search/search-document.ts';
import { addresses, articleFolder, sections } from './addresses.ts';
import type { Catalogue } from './catalogue.ts';
import { compareText } from './compare-text.ts';
import { planArticleFiles, tombstoneFiles } from './downloads/article-files.ts';
import { planDownloads } from './downloads/downloads.ts';
import { feedFormats, planFeeds } from './feeds/feeds.ts';
import { redirectsText, securityHeaders } from './hosts.ts';
import { planLookup } from './lookup.ts';
import { llmsText, openSearchText, planSitemap, robotsText } from './machines/crawler-files.ts';
import { reservesMining, tdmrepText } from './machines/crawlers.ts';
import { planOaiRepository } from './machines/oai-repository.ts';
import { leadingPages, type MovedAddress, movedAddresses } from './moved-addresses.ts';
import { nameAliases } from './name-uses.ts';
import { pathPrefixOf } from './settings/read-settings.ts';
import type { NavigationEntry } from './settings/settings.ts';
import type { SiteFile } from './site-file.ts';
import type { Assets, Page, Section, Site, SitePlan } from './site-plan.ts';
import { outputPath, type SiteUrl } from './site-url.ts';

/** What other stages made for the site. */
export interface SiteParts {
  readonly assets: Assets;
  readonly searchFiles: readonly SearchFile[];
}

/**
 * Decides every page and file of the site. The same archive gives the same plan. Throws when two pages share an address.
 *
 * @param planPages plans the pages of every kind; the kinds stand in templates/pages/
 */
export function planSite<AnyPage extends Page>(
  catalogue: Catalogue,
  planPages: (catalogue: Catalogue) => readonly AnyPage[],
  parts: SiteParts,
): SitePlan<AnyPage> {
  const pages = planPages(catalogue);
  const site = siteOf(catalogue, pages, parts.assets);
  const moved = movedAddresses(catalogue, pages);
  const own = [...planFiles(site, catalogue, pages, moved), ...parts.assets.files, ...searchFiles(parts.searchFiles)];
  const files = [...own, ...leadingPages(site, moved, [...pages, ...own])];
  refuseSharedPaths([...pages, ...files].map(one => one.path));
  return { site, pages, files };
}

/** Where pages are, or lead on, in small letters; known without the files beside them. */
export function pathsOfPages(
  catalogue: Catalogue,
  planPages: (catalogue: Catalogue) => readonly Page[],
): ReadonlySet<string> {
  const pages = planPages(catalogue);
  const leading = [...movedAddresses(catalogue, pages), ...nameAliases(catalogue.names)].map(({ from }) => from);
  const byId = catalogue.articles.map(({ record: { id } }) => articleFolder({ id }));
  return new Set(
    [...pages.map(({ path }) => path), ...[...leading, ...byId].map(outputPath), ...knownFiles].map(path =>
      path.toLowerCase(),
    ),
  );
}

/** Those that texts may link to. */
const knownFiles = [addresses.sitemap, ...feedFormats.map(({ file }) => file)];

function siteOf({ archive }: Catalogue, pages: readonly Page[], assets: Assets): Site {
  const { settings, texts } = archive;
  const { say } = wordingOf(texts);
  const planned = new Set(pages.map(page => page.url));
  const known = Object.entries(sections).flatMap(([page, { url, label, ...shown }]) =>
    planned.has(url) ? [{ page, url, label: say(label), ...shown }] : [],
  );
  const plots: readonly SiteUrl[] = [addresses.timeline, addresses.map, addresses.network];
  return {
    settings,
    texts,
    pathPrefix: pathPrefixOf(settings.address),
    assets,
    sections: siteSections(settings.navigation, known),
    plots: known.filter(({ url }) => plots.includes(url)).map(({ label, url }) => ({ label, url })),
  };
}

interface KnownSection {
  readonly page: string;
  readonly url: SiteUrl;
  readonly label: string;
  readonly byDefault: boolean;
}

/** The main navigation: the editor's, or every part that holds something. What the archive does not hold is left out. */
function siteSections(
  navigation: readonly NavigationEntry[] | undefined,
  known: readonly KnownSection[],
): readonly Section[] {
  if (navigation === undefined)
    return known.filter(({ byDefault }) => byDefault).map(({ label, url }) => ({ label, url }));
  return navigation.flatMap(entry => sectionOf(entry, known));
}

function sectionOf(entry: NavigationEntry, known: readonly KnownSection[]): readonly Section[] {
  if ('url' in entry) return [{ label: entry.label, url: entry.url, outside: true }];
  const label = 'label' in entry ? entry.label : undefined;
  return known
    .filter(({ page }) => page === entry.page)
    .map(section => ({ url: section.url, label: label ?? section.label }));
}

/** Every file beside the pages: records, captures, feeds and what hosts and robots read. */
function planFiles(
  site: Site,
  catalogue: Catalogue,
  pages: readonly Page[],
  moved: readonly MovedAddress[],
): readonly SiteFile[] {
  return [
    ...catalogue.articles.flatMap(article => planArticleFiles(site.settings, article)),
    ...tombstoneFiles(catalogue.archive),
    ...planFeeds(site, catalogue),
    ...planSitemap(site, pages),
    ...planOaiRepository(catalogue),
    ...planLookup(catalogue, moved),
    ...planDownloads(catalogue.downloads),
    { kind: 'text', path: addresses.openSearch, text: openSearchText(site) },
    ...(site.settings.crawlers === 'all'
      ? [{ kind: 'text', path: addresses.llms, text: llmsText(site, catalogue) } as const]
      : []),
    { kind: 'text', path: 'robots.txt', text: robotsText(site) },
    ...(reservesMining(site.settings.crawlers)
      ? [{ kind: 'text', path: '.well-known/tdmrep.json', text: tdmrepText(site.pathPrefix) } as const]
      : []),
    { kind: 'text', path: '_headers', text: securityHeaders(site, catalogue.articles) },
    { kind: 'text', path: '_redirects', text: redirectsText(site, catalogue, moved) },
  ];
}

function searchFiles(files: readonly SearchFile[]) {
  return files.map(file => ({ kind: 'bytes', path: `search/${file.name}`, bytes: file.bytes }) as const);
}

function refuseSharedPaths(paths: readonly string[]): void {
  const sorted = [...paths].sort(compareText);
  const twice = sorted.find((path, index) => path === sorted[index + 1]);
  if (twice !== undefined) throw new Error(`Two parts of the site would be written to ${twice}.`);
}
