import type { ArticleState } from '../record/article-record.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The last day on which the archive is known to have changed an article's page: a correction, retraction or removal. */
export function lastChange(state: ArticleState): string | undefined {
  const dates =
    state.kind === 'published' ? [] : state.kind === 'corrected' ? state.notes.map(note => note.date) : [state.date];
  return dates
    .filter(date => day.test(date))
    .sort()
    .at(-1);
}
