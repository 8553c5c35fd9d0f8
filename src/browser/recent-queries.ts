import { h, render } from 'preact';
import { RecentQueries } from '../../templates/components/recent-queries.tsx';
import type { Wording } from '../messages/wording.ts';
import { withWording } from './page-parts.ts';

const key = 'backfile-recent-queries';
const most = 8;

/** The reader's last queries. They stay on this device; storage that is off or full is no fault. */
function recentQueries(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(query => typeof query === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string): void {
  const wanted = query.trim().slice(0, 200);
  if (wanted === '') return;
  const queries = [wanted, ...recentQueries().filter(one => one !== wanted)].slice(0, most);
  tryStorage(() => localStorage.setItem(key, JSON.stringify(queries)));
}

function forgetQueries(): void {
  tryStorage(() => localStorage.removeItem(key));
}

function tryStorage(change: () => void): void {
  try {
    change();
  } catch {
    // Private windows may have no storage; nothing is lost but convenience.
  }
}

/** Offers the reader's last queries while the field is empty; following one is a search like any other. */
export function showRecentQueries(container: HTMLElement, query: HTMLInputElement, wording: Wording): void {
  const draw = () => {
    const queries = query.value.trim() === '' ? recentQueries() : [];
    render(withWording(wording, h(RecentQueries, { queries })), container);
  };
  query.addEventListener('input', draw);
  query.addEventListener('focus', draw);
  container.addEventListener('click', event => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-forget]')) return;
    forgetQueries();
    draw();
    query.focus();
  });
  draw();
}
