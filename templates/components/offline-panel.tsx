import type { JSX } from 'preact';
import type { Wording } from '../../src/messages/wording.ts';
import { useWording } from './wording-context.ts';

export type OfflineView =
  | { readonly state: 'unknown' }
  | { readonly state: 'offered'; readonly bytes: number; readonly files: number }
  | { readonly state: 'keeping'; readonly done: number; readonly all: number }
  | { readonly state: 'kept'; readonly isNewest: boolean }
  | { readonly state: 'failed'; readonly message: string };

/** Keeping the archive on the reader's device, step by step: how large it is comes before anything is fetched. */
export function OfflinePanel({ view }: { readonly view: OfflineView }): JSX.Element {
  const wording = useWording();
  const { say } = wording;
  return (
    <section class="offline" aria-label={say('offline.label')}>
      <p role="status">{wordsFor(view, wording)}</p>
      <p class="chips">
        {(view.state === 'unknown' || view.state === 'failed') && <Choice wanted="ask">{say('offline.ask')}</Choice>}
        {view.state === 'offered' && <Choice wanted="keep">{say('offline.keep')}</Choice>}
        {view.state === 'kept' && !view.isNewest && <Choice wanted="keep">{say('offline.fetchNew')}</Choice>}
        {view.state === 'kept' && view.isNewest && <Choice wanted="ask">{say('offline.lookForNew')}</Choice>}
        {view.state === 'kept' && <Choice wanted="drop">{say('offline.drop')}</Choice>}
      </p>
    </section>
  );
}

function Choice({ wanted, children }: { readonly wanted: string; readonly children: string }): JSX.Element {
  return (
    <button class="chip" type="button" data-offline={wanted}>
      {children}
    </button>
  );
}

function wordsFor(view: OfflineView, { say, count, number }: Wording): string {
  switch (view.state) {
    case 'unknown':
      return '';
    case 'offered':
      return count('offline.offered', view.files, { size: megabytes(view.bytes) });
    case 'keeping':
      return say('offline.keeping', { done: number(view.done), all: number(view.all) });
    case 'kept':
      return say(view.isNewest ? 'offline.kept' : 'offline.keptOld');
    case 'failed':
      return view.message;
  }
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
