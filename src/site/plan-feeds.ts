import { addresses, nameFeedUrl, nameUrl } from './addresses.ts';
import { atom } from './atom.ts';
import type { Feed } from './feed-entries.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';
import type { Site, SiteFile } from './site-plan.ts';
import type { Survey } from './survey.ts';

/** The archive's newest articles as RSS, Atom and JSON Feed. */
export function planFeeds(site: Site, { articles }: Survey): readonly SiteFile[] {
  const { title, description, motto } = site.settings;
  const feed = { title, description: description ?? motto ?? title, page: addresses.home };
  const file = (url: typeof addresses.rss, write: (feed: Feed) => string): SiteFile => ({
    kind: 'text',
    path: url,
    text: () => write({ ...feed, url }),
  });
  return [
    file(addresses.rss, one => rss(site, one, articles)),
    file(addresses.atom, one => atom(site, one, articles)),
    file(addresses.jsonFeed, one => jsonFeed(site, one, articles)),
  ];
}

/** The newest articles that mention a name, as RSS, for each name. */
export function planNameFeeds(site: Site, { names }: Survey): readonly SiteFile[] {
  const { say } = site.wording;
  return names.all.map(({ name, articles }) => {
    const feed: Feed = {
      title: say('frame.title', { page: name.preferred, archive: site.settings.title }),
      description: say('name.feed', { name: name.preferred }),
      page: nameUrl(name),
      url: nameFeedUrl(name),
    };
    return { kind: 'text', path: feed.url, text: () => rss(site, feed, articles) };
  });
}
