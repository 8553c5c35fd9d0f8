import type { Problem } from '../problems.ts';
import type { LabelledLine } from '../reading/labelled-line.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { RemovedArticle } from './removed-article.ts';
import { countRuns } from './word-runs.ts';

/** An article that is still shown, with every line of its capture. */
export interface ShownArticle {
  readonly record: ArticleRecord;
  readonly lines: readonly LabelledLine[];
}

/** What an editor must know of removed articles: other captures that have their words, and captures not yet deleted. */
export function removalProblems(
  removed: readonly RemovedArticle[],
  shown: readonly ShownArticle[],
): readonly Problem[] {
  return [...removed.filter(one => one.isKept).map(stillThere), ...removed.flatMap(one => foundElsewhere(one, shown))];
}

function foundElsewhere(removal: RemovedArticle, shown: readonly ShownArticle[]): readonly Problem[] {
  return shown.flatMap(({ record, lines }) => {
    const { path } = record.capture;
    if (removal.runs.size === 0 || isAllowed(removal, path)) return [];
    const runs = countRuns(lines.map(line => line.text).join('\n'), removal.runs, removal.lengths);
    if (runs === 0) return [];
    const line = lines.find(one => countRuns(one.text, removal.runs, removal.lengths) > 0)?.number;
    return [textElsewhere(removal, path, line, runs)];
  });
}

/** `articles/a.txt`, `a.txt` and `a` name one capture. */
export function isAllowed({ mayStayIn }: RemovedArticle, path: string): boolean {
  const nameOf = (text: string) => text.replace(/^articles\//, '').replace(/\.[a-z]+$/i, '');
  return mayStayIn.some(allowed => nameOf(allowed) === nameOf(path));
}

/** Quotes nothing: the log of a build may be public. */
function textElsewhere(
  { path: removedPath }: RemovedArticle,
  path: string,
  line: number | undefined,
  runs: number,
): Problem {
  return {
    code: 'removed-text-elsewhere',
    path,
    ...(line !== undefined && { line }),
    message: `${path} has words of the removed article ${removedPath} (${runs} ${runs === 1 ? 'run' : 'runs'} of twelve words or a headline).`,
    hint: `Remove it too, with \`removed:\` in its NAME.yml. If you have read it and the words may stay, add it to \`mayStayIn:\` under \`removed:\` of ${removedPath}.`,
  };
}

function stillThere({ path, runs }: RemovedArticle): Problem {
  return {
    code: 'removed-capture-kept',
    path,
    message: `${path} is removed and published nowhere, but the capture itself is still in articles/.`,
    hint: `Delete the capture and keep its NAME.yml: the notice stays. So that a copy of the text is still known then, write under \`removed:\` \`fingerprint: ${fingerprintOf(runs)}\`.`,
  };
}
