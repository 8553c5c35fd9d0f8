import { plainText } from '../record/plain-text.ts';
import { wordHashes } from '../stories/word-hashes.ts';
import type { ShownArticle } from './removal-problems.ts';
import { isAllowed } from './removal-problems.ts';
import type { RemovedArticle } from './removed-article.ts';
import { runsOf } from './word-runs.ts';

/** Without the runs that stand in captures which an editor allowed to keep them. */
export function withoutAllowed(removal: RemovedArticle, shown: readonly ShownArticle[]): RemovedArticle {
  const allowed = shown.filter(({ record }) => isAllowed(removal, record.capture.path));
  if (allowed.length === 0) return removal;
  const runs = new Set(removal.runs);
  for (const text of allowed.flatMap(textsOf)) {
    const words = wordHashes(text);
    for (const length of removal.lengths) for (const run of runsOf(words, length)) runs.delete(run);
  }
  return { ...removal, runs };
}

/** As it stands in the capture, and as the page has it, where lines stand together that an advert parted. */
function textsOf({ record, lines }: ShownArticle): readonly string[] {
  return [lines.map(line => line.text).join('\n'), plainText(record)];
}
