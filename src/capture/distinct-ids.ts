import { longArticleIdOf, stemOf } from './article-id.ts';
import type { ArticleId } from './capture.ts';

/** What has an address of its own: a capture, or the notice of a removed article. */
interface Addressed {
  readonly id: ArticleId;
  readonly path: string;
}

/**
 * The same, with longer ids for those whose six letters are shared by chance. All of them get one, whichever came
 * first, so that the order of files decides nothing; the short addresses are redirected. Captures of one article, as
 * `a.txt` and `a.html`, keep the id they share: that is a mistake to be told.
 */
export function withDistinctIds<T extends Addressed>(all: readonly T[]): readonly T[] {
  const stems = new Map<ArticleId, Set<string>>();
  for (const { id, path } of all) stems.set(id, (stems.get(id) ?? new Set()).add(stemOf(path)));
  return all.map(one => ((stems.get(one.id)?.size ?? 0) > 1 ? { ...one, id: longArticleIdOf(one.path) } : one));
}
