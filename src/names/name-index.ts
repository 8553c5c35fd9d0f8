import type { ArticleId } from '../capture/capture.ts';
import type { Mention, Name, NameKind, NamesInArchive } from './names.ts';

/** Everything that a name's page shows of the archive. */
export interface NameEntry {
  readonly name: Name;
  /** In code-unit order of their ids; the site sorts them as it shows them. */
  readonly articles: readonly ArticleId[];
  readonly mentionCount: number;
  /** Names in the same articles, the most frequent first. */
  readonly beside: readonly { readonly name: Name; readonly articles: number }[];
  /** Articles a month (`2023-06`), in order; articles without a month are not counted. */
  readonly months: readonly { readonly month: string; readonly articles: number }[];
}

/** How many names beside a name are kept. */
const mostBeside = 24;

/**
 * One entry for each name, by kind and slug. `monthOf` gives the month an article is counted in, or undefined when its
 * date is unknown or spans months.
 */
export function nameIndex(
  found: NamesInArchive,
  monthOf: (article: ArticleId) => string | undefined,
): readonly NameEntry[] {
  const articles = [...found.mentions.keys()].sort();
  const inArticle = new Map(articles.map(id => [id, namesIn(found.mentions.get(id) ?? [])]));
  const entries = new Map<string, { articles: ArticleId[]; mentions: number }>();
  for (const [id, names] of inArticle)
    for (const [key, mentions] of names) {
      const entry = entries.get(key) ?? { articles: [], mentions: 0 };
      entry.articles.push(id);
      entry.mentions += mentions;
      entries.set(key, entry);
    }
  const byKey = new Map(found.names.map(name => [nameId(name), name]));
  return found.names.map(name => {
    const entry = entries.get(nameId(name));
    const ids = entry?.articles ?? [];
    return {
      name,
      articles: ids,
      mentionCount: entry?.mentions ?? 0,
      beside: besides(nameId(name), ids, inArticle, byKey),
      months: monthsOf(ids, monthOf),
    };
  });
}

/** Tells names of all kinds apart: two kinds may share a slug. */
export function nameId({ kind, slug }: { readonly kind: NameKind; readonly slug: string }): string {
  return `${kind}:${slug}`;
}

function namesIn(mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentions) counts.set(nameId(mention), (counts.get(nameId(mention)) ?? 0) + 1);
  return counts;
}

function besides(
  self: string,
  articles: readonly ArticleId[],
  inArticle: ReadonlyMap<ArticleId, ReadonlyMap<string, number>>,
  names: ReadonlyMap<string, Name>,
): NameEntry['beside'] {
  const counts = new Map<string, number>();
  for (const id of articles)
    for (const other of inArticle.get(id)?.keys() ?? [])
      if (other !== self) counts.set(other, (counts.get(other) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostBeside)
    .flatMap(([id, count]) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ name, articles: count }];
    });
}

function monthsOf(
  articles: readonly ArticleId[],
  monthOf: (article: ArticleId) => string | undefined,
): NameEntry['months'] {
  const counts = new Map<string, number>();
  for (const id of articles) {
    const month = monthOf(id);
    if (month !== undefined) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, count]) => ({ month, articles: count }));
}
