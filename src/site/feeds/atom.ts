import { dateSpan } from '../../dates/article-date.ts';
import { lastChange } from '../article-dates.ts';
import { element, xmlDocument } from '../markup.ts';
import type { Feed } from '../site-file.ts';
import type { Site } from '../site-plan.ts';
import { absoluteLink } from '../site-url.ts';
import type { FeedEntry } from './feed-entries.ts';

/**
 * Atom 1.0. The format asks `updated` of every entry: it is the last correction, or else the last day on which the
 * article can have been published. Articles without any date cannot be in it; the other feeds have them.
 */
export function atom(site: Site, feed: Feed, entries: readonly FeedEntry[]): string {
  const { address, title } = site.settings;
  const dated = entries.flatMap(entry => datedEntry(entry));
  const updated =
    dated
      .map(entry => entry.updated)
      .sort()
      .at(-1) ?? '1970-01-01';
  const root = element(
    'feed',
    [
      element('id', absoluteLink(address, feed.url)),
      element('title', feed.title),
      element('subtitle', feed.description),
      element('updated', instant(updated)),
      element('author', [element('name', title)]),
      element('link', '', { rel: 'self', type: 'application/atom+xml', href: absoluteLink(address, feed.url) }),
      element('link', '', { rel: 'alternate', type: 'text/html', href: absoluteLink(address, feed.page) }),
      ...dated.map(atomEntry),
    ],
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.settings.language },
  );
  return xmlDocument(root);
}

interface DatedEntry extends FeedEntry {
  readonly updated: string;
}

function datedEntry(entry: FeedEntry): readonly DatedEntry[] {
  const { date, state } = entry.article.record;
  const updated = lastChange(state) ?? (date.basis === 'unknown' ? undefined : dateSpan(date.edtf)?.last);
  return updated === undefined ? [] : [{ ...entry, updated }];
}

function atomEntry(entry: DatedEntry): string {
  return element('entry', [
    element('id', entry.url),
    element('title', entry.title),
    element('updated', instant(entry.updated)),
    ...(entry.day === undefined ? [] : [element('published', instant(entry.day))]),
    ...entry.article.record.byline.map(author => element('author', [element('name', author.text)])),
    element('link', '', { rel: 'alternate', type: 'text/html', href: entry.url }),
    ...(entry.picture ? [element('link', '', { rel: 'enclosure', type: 'image/jpeg', href: entry.picture.url })] : []),
    element('summary', entry.summary),
  ]);
}

function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
