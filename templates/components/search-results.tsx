import type { JSX } from 'preact';
import type { Hit } from '../../src/search/search-request.ts';
import { writeSearchAddress } from '../../src/site/in-browser/search-address.ts';
import { shownArticle } from '../../src/site/in-browser/search-schema.ts';
import { noticeText, type SearchView } from '../../src/site/in-browser/search-view.ts';
import { MarkedText } from './marked-text.tsx';
import { Pager } from './pager.tsx';
import { ResultCard } from './result-card.tsx';
import { SearchHelp } from './search-help.tsx';
import { useWording } from './wording-context.ts';

interface SearchResultsProps {
  readonly view: SearchView;
  /** From an article's address to a link that works from the search page. */
  readonly linkTo: (hit: Hit) => string;
}

interface FoundProps extends SearchResultsProps {
  /** The page itself lists the first results already. */
  readonly listsLatest?: boolean;
}

/** What a search found. Links with `data-search` are searches of their own. */
export function SearchResults({ view, linkTo, listsLatest = false }: FoundProps): JSX.Element {
  const { results, fault } = view;
  if (listsLatest) return <Pages view={view} />;
  return (
    <div class="search-found">
      {fault !== undefined && <Fault message={fault} />}
      <ActiveFilters view={view} />
      {results !== undefined && (
        <>
          <Summary view={view} />
          {results.total === 0 ? <SearchHelp view={view} /> : <Hits view={view} linkTo={linkTo} />}
          <PartialHits view={view} linkTo={linkTo} />
          <Pages view={view} />
        </>
      )}
    </div>
  );
}

function Fault({ message }: { readonly message: string }): JSX.Element {
  const { say } = useWording();
  return (
    <div class="search-fault" role="alert">
      <p>{message}</p>
      <p>
        <button class="button" type="button" data-retry="">
          {say('search.retry')}
        </button>
      </p>
    </div>
  );
}

/** Every filter as a chip; following it removes the filter. */
function ActiveFilters({ view }: { readonly view: SearchView }): JSX.Element | null {
  const { say } = useWording();
  if (view.filters.length === 0) return null;
  return (
    <ul class="chips" aria-label={say('search.filters')}>
      {view.filters.map(({ label, without }) => (
        <li key={label}>
          <a
            class="chip"
            data-search=""
            href={writeSearchAddress(without)}
            aria-label={say('search.removeFilter', { filter: label })}
          >
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Summary({ view }: { readonly view: SearchView }): JSX.Element | null {
  const { results, suggestion, address } = view;
  const wording = useWording();
  const { say, count, number } = wording;
  if (!results) return null;
  const { total, page, pages, notices } = results;
  const found = total === 0 ? say('search.foundNone') : count('search.found', total);
  return (
    <div class="search-summary">
      <p class="search-count" tabindex={-1}>
        {pages > 1 ? say('search.pageOf', { found, page: number(page), pages: number(pages) }) : found}
      </p>
      {notices
        .map(notice => noticeText(notice, wording))
        .map(text => (
          <p class="search-notice" key={text}>
            {text}
          </p>
        ))}
      {view.dated !== undefined && <DatedSearch dated={view.dated} />}
      {suggestion !== undefined && (
        <p class="search-suggestion">
          <MarkedText
            text={say('search.meant')}
            tags={{
              query: () => (
                <a data-search="" href={writeSearchAddress({ ...address, query: suggestion, page: 1 })}>
                  {suggestion}
                </a>
              ),
            }}
          />
        </p>
      )}
    </div>
  );
}

/** A date typed among the words, as the filter that it means. */
function DatedSearch({ dated }: Pick<SearchView, 'dated'>): JSX.Element | null {
  const { count } = useWording();
  if (dated === undefined) return null;
  return (
    <p class="search-suggestion">
      <MarkedText
        text={count('search.dated', dated.total, { period: dated.label })}
        tags={{
          link: text => (
            <a data-search="" href={writeSearchAddress(dated.address)}>
              {text}
            </a>
          ),
        }}
      />
    </p>
  );
}

function Hits({ view, linkTo }: SearchResultsProps): JSX.Element {
  return (
    <ol class="entries" start={((view.results?.page ?? 1) - 1) * 20 + 1}>
      {(view.results?.hits ?? []).map(hit => (
        <li key={hit.url}>
          <ResultCard
            {...shownArticle(hit.stored)}
            headline={hit.title}
            language={hit.language}
            href={linkTo(hit)}
            snippet={view.snippets.get(hit.url)}
          />
        </li>
      ))}
    </ol>
  );
}

/** What has only some of the words comes under a heading of its own, with what is missing. */
function PartialHits({ view, linkTo }: SearchResultsProps): JSX.Element | null {
  const { say } = useWording();
  const partial = view.results?.partial ?? [];
  if (partial.length === 0) return null;
  const quoted = (words: readonly string[]) => words.map(word => say('search.quoted', { word })).join(', ');
  return (
    <section class="search-partial" aria-labelledby="search-partial">
      <h2 class="rubric" id="search-partial">
        {say('search.partial')}
      </h2>
      <ol class="entries">
        {partial.map(hit => (
          <li key={hit.url}>
            <ResultCard
              {...shownArticle(hit.stored)}
              headline={hit.title}
              language={hit.language}
              href={linkTo(hit)}
              snippet={view.snippets.get(hit.url)}
              note={say('search.partialMissing', { words: quoted(hit.missing) })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Pages({ view }: { readonly view: SearchView }): JSX.Element {
  const { page = 1, pages = 1 } = view.results ?? {};
  const { say } = useWording();
  const linkTo = (number: number) => writeSearchAddress({ ...view.address, page: number });
  return <Pager label={say('search.pages')} number={page} last={pages} linkTo={linkTo} isSearch />;
}
