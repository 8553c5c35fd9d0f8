import { isCertain, type Mention, type Name, type NameKind, type NamesInArchive, nameKinds } from '../names/names.ts';
import { addresses, nameUrl } from './addresses.ts';
import type { Article } from './archive.ts';
import { compareText } from './compare-text.ts';
import { emptyAddress, writeSearchAddress } from './in-browser/search-address.ts';
import { askedUrl, pageUrl, type SiteUrl } from './site-url.ts';
import { slugOf } from './slug.ts';

/** A name and the articles that mention it, oldest first. */
export interface NameUse {
  readonly name: Name;
  readonly articles: readonly Article[];
  /** Its page, or the search for it when it has none. */
  readonly url: SiteUrl;
}

/** A name as lists show it. */
export interface NameLink {
  readonly name: string;
  readonly url: SiteUrl;
}

/** A name with the number of articles that mention it. */
export interface CountedName extends NameLink {
  readonly count: number;
}

/** Names of one kind, under its heading. */
export interface NamesOfKind<Link extends NameLink> {
  readonly kind: NameKind;
  readonly names: readonly Link[];
}

export function nameLink({ name, url }: NameUse): NameLink {
  return { name: name.preferred, url };
}

export function countedName(use: NameUse): CountedName {
  return { ...nameLink(use), count: use.articles.length };
}

/** Sorts names by kind, keeping their order; kinds without a name are left out. */
export function namesByKind<Link extends NameLink>(
  uses: readonly NameUse[],
  linkOf: (use: NameUse) => Link,
): readonly NamesOfKind<Link>[] {
  return nameKinds
    .map(kind => ({ kind, names: uses.filter(use => use.name.kind === kind).map(linkOf) }))
    .filter(({ names }) => names.length > 0);
}

/** Names with the articles that mention them: all of them in order of use, and each by its key. */
export interface NameUses {
  readonly all: readonly NameUse[];
  /** Those that have a page. */
  readonly withPage: readonly NameUse[];
  /** Those of them that may stand where nobody asked for them: on the front page, among the most mentioned, in drawings. */
  readonly certain: readonly NameUse[];
  readonly byKey: ReadonlyMap<string, NameUse>;
  /** Those of each article, in the order in which it first mentions them. */
  readonly byArticle: ReadonlyMap<Article, readonly NameUse[]>;
}

export function nameUses(names: NamesInArchive, articles: readonly Article[]): NameUses {
  const mentioned = articlesByName(articles);
  const all = names.names
    .flatMap(name => useOf(name, mentioned))
    .sort((a, b) => b.articles.length - a.articles.length || compareText(a.name.preferred, b.name.preferred));
  const withPage = all.filter(hasPage);
  const certain = withPage.filter(({ name }) => isCertain(name));
  const byKey = new Map(all.map(use => [keyOf(use.name), use]));
  const byArticle = new Map(
    articles.map(article => {
      const keys = new Set(article.mentions.map(keyOf));
      return [article, [...keys].flatMap(key => byKey.get(key) ?? [])];
    }),
  );
  return { all, withPage, certain, byKey, byArticle };
}

/** A page is worth having for a name that an editor listed, and for one that leads from one article to another. */
export function hasPage({ name, articles }: Pick<NameUse, 'name' | 'articles'>): boolean {
  return name.source === 'authority' || articles.length > 1;
}

/** The names of a kind that have a page. */
export function usesOfKind({ withPage }: NameUses, kind: NameKind): readonly NameUse[] {
  return withPage.filter(use => use.name.kind === kind);
}

/** The names of an article, in the order in which it first mentions them. */
export function usesInArticle({ byArticle }: NameUses, article: Article): readonly NameUse[] {
  return byArticle.get(article) ?? [];
}

/** A mention with what it links to. */
export type LinkedMention = Mention & { readonly url: SiteUrl };

export function linkedMentions({ byKey }: NameUses, mentions: readonly Mention[]): readonly LinkedMention[] {
  return mentions.flatMap(mention => {
    const use = byKey.get(keyOf(mention));
    return use ? [{ ...mention, url: use.url }] : [];
  });
}

/** The names most often in the same articles as `use`, by kind, at most `limit` of each. */
export function usesBeside(names: NameUses, use: NameUse, limit: number): readonly NameUse[] {
  const shared = new Map<NameUse, number>();
  for (const article of use.articles) {
    for (const other of usesInArticle(names, article))
      if (other !== use) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const sorted = [...shared]
    .sort(([a, m], [b, n]) => n - m || compareText(a.name.preferred, b.name.preferred))
    .map(([other]) => other);
  return nameKinds.flatMap(kind => sorted.filter(({ name }) => name.kind === kind).slice(0, limit));
}

function articlesByName(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  const found = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of new Set(article.mentions.map(keyOf))) {
      const list = found.get(key);
      if (list === undefined) found.set(key, [article]);
      else list.push(article);
    }
  }
  return found;
}

function useOf(name: Name, mentioned: ReadonlyMap<string, readonly Article[]>): readonly NameUse[] {
  const articles = mentioned.get(keyOf(name));
  if (articles === undefined) return [];
  const url = hasPage({ name, articles }) ? nameUrl(name) : searchFor(name);
  return [{ name, articles, url }];
}

/** The articles that the index knows to mention the name. */
function searchFor({ kind, preferred }: Name): SiteUrl {
  const asked = writeSearchAddress({ ...emptyAddress, facets: { [kind]: [preferred] } });
  return askedUrl(addresses.search, asked.slice(1));
}

function keyOf(name: Pick<Name, 'kind' | 'slug'>): string {
  return `${name.kind}/${name.slug}`;
}

/** An address that a name would have under another of its forms. */
interface NameAlias {
  readonly from: SiteUrl;
  readonly to: SiteUrl;
  readonly preferred: string;
}

/** The addresses that readers may try for a name: those of its other forms, where no page stands and no other name claims it. */
export function nameAliases(names: NameUses): readonly NameAlias[] {
  const taken = new Set(names.withPage.map(({ url }) => url));
  const aliases = new Map<SiteUrl, NameAlias | 'claimed twice'>();
  for (const { name, url: to } of names.withPage) {
    const slugs = new Set(name.variants.map(slugOf).filter(slug => slug !== ''));
    for (const slug of slugs) {
      const from = pageUrl(to.slice(0, to.indexOf('/')), slug);
      if (!taken.has(from))
        aliases.set(from, aliases.has(from) ? 'claimed twice' : { from, to, preferred: name.preferred });
    }
  }
  return [...aliases.values()].filter(alias => alias !== 'claimed twice');
}
