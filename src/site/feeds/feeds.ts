import { wordingOf } from '../../messages/wording.ts';
import { addresses, authorUrl } from '../addresses.ts';
import type { Article } from '../archive.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Feed, FeedFormatName, SiteFile } from '../site-file.ts';
import type { Site } from '../site-plan.ts';
import { below, type SiteUrl } from '../site-url.ts';
import { atom } from './atom.ts';
import type { FeedEntry } from './feed-entries.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** A format of feeds: the archive has a file of each. */
export interface FeedFormat {
  readonly name: FeedFormatName;
  readonly title: string;
  readonly file: string;
  readonly mediaType: string;
  readonly write: (site: Site, feed: Feed, entries: readonly FeedEntry[]) => string;
}

const rssFormat: FeedFormat = {
  name: 'rss',
  title: 'RSS',
  file: 'feed.xml',
  mediaType: 'application/rss+xml',
  write: rss,
};
export const atomFormat: FeedFormat = {
  name: 'atom',
  title: 'Atom',
  file: 'atom.xml',
  mediaType: 'application/atom+xml',
  write: atom,
};
const jsonFormat: FeedFormat = {
  name: 'json',
  title: 'JSON Feed',
  file: 'feed.json',
  mediaType: 'application/feed+json',
  write: jsonFeed,
};

/** Every format, in the order in which pages name them. */
export const feedFormats: readonly FeedFormat[] = [rssFormat, atomFormat, jsonFormat];

/** A name's feed is in the one format that every reader of feeds knows: files are what hosts count. */
export const nameFeedFormats: readonly FeedFormat[] = [atomFormat];

/** The feed of a page: of the front page, whose feed has every article, or of a name's. */
export function feedUrl(page: SiteUrl, { file }: FeedFormat): SiteUrl {
  return below(page, file);
}

/** The feeds that pages link to by themselves. */
export function rssUrl(page: SiteUrl): SiteUrl {
  return feedUrl(page, rssFormat);
}

export function atomUrl(page: SiteUrl): SiteUrl {
  return feedUrl(page, atomFormat);
}

export function jsonFeedUrl(page: SiteUrl): SiteUrl {
  return feedUrl(page, jsonFormat);
}

/** The newest articles of the archive in every format, and of each name, author and collection with a page theirs. */
export function planFeeds(
  site: Site,
  { archive, articles, names, authors, collections }: Catalogue,
): readonly SiteFile[] {
  const { title, description, motto } = site.settings;
  const { say } = wordingOf(site.texts);
  const feed = { title, description: description ?? motto ?? title, page: addresses.home, wholeTexts: true };
  const ofNames = names.withPage.flatMap(({ name, url: page, articles: mentioning }) => {
    const ofName = {
      title: say('frame.title', { page: name.preferred, archive: title }),
      description: say('name.feed', { name: name.preferred }),
      page,
      wholeTexts: false,
    };
    return inFormats(nameFeedFormats, ofName, mentioning);
  });
  const ofAuthors = authors.all.flatMap(use => {
    if (!use.hasPage) return [];
    const { author } = use;
    const ofAuthor = {
      title: say('frame.title', { page: author, archive: title }),
      description: say('author.feed', { author }),
      page: authorUrl(use),
      wholeTexts: false,
    };
    return inFormats(nameFeedFormats, ofAuthor, use.articles);
  });
  const ofCollections = collections.all.flatMap(use => {
    const ofCollection = {
      title: say('frame.title', { page: use.title, archive: title }),
      description: use.description ?? say('collection.feed', { collection: use.title }),
      page: use.url,
      wholeTexts: false,
    };
    return inFormats(nameFeedFormats, ofCollection, use.articles);
  });
  const feeds = [...inFormats(feedFormats, feed, articles), ...ofNames, ...ofAuthors, ...ofCollections];
  const { pictures } = archive;
  return pictures ? feeds.map(file => ({ ...file, pictures })) : feeds;
}

function inFormats(
  formats: readonly FeedFormat[],
  feed: Omit<Feed, 'url'>,
  articles: readonly Article[],
): readonly Extract<SiteFile, { readonly kind: 'feed' }>[] {
  return formats.map(format => {
    const url = feedUrl(feed.page, format);
    return { kind: 'feed', path: url, format: format.name, feed: { ...feed, url }, articles };
  });
}

/** A planned feed in its format. */
export function feedText(
  site: Site,
  { format, feed }: { readonly format: FeedFormatName; readonly feed: Feed },
  entries: readonly FeedEntry[],
): string {
  const known = feedFormats.find(one => one.name === format);
  if (known === undefined) throw new Error(`There is no feed format ${format}.`);
  return known.write(site, feed, entries);
}
