import { h, render } from 'preact';
import { RecentQueries } from '../../templates/components/recent-queries.tsx';
import type { Wording } from '../messages/wording.ts';
import { withWording } from './page-wording.ts';
import { forgetQueries, recentQueries } from './recent-queries.ts';

/** Offers the reader's last queries while the field is empty; following one is a search like any other. */
export function showRecentQueries(place: HTMLElement, query: HTMLInputElement, wording: Wording): void {
  const draw = () => {
    const queries = query.value.trim() === '' ? recentQueries() : [];
    render(withWording(wording, h(RecentQueries, { queries })), place);
  };
  query.addEventListener('input', draw);
  query.addEventListener('focus', draw);
  place.addEventListener('click', event => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-forget]')) return;
    forgetQueries();
    draw();
    query.focus();
  });
  draw();
}
