import { h, render } from 'preact';
import { OfflinePanel, type OfflineView } from '../../templates/components/offline-panel.tsx';
import type { Wording } from '../messages/wording.ts';
import { dropEdition, keepEdition, keptVersion, publishedEdition } from './offline-edition.ts';
import { withWording } from './page-parts.ts';

/** Offers to keep the archive for reading without a network; nothing is fetched or stored before the reader says so. */
export function showOfflineControl(container: HTMLElement, home: URL, wording: Wording): void {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis) || !isSecureContext) return;
  let view: OfflineView = { state: 'unknown' };
  const show = (next: OfflineView) => {
    view = next;
    render(withWording(wording, h(OfflinePanel, { view })), container);
  };
  const attempt = (work: () => Promise<void>) => {
    work().catch(error => show({ state: 'failed', message: error instanceof Error ? error.message : String(error) }));
  };
  container.addEventListener('click', ({ target }) => {
    const wanted =
      target instanceof Element ? target.closest<HTMLElement>('[data-offline]')?.dataset['offline'] : undefined;
    if (wanted === 'ask') attempt(() => ask(home, show));
    if (wanted === 'keep') attempt(() => keep(home, show));
    if (wanted === 'drop') attempt(() => dropEdition(home).then(() => show({ state: 'unknown' })));
  });
  show(view);
  attempt(async () => {
    if ((await keptVersion(home)) !== undefined) show({ state: 'kept', isNewest: true });
  });
}

async function ask(home: URL, show: (view: OfflineView) => void): Promise<void> {
  const [{ version, bytes, files }, kept] = await Promise.all([publishedEdition(home), keptVersion(home)]);
  if (kept === undefined) show({ state: 'offered', bytes, files: Object.keys(files).length });
  else show({ state: 'kept', isNewest: kept === version });
}

async function keep(home: URL, show: (view: OfflineView) => void): Promise<void> {
  const edition = await publishedEdition(home);
  const all = Object.keys(edition.files).length;
  show({ state: 'keeping', done: 0, all });
  await keepEdition(home, edition, done => {
    if (done % 20 === 0) show({ state: 'keeping', done, all });
  });
  show({ state: 'kept', isNewest: true });
}
