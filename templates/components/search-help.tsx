import type { JSX } from 'preact';
import { emptyAddress, writeSearchAddress } from '../../src/site/in-browser/search-address.ts';
import type { SearchView } from '../../src/site/in-browser/search-view.ts';
import { MarkedText } from './marked-text.tsx';
import { useWording } from './wording-context.ts';

/** What may help when nothing was found: each filter's removal with what it would bring, and how queries are read. */
export function SearchHelp({ view }: { readonly view: SearchView }): JSX.Element {
  const { say, count } = useWording();
  const widening = view.filters.filter(filter => (filter.total ?? 0) > 0);
  return (
    <div class="search-help">
      {widening.length > 0 && (
        <ul class="search-widen">
          {widening.map(({ label, without, total }) => (
            <li key={label}>
              <MarkedText
                text={count('search.without', total ?? 0, { filter: label })}
                tags={{
                  link: words => (
                    <a data-search="" href={writeSearchAddress(without)}>
                      {words}
                    </a>
                  ),
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <ul class="search-hints">
        <li>{say('search.hintSpelling')}</li>
        <li>
          <MarkedText text={say('search.hintStar')} tags={{ code }} />
        </li>
        <li>
          <MarkedText text={say('search.hintTilde')} tags={{ code }} />
        </li>
      </ul>
      <p>
        <a data-search="" href={writeSearchAddress(emptyAddress)}>
          {count('search.seeAll', view.documents)}
        </a>
      </p>
    </div>
  );
}

function code(words: string): JSX.Element {
  return <code>{words}</code>;
}
