import { pathFault } from '../capture/site-paths.ts';

declare const brand: unique symbol;

/**
 * An address inside the site: no leading slash, no path prefix, unescaped; `` is the home page, `years/2022/` a page,
 * `feed.xml` a file.
 */
export type SiteUrl = string & { readonly [brand]: 'SiteUrl' };

/** Makes a site address of path segments; a segment may not be empty, climb or hold a slash. Throws otherwise. */
export function siteUrl(...segments: readonly string[]): SiteUrl {
  for (const segment of segments) {
    if (segment === '' || segment === '.' || segment === '..' || /[/\\?#]/u.test(segment)) {
      throw new Error(`Not a segment of a site address: ${JSON.stringify(segment)}`);
    }
  }
  return segments.join('/') as SiteUrl;
}

/** The address of a page: a folder, so that it ends in a slash. */
export function pageUrl(...segments: readonly string[]): SiteUrl {
  return (segments.length === 0 ? '' : `${siteUrl(...segments)}/`) as SiteUrl;
}

/** A page below another page's folder. */
export function pageBelow(folder: SiteUrl, ...segments: readonly string[]): SiteUrl {
  return `${folder}${siteUrl(...segments)}/` as SiteUrl;
}

/** A file in a page's folder. */
export function below(folder: SiteUrl, ...segments: readonly string[]): SiteUrl {
  return `${folder}${siteUrl(...segments)}` as SiteUrl;
}

/** A page that is asked something: `search/?q=harbour`. The query is escaped already. */
export function askedUrl(page: SiteUrl, query: string): SiteUrl {
  return `${page}?${query}` as SiteUrl;
}

/** The place in the output folder where the answer to `url` lies. */
export function outputPath(url: SiteUrl): string {
  return url === '' || url.endsWith('/') ? `${url}index.html` : url;
}

/** A link from one page of the site to another that works in any subfolder. */
export function relativeLink(from: SiteUrl, to: SiteUrl): string {
  return linksFrom(from)(to);
}

/** Links from one page, for pages that have many. */
export function linksFrom(from: SiteUrl): (to: SiteUrl) => string {
  const source = from.split('/').slice(0, -1);
  return to => {
    const target = to.split('/');
    let shared = 0;
    while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared += 1;
    const path = '../'.repeat(source.length - shared) + target.slice(shared).map(encoded).join('/');
    return path === '' ? './' : path;
  };
}

/** Most segments are plain and need no escaping; a query has been escaped. */
function encoded(segment: string): string {
  return /^(?:[\w.-]*$|\?)/.test(segment) ? segment : encodeURIComponent(segment);
}

/** The page at a path that someone wrote: a file where it ends as one of a page, else a folder; none where nothing can stand there. */
export function pageAt(path: string): SiteUrl | undefined {
  if (pathFault(path) !== undefined) return undefined;
  const parts = path.replace(/^\/+|\/+$/g, '').split('/');
  if (/^index\.html?$/i.test(parts.at(-1) ?? '')) parts.pop();
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  return /\.html?$/i.test(last) && !path.endsWith('/') ? siteUrl(...parts) : pageUrl(...parts);
}

/** The full address of a page, for feeds, the sitemap and canonical links. */
export function absoluteLink(address: string, to: SiteUrl): string {
  return new URL(to.split('/').map(encoded).join('/'), withSlash(address)).href;
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
