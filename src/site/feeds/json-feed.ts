import { bodyText } from '../article-text.ts';
import type { Feed } from '../site-file.ts';
import type { Site } from '../site-plan.ts';
import { absoluteLink } from '../site-url.ts';
import type { FeedEntry } from './feed-entries.ts';

/** JSON Feed 1.1. */
export function jsonFeed(site: Site, feed: Feed, entries: readonly FeedEntry[]): string {
  const { address, language } = site.settings;
  const items = entries.map(entry => ({
    id: entry.url,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_text: feed.wholeTexts ? bodyText(entry.article.record) : entry.summary,
    ...(entry.picture && { image: entry.picture.url }),
    language: entry.article.record.language,
    ...(entry.day !== undefined && { date_published: `${entry.day}T00:00:00Z` }),
    ...(entry.article.record.byline.length > 0 && {
      authors: entry.article.record.byline.map(author => ({ name: author.text })),
    }),
  }));
  const published = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: absoluteLink(address, feed.page),
    feed_url: absoluteLink(address, feed.url),
    language,
    items,
  };
  return `${JSON.stringify(published, undefined, 2)}\n`;
}
