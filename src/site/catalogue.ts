import type { StoriesInArchive, Story } from '../stories/stories.ts';
import { addresses, outletUrl } from './addresses.ts';
import type { Archive, Article } from './archive.ts';
import { type ArticleLinks, articleLinks } from './article-links.ts';
import { type AuthorUses, authorUses } from './author-uses.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { type CollectionUses, collectionUses } from './collection-uses.ts';
import { compareText } from './compare-text.ts';
import type { Download } from './downloads/download.ts';
import { archiveDownloads } from './downloads/downloads.ts';
import { type NameUses, nameUses } from './name-uses.ts';
import type { SiteUrl } from './site-url.ts';

/** The archive in every order that has pages: by date, name, outlet and story. */
export interface Catalogue {
  readonly archive: Archive;
  /** Those whose text may be shown, oldest first, undated last. */
  readonly articles: readonly Article[];
  readonly calendar: Calendar;
  readonly names: NameUses;
  readonly authors: AuthorUses;
  readonly outlets: readonly OutletUse[];
  readonly collections: CollectionUses;
  readonly stories: readonly StoryUse[];
  readonly links: ArticleLinks;
  readonly downloads: readonly Download[];
}

export interface OutletUse {
  /** Absent for the articles whose outlet is not known. */
  readonly outlet?: string;
  /** No article names it: the domain of the original pages stands for it. */
  readonly isSite: boolean;
  readonly url: SiteUrl;
  readonly articles: readonly Article[];
}

export interface StoryUse {
  readonly story: Story;
  readonly articles: readonly Article[];
}

/** Everything that pages, files and the search index ask about the archive, worked out once. */
export function catalogueOf(archive: Archive): Catalogue {
  const { articles } = archive;
  return {
    archive,
    articles,
    calendar: calendarOf(articles),
    names: nameUses(archive.names, articles),
    authors: authorUses(archive),
    outlets: outletUses(articles),
    collections: collectionUses(archive),
    stories: storyUses(archive.stories, articles),
    links: articleLinks(articles),
    downloads: archiveDownloads(archive),
  };
}

/** The outlets with their articles, most articles first; the unknown outlet last. Two spellings of one address are one. */
function outletUses(articles: readonly Article[]): readonly OutletUse[] {
  const groups = new Map<string, { outlet: string | undefined; articles: Article[] }>();
  for (const article of articles) {
    const outlet = article.record.outlet?.text;
    const url = outlet === undefined ? addresses.unknownOutlet : outletUrl(outlet);
    const group = groups.get(url);
    if (group === undefined) groups.set(url, { outlet, articles: [article] });
    else group.articles.push(article);
  }
  return [...groups.values()].map(outletUse).sort(byUse);
}

function outletUse(group: { readonly outlet: string | undefined; readonly articles: readonly Article[] }): OutletUse {
  const { outlet, articles } = group;
  const isSite = articles.every(({ record }) => record.outlet?.basis === 'address');
  return outlet === undefined
    ? { url: addresses.unknownOutlet, isSite, articles }
    : { outlet, url: outletUrl(outlet), isSite, articles };
}

function byUse(a: OutletUse, b: OutletUse): number {
  const unknown = Number(a.outlet === undefined) - Number(b.outlet === undefined);
  return unknown || b.articles.length - a.articles.length || compareText(a.outlet ?? '', b.outlet ?? '');
}

/** The stories told by at least two articles that may be shown. */
function storyUses(stories: StoriesInArchive, articles: readonly Article[]): readonly StoryUse[] {
  const byId = new Map(articles.map(article => [article.record.id, article]));
  return stories.stories
    .map(story => ({ story, articles: story.articles.flatMap(id => byId.get(id) ?? []) }))
    .filter(use => use.articles.length > 1);
}
