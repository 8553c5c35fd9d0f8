import type { Page, Site, SiteFile } from '../site-plan.ts';
import { absoluteLink, siteUrl } from '../site-url.ts';
import { element, xmlDocument } from '../xml.ts';

/** Most addresses that the protocol allows in one file. */
const longest = 50_000;
const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** One sitemap, or past 50,000 pages an index of several. `lastmod` stands only where a change is known. */
export function planSitemap(site: Site, pages: readonly Page[], limit = longest): readonly SiteFile[] {
  const indexed = pages.filter(page => page.indexed);
  if (indexed.length <= limit) return [sitemapFile(site, 'sitemap.xml', indexed)];
  const parts = Array.from({ length: Math.ceil(indexed.length / limit) }, (_, index) =>
    sitemapFile(site, `sitemap-${index + 1}.xml`, indexed.slice(index * limit, (index + 1) * limit)),
  );
  return [{ kind: 'text', path: 'sitemap.xml', text: () => sitemapIndex(site, parts) }, ...parts];
}

function sitemapFile(site: Site, path: string, pages: readonly Page[]): SiteFile {
  return {
    kind: 'text',
    path,
    text: () =>
      xmlDocument(
        element(
          'urlset',
          pages.map(page => entry(site, page)),
          namespace,
        ),
      ),
  };
}

function entry(site: Site, page: Page): string {
  const place = element('loc', absoluteLink(site.settings.address, page.url));
  return element('url', page.lastModified === undefined ? [place] : [place, element('lastmod', page.lastModified)]);
}

function sitemapIndex(site: Site, parts: readonly SiteFile[]): string {
  const entries = parts.map(part =>
    element('sitemap', [element('loc', absoluteLink(site.settings.address, siteUrl(part.path)))]),
  );
  return xmlDocument(element('sitemapindex', entries, namespace));
}
