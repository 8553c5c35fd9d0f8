import type { JSX } from 'preact';

export type OfflineView =
  | { readonly state: 'unknown' }
  | { readonly state: 'offered'; readonly bytes: number; readonly files: number }
  | { readonly state: 'keeping'; readonly done: number; readonly all: number }
  | { readonly state: 'kept'; readonly isNewest: boolean }
  | { readonly state: 'failed'; readonly message: string };

/** Keeping the archive on the reader's device, step by step: how large it is comes before anything is fetched. */
export function OfflinePanel({ view }: { readonly view: OfflineView }): JSX.Element {
  return (
    <section class="offline" aria-label="Offline reading">
      <p role="status">{wordsFor(view)}</p>
      <p class="chips">
        {(view.state === 'unknown' || view.state === 'failed') && (
          <Choice wanted="ask">Keep this archive for offline reading…</Choice>
        )}
        {view.state === 'offered' && <Choice wanted="keep">Keep it on this device</Choice>}
        {view.state === 'kept' && !view.isNewest && <Choice wanted="keep">Fetch the new edition</Choice>}
        {view.state === 'kept' && view.isNewest && <Choice wanted="ask">Look for a new edition</Choice>}
        {view.state === 'kept' && <Choice wanted="drop">Remove it from this device</Choice>}
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

function wordsFor(view: OfflineView): string {
  switch (view.state) {
    case 'unknown':
      return '';
    case 'offered':
      return `The archive and its search take ${megabytes(view.bytes)} in ${view.files} files.`;
    case 'keeping':
      return `Fetching: ${view.done} of ${view.all} files.`;
    case 'kept':
      return view.isNewest
        ? 'The archive is kept on this device and can be read and searched without a network.'
        : 'An older edition is kept on this device; a new one has been published.';
    case 'failed':
      return view.message;
  }
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
