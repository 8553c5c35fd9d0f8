import { articleIdOf } from '../capture/article-id.ts';
import { articleMetadataSchema } from '../capture/metadata.ts';
import { parseYaml } from '../capture/parse-yaml.ts';
import type { Outcome, Problem } from '../problems.ts';
import { type RemovedArticle, removedArticle } from './removed-article.ts';

/** Sets the removed articles apart, so that no later stage meets a word of them. */
export function setRemovedApart<T extends { readonly removal?: RemovedArticle }>(articles: readonly T[]) {
  return {
    articles: articles.filter(article => article.removal === undefined),
    removed: articles.flatMap(({ removal }) => (removal === undefined ? [] : [removal])),
  };
}

/** A NAME.yml whose capture is gone: the notice of a removed article, or a mistake. */
export function readNotice(file: { readonly path: string; readonly bytes: Uint8Array }): Outcome<RemovedArticle> {
  const { value: metadata, problems } = parseYaml(file.path, file.bytes, articleMetadataSchema);
  if (metadata === undefined) return { problems };
  const removal = removedArticle({ id: articleIdOf(file.path), path: file.path, metadata }, undefined);
  return removal === undefined ? { problems: [...problems, orphan(file.path)] } : { value: removal, problems };
}

function orphan(path: string): Problem {
  const stem = path.replace(/\.[^./]+$/, '');
  return {
    code: 'orphan-metadata',
    path,
    message: `${path} describes a capture, but no ${stem}.txt, .md or .html stands beside it.`,
    hint: 'Give it the name of its capture, or remove it. If the article was taken down, say so in it with `removed:`.',
  };
}
