import type { JSX } from 'preact';
import { MarkedText } from './marked-text.tsx';
import { useWording } from './wording-context.ts';

/** The search form: a real one, whose address holds the whole search. Its dates and order stand among the filters. */
export function SearchForm({ tips }: { readonly tips: string }): JSX.Element {
  const { say } = useWording();
  return (
    <search>
      <form class="search-form" id="search-form" method="get" action="./" autocomplete="off">
        <div class="search-line">
          <label class="visually-hidden" for="search-query">
            {say('frame.searchLabel')}
          </label>
          <input
            class="field search-query"
            id="search-query"
            name="q"
            type="search"
            aria-describedby="search-hint"
            enterkeyhint="search"
            autocapitalize="off"
            spellcheck={false}
          />
          <button class="button" type="submit">
            {say('frame.searchButton')}
          </button>
        </div>
        <p class="search-hint" id="search-hint">
          <span>
            <MarkedText text={say('search.hint')} tags={{ tips: words => <a href={tips}>{words}</a> }} />
          </span>{' '}
          <span class="search-keys">
            <MarkedText text={say('search.keys')} tags={{ key: words => <kbd>{words}</kbd> }} />
          </span>
        </p>
      </form>
      <div id="search-recent" />
      <p class="visually-hidden" id="search-status" role="status" />
    </search>
  );
}

/**
 * What narrows and orders a search. The script adds the facets, and puts it before the results on narrow pages, where it
 * is folded away: the tab key goes from the field to the results in both.
 */
export function SearchPanel(): JSX.Element {
  const { say } = useWording();
  return (
    <details class="search-filters" id="search-filters">
      <summary>{say('search.narrow')}</summary>
      <div class="search-narrow">
        <label class="search-sort">
          <span class="label">{say('search.sort')}</span>
          <select class="field" name="sort" form="search-form">
            <option value="match">{say('search.match')}</option>
            <option value="relevance">{say('search.relevance')}</option>
            <option value="newest">{say('search.newest')}</option>
            <option value="oldest">{say('search.oldest')}</option>
          </select>
        </label>
        <DateField name="from" label={say('search.from')} />
        <DateField name="to" label={say('search.to')} />
        <p class="search-date-hint" id="search-date-hint">
          {say('search.dateHint')}
        </p>
        <p class="search-date-fault" id="search-date-fault" role="alert" hidden />
      </div>
      <div id="search-facets" />
    </details>
  );
}

function DateField({ name, label }: { readonly name: 'from' | 'to'; readonly label: string }): JSX.Element {
  return (
    <label class="search-date">
      <span class="label">{label}</span>
      <input
        class="field"
        id={`search-${name}`}
        name={name}
        form="search-form"
        type="text"
        maxlength={40}
        size={11}
        enterkeyhint="search"
        spellcheck={false}
        aria-describedby="search-date-hint search-date-fault"
      />
    </label>
  );
}
