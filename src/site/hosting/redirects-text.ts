import { shortIdOf } from '../../capture/article-id.ts';
import { articleUrl } from '../addresses.ts';
import { nameAliases } from '../name-aliases.ts';
import type { Site } from '../site-plan.ts';
import type { SiteUrl } from '../site-url.ts';
import type { Survey } from '../survey.ts';

/** The strictest of the hosts that read the file takes so many lines. */
const most = 2000;

/**
 * `_redirects`: from addresses with an id that is longer now, from the forms of a name to its page, and from an id alone to its article. Names come first, the most
 * used of them before others; articles are in it when all of them have room. Elsewhere the page for lost addresses
 * does the same.
 */
export function redirectsText(site: Site, { names, articles }: Survey): string {
  const line = (from: SiteUrl, to: SiteUrl) => `${path(site, from)} ${path(site, to)} 301\n`;
  const named = nameAliases(names)
    .slice(0, most)
    .map(({ from, to }) => line(from, to));
  const byId = articles.flatMap(({ record }) => {
    const from = articleUrl({ id: record.id });
    const to = articleUrl(record);
    return from === to ? [] : [line(from, to)];
  });
  const once = articles.flatMap(({ record }) => {
    const short = { ...record, id: shortIdOf(record.id) };
    return short.id === record.id ? [] : [line(articleUrl(short), articleUrl(record))];
  });
  return [...once, ...named, ...(named.length + byId.length <= most ? byId : [])].join('');
}

function path({ pathPrefix }: Site, url: SiteUrl): string {
  return pathPrefix + url.split('/').map(encodeURIComponent).join('/');
}
