import type { JSX } from 'preact';
import { emptyAddress, writeSearchAddress } from '../../src/site/in-browser/search-address.ts';
import { useWording } from './wording-context.ts';

/** The reader's last queries, kept on this device alone. */
export function RecentQueries({ queries }: { readonly queries: readonly string[] }): JSX.Element | null {
  const { say } = useWording();
  if (queries.length === 0) return null;
  return (
    <section class="search-recent" aria-label={say('search.recent')}>
      <ul class="chips">
        {queries.map(query => (
          <li key={query}>
            <a class="chip" href={writeSearchAddress({ ...emptyAddress, query })}>
              {query}
            </a>
          </li>
        ))}
        <li>
          <button class="chip" type="button" data-forget="">
            {say('search.forget')}
          </button>
        </li>
      </ul>
      <p class="search-keys">{say('search.recentNote')}</p>
    </section>
  );
}
