import { basename, relative, resolve } from 'node:path';
import { articleIdOf, longArticleIdOf } from '../capture/article-id.ts';
import type { ArticleFile } from '../capture/capture.ts';
import { closestWord } from '../capture/closest-word.ts';
import { isArticleId } from '../capture/former-addresses.ts';
import { readSidecar } from '../capture/read-metadata.ts';
import { OperationError } from '../io/operation-error.ts';

/** The capture that a command names by its path, its file's name or its id. @throws OperationError when there is none. */
export function findArticle(wanted: string, articles: readonly ArticleFile[], root: string): ArticleFile {
  const path = relative(root, resolve(wanted)).replaceAll('\\', '/');
  const stem = (name: string) => name.replace(/\.[^./]+$/, '');
  const tests: readonly ((file: ArticleFile) => boolean)[] = [
    file => file.path === path || file.path === wanted || file.sidecar?.path === path,
    file => file.path === `articles/${wanted}` || basename(file.path) === wanted,
    file => isArticleId(wanted) && isCalled(wanted, file),
    file => articleIdOf(file.path) === wanted || longArticleIdOf(file.path) === wanted,
    file => stem(basename(file.path)) === stem(basename(wanted)),
  ];
  for (const test of tests) {
    const [found] = articles.filter(test);
    if (found) return found;
  }
  throw notFound(wanted, articles);
}

/** Whether its NAME.yml gives the article an id, now or formerly. */
function isCalled(id: string, file: ArticleFile): boolean {
  const { value } = readSidecar(file);
  return value?.id === id || (value?.formerly ?? []).includes(id);
}

function notFound(wanted: string, articles: readonly ArticleFile[]): OperationError {
  const names = articles.map(file => basename(file.path));
  const near = closestWord(basename(wanted), names);
  return new OperationError(
    `There is no article “${wanted}” in articles/.`,
    near ? `Did you mean ${near}?` : 'Give its path, its file name or its id.',
  );
}
