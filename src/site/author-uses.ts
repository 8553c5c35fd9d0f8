import type { ListedPerson } from '../names/names.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import type { Archive, Article } from './archive.ts';
import { compareText } from './compare-text.ts';
import { slugOf } from './slug.ts';

/** Who signed articles, with them, oldest first. */
export interface AuthorUse {
  /** The form that stands most often in bylines, or the one that an authority list prefers. */
  readonly author: string;
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

/** Case, accents and punctuation make no other author; a listed person's other forms are that person. */
export function authorUses({ articles, listedPeople }: Pick<Archive, 'articles' | 'listedPeople'>): AuthorUses {
  const listed = listedForms(listedPeople);
  const groups = new Map<string, Group>();
  for (const article of articles) for (const { text } of article.record.byline) note(groups, article, text, listed);
  const byForm = new Map<string, AuthorUse>();
  const all = [...groups].map(([slug, group]) => {
    const use = useOf(slug, group);
    for (const form of group.forms.keys()) byForm.set(form, use);
    return use;
  });
  return { all: all.sort(byArticles), byForm };
}

/** The authors of an article, each once, in the order of its byline. */
export function authorsOf({ byForm }: AuthorUses, { byline }: Pick<ArticleRecord, 'byline'>): readonly AuthorUse[] {
  return [...new Set(byline.flatMap(({ text }) => byForm.get(text) ?? []))];
}

interface Group {
  readonly listed?: string;
  readonly forms: Map<string, number>;
  readonly articles: Set<Article>;
}

function note(
  groups: Map<string, Group>,
  article: Article,
  form: string,
  listed: ReadonlyMap<string, ListedPerson>,
): void {
  const person = listed.get(keyOf(form));
  const key = keyOf(person?.preferred ?? form);
  const group = groups.get(key) ?? {
    forms: new Map<string, number>(),
    articles: new Set<Article>(),
    ...(person && { listed: person.preferred }),
  };
  groups.set(key, group);
  group.forms.set(form, (group.forms.get(form) ?? 0) + 1);
  group.articles.add(article);
}

function useOf(slug: string, { listed, forms, articles }: Group): AuthorUse {
  const [commonest] = [...forms].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return {
    author: listed ?? commonest?.[0] ?? slug,
    slug,
    articles: [...articles],
    hasPage: articles.size >= fewestArticles || listed !== undefined,
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
