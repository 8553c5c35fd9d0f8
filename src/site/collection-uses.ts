import type { ListedCollection } from '../names/collections.ts';
import { collectionUrl } from './addresses.ts';
import type { Archive, Article } from './archive.ts';
import { compareText } from './compare-text.ts';
import type { NameLink } from './name-uses.ts';
import type { SiteUrl } from './site-url.ts';
import { slugOf } from './slug.ts';

/** A collection and the articles that an editor put in it, oldest first. */
export interface CollectionUse {
  readonly title: string;
  readonly description?: string;
  readonly url: SiteUrl;
  /** Its page begins with the oldest article. */
  readonly oldestFirst: boolean;
  readonly articles: readonly Article[];
}

/** The collections that have an article: those of authority/collections.yml in its order, then the others by name. */
export interface CollectionUses {
  readonly all: readonly CollectionUse[];
  readonly byArticle: ReadonlyMap<Article, readonly CollectionUse[]>;
}

/** Names that make the same address are one collection, however they are spelt. */
export function collectionUses({ articles, collections }: Pick<Archive, 'articles' | 'collections'>): CollectionUses {
  const groups = new Map<string, { readonly name: string; readonly articles: Set<Article> }>();
  for (const article of articles) {
    for (const name of article.record.collections ?? []) {
      const group = groups.get(slugOf(name)) ?? { name, articles: new Set() };
      groups.set(slugOf(name), group);
      group.articles.add(article);
    }
  }
  const listed = new Map(collections.map(one => [slugOf(one.name), one]));
  const order = [...listed.keys()];
  const placeOf = (slug: string) => (listed.has(slug) ? order.indexOf(slug) : order.length);
  const all = [...groups]
    .map(([slug, group]) => ({ place: placeOf(slug), use: useOf(slug, group, listed.get(slug)) }))
    .sort((a, b) => a.place - b.place || compareText(a.use.title, b.use.title))
    .map(({ use }) => use);
  return { all, byArticle: usesByArticle(all) };
}

interface Group {
  readonly name: string;
  readonly articles: ReadonlySet<Article>;
}

function useOf(slug: string, { name, articles }: Group, listed: ListedCollection | undefined): CollectionUse {
  const { title = listed?.name ?? name, description, order } = listed ?? {};
  return {
    title,
    ...(description !== undefined && { description }),
    url: collectionUrl({ slug }),
    oldestFirst: order === 'oldest-first',
    articles: [...articles],
  };
}

function usesByArticle(all: readonly CollectionUse[]): ReadonlyMap<Article, readonly CollectionUse[]> {
  const found = new Map<Article, CollectionUse[]>();
  for (const use of all) {
    for (const article of use.articles) {
      const uses = found.get(article);
      if (uses === undefined) found.set(article, [use]);
      else uses.push(use);
    }
  }
  return found;
}

export function collectionLink({ title, url }: CollectionUse): NameLink {
  return { name: title, url };
}
