import type { JSX } from 'preact';
import type { ArticleState } from '../../src/record/article-record.ts';
import { edtfLabel } from '../../src/record/date-label.ts';

/** Corrections as dated notes, or that the article was retracted, before the first word of it. */
export function StateNotice({ state }: { readonly state: ArticleState }): JSX.Element | null {
  if (state.kind === 'retracted') {
    return (
      <section class="notice notice-retracted" aria-labelledby="state">
        <h2 id="state">Retracted</h2>
        <p>
          <b>{edtfLabel(state.date)}</b> {state.reason}
        </p>
      </section>
    );
  }
  if (state.kind !== 'corrected') return null;
  return (
    <section class="notice" aria-labelledby="state">
      <h2 id="state">{state.notes.length === 1 ? 'Correction' : 'Corrections'}</h2>
      {state.notes.map(({ date, note }) => (
        <p>
          <b>{edtfLabel(date)}</b> {note}
        </p>
      ))}
    </section>
  );
}
