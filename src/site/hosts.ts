import { shortIdOf } from '../capture/article-id.ts';
import { articleFolder, articleUrl, nameFolders } from './addresses.ts';
import type { Article } from './archive.ts';
import type { Catalogue } from './catalogue.ts';
import { type FeedFormat, feedFormats, nameFeedFormats } from './feeds/feeds.ts';
import { reservesMining, robotsRules } from './machines/crawlers.ts';
import type { MovedAddress } from './moved-addresses.ts';
import { nameAliases } from './name-uses.ts';
import type { ArchiveSettings } from './settings/settings.ts';
import type { Site } from './site-plan.ts';
import type { SiteUrl } from './site-url.ts';

const directives = [
  "default-src 'none'",
  // The rules are data that say what may be fetched early; the keyword admits them and no script.
  "script-src 'self' 'inline-speculation-rules'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** The policy as pages carry it in a meta tag, for hosts that send no headers. */
export const contentSecurityPolicy = directives.join('; ');

/** Hosts take a hundred rules; retracted articles have those that are left. */
const mostRetracted = 70;

/**
 * `_headers` for the hosts that read it: the policy, types that no host should guess, and Signposting. Targets of links are
 * relative, which HTTP allows, so that one rule does for every article. A pattern has one `*` at most.
 */
export function securityHeaders(site: Site, articles: readonly Article[]): string {
  const at = (pattern: string, ...headers: readonly string[]) =>
    [`${site.pathPrefix}${pattern}`, ...headers.map(header => `  ${header}`)].join('\n');
  const folders = [...Object.values(nameFolders), 'authors'];
  return `${[
    at(
      '*',
      `Content-Security-Policy: ${contentSecurityPolicy}; frame-ancestors 'none'`,
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: strict-origin-when-cross-origin',
      'Permissions-Policy: camera=(), geolocation=(), microphone=()',
      ...crawlerHeaders(site.settings),
    ),
    // Where articles stand at their original addresses, no pattern tells them from other pages.
    ...(site.settings.addresses === 'original'
      ? []
      : [at('articles/:article/', `Link: ${articleLinks(site.settings)}`)]),
    at('articles/:article/index.md', 'Content-Type: text/markdown; charset=utf-8', `Link: ${pageOfRecord}`),
    ...(site.settings.articleJson ? [at('articles/:article/index.json', `Link: ${pageOfRecord}`)] : []),
    at('articles/:article/capture.*', ...ofCapture),
    ...(articles.some(({ versions }) => versions !== undefined) ? versionHeaders(at) : []),
    ...feedFormats.map(feed => at(feed.file, feedType(feed))),
    ...folders.flatMap(folder => nameFeedFormats.map(feed => at(`${folder}/:name/${feed.file}`, feedType(feed)))),
    at('opensearch.xml', 'Content-Type: application/opensearchdescription+xml; charset=utf-8'),
    // The index's files lie in a folder that is named by their contents; its list of them is not.
    at('search/manifest.json', 'Cache-Control: no-cache'),
    at('search/:kind/*', 'Cache-Control: public, max-age=31536000, immutable'),
    at('assets/*', 'Cache-Control: public, max-age=31536000, immutable'),
    ...articles
      .filter(({ record }) => record.state.kind === 'retracted')
      .slice(0, mostRetracted)
      .map(({ record }) => at(`${encodeURI(articleUrl(record))}*`, 'X-Robots-Tag: noindex')),
  ].join('\n\n')}\n`;
}

const ofCapture = [
  'Content-Type: text/plain; charset=utf-8',
  'Content-Disposition: attachment',
  'X-Robots-Tag: noindex',
];

/** For the files of an article's versions; a search engine has the newest. */
function versionHeaders(at: (pattern: string, ...headers: readonly string[]) => string): readonly string[] {
  return [
    at('articles/:article/versions/:version/index.md', 'Content-Type: text/markdown; charset=utf-8'),
    at('articles/:article/versions/:version/capture.*', ...ofCapture),
    at('articles/:article/timemap.link', 'Content-Type: application/link-format'),
  ];
}

function crawlerHeaders({ crawlers }: ArchiveSettings): readonly string[] {
  const rules = robotsRules(crawlers);
  return [
    ...(rules === undefined ? [] : [`X-Robots-Tag: ${rules}`]),
    ...(reservesMining(crawlers) ? ['tdm-reservation: 1'] : []),
  ];
}

function feedType({ mediaType }: FeedFormat): string {
  return `Content-Type: ${mediaType}; charset=utf-8`;
}

/** What the address stands for, and its other forms (signposting.org); a removed article's notice has them too. */
function articleLinks({ articleJson }: ArchiveSettings): string {
  return [
    '<./>; rel="cite-as"',
    '<index.md>; rel="alternate describedby"; type="text/markdown"',
    ...(articleJson ? ['<index.json>; rel="alternate"; type="application/json"'] : []),
    '<https://schema.org/AboutPage>; rel="type"',
    '<../../>; rel="collection"; type="text/html"',
  ].join(', ');
}

/** Search engines should list the page, not its record. */
const pageOfRecord = '<./>; rel="canonical"; type="text/html", <./>; rel="describes"; type="text/html"';

/** The strictest of the hosts that read the file takes so many lines. */
const most = 2000;

/**
 * `_redirects`: from the former addresses of articles and those with an id that is longer now, from the forms of a name to
 * its page, and from an id alone to its article. Of names, the most used come before others; articles are in it when all
 * of them have room. Elsewhere pages at the former addresses and the page for lost addresses do the same.
 */
export function redirectsText(site: Site, { names, articles }: Catalogue, formerly: readonly MovedAddress[]): string {
  const line = (from: SiteUrl, to: SiteUrl) => `${path(site, from)} ${path(site, to)} 301\n`;
  const longer = articles.flatMap(({ record }) => {
    const id = shortIdOf(record.id);
    if (id === record.id) return [];
    // Not a copy of the record: its text would be read.
    const { headline } = record;
    return [line(articleFolder(headline === undefined ? { id } : { id, headline }), articleUrl(record))];
  });
  const moved = [...formerly.map(({ from, to }) => line(from, to)), ...longer].slice(0, most);
  const named = nameAliases(names)
    .slice(0, most - moved.length)
    .map(({ from, to }) => line(from, to));
  const byId = articles.flatMap(({ record }) => {
    const from = articleFolder({ id: record.id });
    const to = articleUrl(record);
    return from === to ? [] : [line(from, to)];
  });
  return [...moved, ...named, ...(moved.length + named.length + byId.length <= most ? byId : [])].join('');
}

function path({ pathPrefix }: Site, url: SiteUrl): string {
  return pathPrefix + url.split('/').map(encodeURIComponent).join('/');
}
