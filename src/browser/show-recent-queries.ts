import { h, render } from 'preact';
import { RecentQueries } from '../../templates/components/recent-queries.tsx';
import { forgetQueries, recentQueries } from './recent-queries.ts';

/** Offers the reader's last queries while the field is empty; following one is a search like any other. */
export function showRecentQueries(place: HTMLElement, query: HTMLInputElement): void {
  const draw = () => {
    render(h(RecentQueries, { queries: query.value.trim() === '' ? recentQueries() : [] }), place);
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
