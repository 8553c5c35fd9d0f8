import { addresses, nameFeedUrls, nameUrl } from '../addresses.ts';
import type { Article } from '../archive.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Site, SiteFile } from '../site-plan.ts';
import type { SiteUrl } from '../site-url.ts';
import { atom } from './atom.ts';
import { type Feed, type FeedEntry, feedEntries } from './feed-entries.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** The archive's newest articles as RSS, Atom and JSON Feed. */
export function planFeeds(site: Site, { articles }: Catalogue): readonly SiteFile[] {
  const { title, description, motto } = site.settings;
  const feed = { title, description: description ?? motto ?? title, page: addresses.home, wholeTexts: true };
  return inThreeFormats(site, feed, { rss: addresses.rss, atom: addresses.atom, json: addresses.jsonFeed }, articles);
}

/** The newest articles that mention a name, in the same formats, for each name; an article is in the feeds of many names. */
export function planNameFeeds(site: Site, { names }: Catalogue): readonly SiteFile[] {
  const { say } = site.wording;
  return names.all.flatMap(({ name, articles }) => {
    const feed = {
      title: say('frame.title', { page: name.preferred, archive: site.settings.title }),
      description: say('name.feed', { name: name.preferred }),
      page: nameUrl(name),
      wholeTexts: false,
    };
    return inThreeFormats(site, feed, nameFeedUrls(name), articles);
  });
}

function inThreeFormats(
  site: Site,
  feed: Omit<Feed, 'url'>,
  urls: Readonly<Record<'rss' | 'atom' | 'json', SiteUrl>>,
  articles: readonly Article[],
): readonly SiteFile[] {
  // Found out when the first of the three is written, and not again for the others.
  let entries: readonly FeedEntry[] | undefined;
  const file = (url: SiteUrl, write: typeof rss): SiteFile => ({
    kind: 'text',
    path: url,
    text: () => {
      entries ??= feedEntries(site, articles);
      return write(site, { ...feed, url }, entries);
    },
  });
  return [file(urls.rss, rss), file(urls.atom, atom), file(urls.json, jsonFeed)];
}
