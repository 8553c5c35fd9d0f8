import { shortDateLabel } from '../../dates/date-label.ts';
import { type Wording, wordingOf } from '../../messages/wording.ts';
import { addresses, markdownUrl } from '../addresses.ts';
import { type Article, offeredArticles } from '../archive.ts';
import { headlineText } from '../article-text.ts';
import type { Catalogue } from '../catalogue.ts';
import { element, xmlDocument } from '../markup.ts';
import type { ListedPage, SiteFile } from '../site-file.ts';
import type { Page, Site } from '../site-plan.ts';
import { absoluteLink, type SiteUrl, siteUrl } from '../site-url.ts';
import { robotsGroups } from './crawlers.ts';

/** Most addresses that the protocol allows in one file. */
const longest = 50_000;
const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** One sitemap, or past 50,000 pages an index of several. `lastmod` stands only where a change is known. */
export function planSitemap(site: Site, pages: readonly Page[], limit = longest): readonly SiteFile[] {
  const indexed = pages.filter(page => page.indexed);
  if (indexed.length <= limit) return [sitemapFile('sitemap.xml', indexed)];
  const parts = Array.from({ length: Math.ceil(indexed.length / limit) }, (_, index) =>
    sitemapFile(`sitemap-${index + 1}.xml`, indexed.slice(index * limit, (index + 1) * limit)),
  );
  return [{ kind: 'text', path: 'sitemap.xml', text: sitemapIndex(site, parts) }, ...parts];
}

function sitemapFile(path: string, pages: readonly Page[]): SiteFile {
  const listed = pages.map(({ url, lastModified }) => ({ url, ...(lastModified !== undefined && { lastModified }) }));
  return { kind: 'sitemap', path, pages: listed };
}

export function sitemapText(site: Site, pages: readonly ListedPage[]): string {
  const entries = pages.map(page => entry(site, page));
  return xmlDocument(element('urlset', entries, namespace));
}

function entry(site: Site, page: ListedPage): string {
  const location = element('loc', absoluteLink(site.settings.address, page.url));
  return element(
    'url',
    page.lastModified === undefined ? [location] : [location, element('lastmod', page.lastModified)],
  );
}

function sitemapIndex(site: Site, parts: readonly SiteFile[]): string {
  const entries = parts.map(part =>
    element('sitemap', [element('loc', absoluteLink(site.settings.address, siteUrl(part.path)))]),
  );
  return xmlDocument(element('sitemapindex', entries, namespace));
}

/** robots.txt: who may read; the sitemap says what there is. */
export function robotsText({ settings: { crawlers, address } }: Site): string {
  const sitemap = crawlers === 'none' ? [] : [`Sitemap: ${absoluteLink(address, addresses.sitemap)}`];
  return `${[...robotsGroups(crawlers), ...sitemap].join('\n\n')}\n`;
}

/** Articles listed by themselves; past them the downloads are the way to have everything. */
const listed = 50;

/** llms.txt: what the archive is and where its plain text lies, in Markdown. */
export function llmsText(site: Site, { articles }: Catalogue): string {
  const { address, title, description, articleJson } = site.settings;
  const to = (url: SiteUrl) => absoluteLink(address, url);
  const wording = wordingOf(site.texts);
  const newest = offeredArticles(articles).slice(-listed).reverse();
  return [
    `# ${oneLine(title)}`,
    ...(description === undefined ? [] : [`> ${oneLine(description)}`]),
    `Every article is also there as Markdown (\`index.md\`)${articleJson ? ' and JSON (`index.json`)' : ''} beside its page. A headline in square brackets is not the article’s own: the archive supplied it, or it is how the text begins. A date is EDTF, with how it is known.`,
    '## The whole archive',
    [
      `- [Downloads](${to(addresses.downloads)})`,
      `- [Sitemap](${to(addresses.sitemap)})`,
      `- [How it is made](${to(addresses.about)})`,
    ].join('\n'),
    `## ${articles.length > listed ? 'Latest articles' : 'Articles'}`,
    newest.map(article => articleLine(site, article, wording)).join('\n'),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function articleLine(site: Site, { record }: Article, wording: Wording): string {
  const facts = [record.outlet?.text, shortDateLabel(record.date, wording)]
    .filter(fact => fact !== undefined)
    .join(', ');
  const headline = oneLine(headlineText(record, wording.say('headline.none'))).replace(/[\\[\]]/g, '\\$&');
  return `- [${headline}](${absoluteLink(site.settings.address, markdownUrl(record))}): ${oneLine(facts)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** OpenSearch 1.1 limits the short name to this many characters. */
const shortName = 16;

/** The description with which a browser's address bar can search the archive. */
export function openSearchText(site: Site): string {
  const { address, title, description } = site.settings;
  const root = element(
    'OpenSearchDescription',
    [
      element('ShortName', shortNameOf(title)),
      element('LongName', title),
      element('Description', description ?? `Search ${title}.`),
      element('InputEncoding', 'UTF-8'),
      element('Url', '', {
        type: 'text/html',
        template: `${absoluteLink(address, addresses.search)}?q={searchTerms}`,
      }),
    ],
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
  );
  return xmlDocument(root);
}

/** As many whole words as fit; a longer first word is cut. */
function shortNameOf(title: string): string {
  const fitting = title
    .split(/\s+/)
    .reduce((name, word) => (`${name} ${word}`.length > shortName ? name : `${name} ${word}`.trim()), '');
  return fitting === '' ? Array.from(title).slice(0, shortName).join('') : fitting;
}
