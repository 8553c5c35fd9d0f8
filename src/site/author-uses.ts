import { partName } from '../bylines/part-name.ts';
import { writtenName } from '../bylines/parted-name.ts';
import type { ListedPerson } from '../names/names.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { addresses, authorUrl } from './addresses.ts';
import type { Archive, Article } from './archive.ts';
import { compareText } from './compare-text.ts';
import { emptyAddress, writeSearchAddress } from './in-browser/search-address.ts';
import { listedPerson } from './name-listing.ts';
import type { CountedName } from './name-uses.ts';
import { askedUrl, type SiteUrl } from './site-url.ts';
import { slugOf } from './slug.ts';

/** Who signed articles, with them, oldest first. */
export interface AuthorUse {
  /** The form that stands most often in bylines, without titles, or the one that an authority list prefers. */
  readonly author: string;
  /** The form under which lists have it, where an authority list gives one, or where it is an outlet's name. */
  readonly sort?: string;
  /** The last part of the page's address. */
  readonly slug: string;
  readonly articles: readonly Article[];
  /** With a page of its own: two articles or more, or on an authority list. The others are found by search. */
  readonly hasPage: boolean;
}

/** Everyone who signed an article of the archive, by name. */
export interface AuthorUses {
  /** Most articles first. */
  readonly all: readonly AuthorUse[];
  /** By every form in which bylines have the name. */
  readonly byForm: ReadonlyMap<string, AuthorUse>;
}

const fewestArticles = 2;

/** Case, accents, titles and punctuation make no other author; a listed person's other forms are that person. */
export function authorUses(archive: Pick<Archive, 'articles' | 'listedPeople' | 'settings'>): AuthorUses {
  const { articles, listedPeople, settings } = archive;
  const listed = listedForms(listedPeople);
  const outlets = new Set(articles.flatMap(({ record }) => (record.outlet ? [keyOf(record.outlet.text)] : [])));
  const groups = new Map<string, Group>();
  // Most names sign many articles, and are worked out once.
  const known = new Map<string, Omit<Signature, 'article' | 'text'>>();
  const nameIn = (text: string, language: string) => {
    const form = writtenName(partName(text, { language, orders: settings.nameOrder }));
    const person = listed.get(keyOf(text)) ?? listed.get(keyOf(form));
    return { form, person, key: keyOf(person?.preferred ?? form) };
  };
  for (const article of articles) {
    const { byline, language } = article.record;
    for (const { text } of byline) {
      const place = `${language}\n${text}`;
      const name = known.get(place) ?? nameIn(text, language);
      known.set(place, name);
      note(groups, { article, text, ...name });
    }
  }
  const byForm = new Map<string, AuthorUse>();
  const all = [...groups].map(([slug, group]) => {
    const use = useOf(slug, group, outlets.has(slug));
    for (const text of group.texts) byForm.set(text, use);
    return use;
  });
  return { all: all.sort(byArticles), byForm };
}

/** The authors of an article, each once, in the order of its byline. */
export function authorsOf({ byForm }: AuthorUses, { byline }: Pick<ArticleRecord, 'byline'>): readonly AuthorUse[] {
  return [...new Set(byline.flatMap(({ text }) => byForm.get(text) ?? []))];
}

/** An author as a byline links to them. */
export interface AuthorLink {
  /** As the byline has the name. */
  readonly text: string;
  /** Their page, or the search for them. */
  readonly url: SiteUrl;
}

/** The names of a byline, each with where it leads. */
export function authorLinks({ byForm }: AuthorUses, { byline }: Pick<ArticleRecord, 'byline'>): readonly AuthorLink[] {
  return byline.map(({ text }) => {
    const use = byForm.get(text);
    return { text, url: use?.hasPage ? authorUrl(use) : searchFor(use?.author ?? text) };
  });
}

function searchFor(author: string): SiteUrl {
  return askedUrl(addresses.search, writeSearchAddress({ ...emptyAddress, facets: { author: [author] } }).slice(1));
}

/** An author as the index lists them: by family name. */
export function listedAuthor(
  use: AuthorUse,
  settings: Archive['settings'],
): CountedName & { listed: string; slug: string } {
  const { author, sort, slug, articles } = use;
  const language = articles[0]?.record.language ?? settings.language;
  const listed = sort ?? listedPerson(author, { ...settings, language });
  return { name: author, url: authorUrl(use), count: articles.length, listed, slug };
}

interface Group {
  readonly listed?: ListedPerson;
  /** As bylines have the name, and without titles. */
  readonly texts: Set<string>;
  readonly forms: Map<string, number>;
  readonly articles: Set<Article>;
}

interface Signature {
  readonly article: Article;
  readonly text: string;
  readonly form: string;
  readonly person: ListedPerson | undefined;
  /** That of the group. */
  readonly key: string;
}

function note(groups: Map<string, Group>, { article, text, form, person, key }: Signature): void {
  const group = groups.get(key) ?? {
    texts: new Set<string>(),
    forms: new Map<string, number>(),
    articles: new Set<Article>(),
    ...(person && { listed: person }),
  };
  groups.set(key, group);
  group.forms.set(form, (group.forms.get(form) ?? 0) + 1);
  group.texts.add(text);
  group.articles.add(article);
}

/** A newspaper or agency that signs has no family name. */
function useOf(slug: string, { listed, forms, articles }: Group, isOutlet: boolean): AuthorUse {
  const [commonest] = [...forms].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  const author = listed?.preferred ?? commonest?.[0] ?? slug;
  const sort = listed?.sort ?? (isOutlet ? author : undefined);
  return {
    author,
    ...(sort !== undefined && { sort }),
    slug,
    articles: [...articles],
    hasPage: slugOf(slug) !== '' && (articles.size >= fewestArticles || listed !== undefined),
  };
}

/** A form that two people of the lists have leads to neither. */
function listedForms(people: readonly ListedPerson[]): ReadonlyMap<string, ListedPerson> {
  const owners = new Map<string, ListedPerson | 'contested'>();
  for (const person of people) {
    for (const key of new Set([person.preferred, ...person.variants].map(keyOf)))
      owners.set(key, owners.has(key) ? 'contested' : person);
  }
  return new Map([...owners].flatMap(([key, owner]) => (owner === 'contested' ? [] : [[key, owner] as const])));
}

/** A name without letter or digit stands for itself. */
function keyOf(name: string): string {
  const slug = slugOf(name);
  return slug === '' ? name : slug;
}

function byArticles(a: AuthorUse, b: AuthorUse): number {
  return b.articles.length - a.articles.length || compareText(a.author, b.author);
}
