import type { JSX } from 'preact';
import { edtfLabel } from '../../src/dates/date-label.ts';
import type { ArticleState } from '../../src/record/article-record.ts';
import { useWording } from './wording-context.ts';

/** Corrections as dated notes, or that the article was retracted, before the first word of it. */
export function StateNotice({ state }: { readonly state: ArticleState }): JSX.Element | null {
  const wording = useWording();
  const { say, count } = wording;
  if (state.kind === 'retracted') {
    return (
      <section class="notice notice-retracted" aria-label={say('article.retracted')}>
        <p class="notice-title">{say('article.retracted')}</p>
        <p>
          <b>{edtfLabel(state.date, wording)}</b> {state.reason}
        </p>
      </section>
    );
  }
  if (state.kind !== 'corrected') return null;
  const title = count('article.corrections', state.notes.length);
  return (
    <section class="notice" aria-label={title}>
      <p class="notice-title">{title}</p>
      {state.notes.map(({ date, note }) => (
        <p>
          <b>{edtfLabel(date, wording)}</b> {note}
        </p>
      ))}
    </section>
  );
}
