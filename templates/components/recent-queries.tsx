import type { JSX } from 'preact';
import { emptyAddress, writeSearchAddress } from '../../src/search/search-address.ts';

/** The reader's last queries, kept on this device alone. */
export function RecentQueries({ queries }: { readonly queries: readonly string[] }): JSX.Element | null {
  if (queries.length === 0) return null;
  return (
    <section class="search-recent" aria-label="Your recent searches">
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
            Forget these
          </button>
        </li>
      </ul>
      <p class="search-keys">Kept on this device only.</p>
    </section>
  );
}
