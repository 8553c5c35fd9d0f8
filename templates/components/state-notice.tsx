import type { JSX } from 'preact';
import type { ArticleState } from '../../src/record/article-record.ts';
import { edtfLabel } from '../../src/record/date-label.ts';

/** Corrections as dated notes, or that the article was retracted, before the first word of it. */
export function StateNotice({ state }: { readonly state: ArticleState }): JSX.Element | null {
  if (state.kind === 'retracted') {
    return (
      <section class="notice notice-retracted" aria-label="Retracted">
        <p class="notice-title">Retracted</p>
        <p>
          <b>{edtfLabel(state.date)}</b> {state.reason}
        </p>
      </section>
    );
  }
  if (state.kind !== 'corrected') return null;
  const title = state.notes.length === 1 ? 'Correction' : 'Corrections';
  return (
    <section class="notice" aria-label={title}>
      <p class="notice-title">{title}</p>
      {state.notes.map(({ date, note }) => (
        <p>
          <b>{edtfLabel(date)}</b> {note}
        </p>
      ))}
    </section>
  );
}
