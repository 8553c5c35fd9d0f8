import type { Problem } from '../problems.ts';
import { withoutAllowed } from './allowed-runs.ts';
import { removalProblems, type ShownArticle } from './removal-problems.ts';
import type { RemovedArticle } from './removed-article.ts';

interface LookedFor {
  /** By id, with the runs that may stand nowhere in the site. */
  readonly removed: readonly RemovedArticle[];
  readonly problems: readonly Problem[];
}

/** Looks for the words of removed articles in all that are shown. */
export function lookForRemoved(removed: readonly RemovedArticle[], shown: readonly ShownArticle[]): LookedFor {
  return {
    removed: removed.map(one => withoutAllowed(one, shown)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    problems: removalProblems(removed, shown),
  };
}
