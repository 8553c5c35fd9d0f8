import { findSameIds, withDistinctIds } from '../capture/article-id.ts';
import type { ArticleId } from '../capture/capture.ts';
import { type ArticleRecord, sourceOf } from './article-record.ts';

interface HasId {
  readonly id: ArticleId;
}

/** An article that was read, and the notice of it where it was taken down. */
interface Read {
  readonly record: ArticleRecord;
  readonly removal?: HasId;
}

/** The notice of an article whose capture is gone. */
interface Notice extends HasId {
  readonly path: string;
}

/** No article and no notice has another's id, unless they are captures of one article. */
export function withOwnIds<Article extends Read, One extends Notice>(
  articles: readonly Article[],
  notices: readonly One[],
): { readonly articles: readonly Article[]; readonly notices: readonly One[] } {
  const pathsOf = articles.map(({ record }) => ({ id: record.id, path: sourceOf(record) }));
  const all = [...pathsOf, ...notices.map(({ id, path }) => ({ id, path }))];
  const ids = new Map(withDistinctIds(all).map(({ id, path }) => [path, id]));
  return {
    articles: articles.map(article => {
      const { record, removal } = article;
      const id = ids.get(sourceOf(record)) ?? record.id;
      return id === record.id
        ? article
        : { ...article, record: { ...record, id }, ...(removal && { removal: { ...removal, id } }) };
    }),
    notices: notices.map(notice => ({ ...notice, id: ids.get(notice.path) ?? notice.id })),
  };
}

/** Leaves out the captures that would share another's address; the build stops at them, the preview goes on. */
export function refuseSameIds<Article extends Read>(articles: readonly Article[], notices: readonly Notice[]) {
  const paths = articles.map(({ record }) => ({ id: record.id, path: sourceOf(record) }));
  const problems = findSameIds(paths, notices);
  const refused = new Set(problems.map(problem => problem.path));
  return { value: articles.filter(({ record }) => !refused.has(sourceOf(record))), problems };
}
