import type { JSX } from 'preact';
import { emptyAddress, writeSearchAddress } from '../../src/search/search-address.ts';
import type { SearchView } from '../../src/search/search-view.ts';

/** What may help when nothing was found: each filter's removal with what it would bring, and how queries are read. */
export function SearchHelp({ view }: { readonly view: SearchView }): JSX.Element {
  const widening = view.filters.filter(filter => (filter.total ?? 0) > 0);
  return (
    <div class="search-help">
      {widening.length > 0 && (
        <ul class="search-widen">
          {widening.map(({ label, without, total }) => (
            <li key={label}>
              <a data-search="" href={writeSearchAddress(without)}>
                Without {label}
              </a>
              : {total === 1 ? '1 article' : `${total} articles`}
            </li>
          ))}
        </ul>
      )}
      <ul class="search-hints">
        <li>Check the spelling, or search for fewer words.</li>
        <li>
          A part of a word with a star finds all words that begin so: <code>mobil*</code>
        </li>
        <li>
          A word with a tilde may differ by a letter: <code>zelensky~1</code>
        </li>
      </ul>
      <p>
        <a data-search="" href={writeSearchAddress(emptyAddress)}>
          See all {view.documents === 1 ? 'articles (1)' : `${view.documents} articles`}
        </a>
      </p>
    </div>
  );
}
