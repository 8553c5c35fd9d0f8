import { element, xmlDocument } from '../markup.ts';
import type { Feed } from '../site-file.ts';
import type { Site } from '../site-plan.ts';
import { absoluteLink } from '../site-url.ts';
import type { FeedEntry } from './feed-entries.ts';

/** RSS 2.0. `pubDate` stands only on articles whose day is stated, and no date of the build is in it. */
export function rss(site: Site, feed: Feed, entries: readonly FeedEntry[]): string {
  const { address, language } = site.settings;
  const self = { href: absoluteLink(address, feed.url), rel: 'self', type: 'application/rss+xml' };
  const channel = element('channel', [
    element('title', feed.title),
    element('link', absoluteLink(address, feed.page)),
    element('description', feed.description),
    element('language', language),
    element('atom:link', '', self),
    ...entries.map(rssEntry),
  ]);
  const media = entries.some(({ picture }) => picture) ? { 'xmlns:media': 'http://search.yahoo.com/mrss/' } : {};
  return xmlDocument(
    element('rss', [channel], { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom', ...media }),
  );
}

function rssEntry(entry: FeedEntry): string {
  return element('item', [
    element('title', entry.title),
    element('link', entry.url),
    element('guid', entry.url, { isPermaLink: 'true' }),
    ...(entry.day === undefined ? [] : [element('pubDate', new Date(`${entry.day}T00:00:00Z`).toUTCString())]),
    element('description', entry.summary),
    ...(entry.picture ? [mediaContent(entry.picture)] : []),
  ]);
}

/** Media RSS: an `enclosure` would ask for the number of bytes. */
function mediaContent({ url, width, height }: NonNullable<FeedEntry['picture']>): string {
  const size = { width: String(width), height: String(height) };
  return element('media:content', '', { url, medium: 'image', type: 'image/jpeg', ...size });
}
