import type { RemovedArticle } from '../removal/removed-article.ts';
import { countRuns, indexOfRuns } from '../removal/word-runs.ts';
import { OperationError } from './operation-error.ts';
import { publishedTexts } from './published-texts.ts';
import { listPublished } from './read-published.ts';

/** Files named in the message; a thousand would say no more. */
const most = 10;

/**
 * Proves that no file of `folder` holds text of a removed article: pages, records, feeds, downloads and the index's
 * documents, packed or not. Reads the whole site again, so it is done only when something was removed.
 *
 * @throws OperationError when any of it is left.
 */
export async function refuseRemovedText(folder: string, removed: readonly RemovedArticle[]): Promise<void> {
  const wanted = indexOfRuns(removed);
  if (wanted.runs.size === 0) return;
  const found = new Map<string, RemovedArticle>();
  for (const path of [...(await listPublished(folder))].sort()) {
    for (const published of publishedTexts(folder, path)) {
      const [article] = countRuns(published.text, wanted).keys();
      if (article !== undefined) found.set(published.path, article);
    }
  }
  if (found.size > 0) throw textLeft(found);
}

/** Names the places and quotes nothing. */
function textLeft(found: ReadonlyMap<string, RemovedArticle>): OperationError {
  const lines = [...found].slice(0, most).map(([path, { path: removed }]) => `  ${path}: text of ${removed}`);
  const more = found.size > most ? [`  … and ${found.size - most} more`] : [];
  return new OperationError(
    [`Text of removed articles would be published in ${found.size} files:`, ...lines, ...more].join('\n'),
    'Look for the words in archive.yml, in authority/ and in the other captures; remove them there, or allow them with `mayStayIn:`.',
  );
}
