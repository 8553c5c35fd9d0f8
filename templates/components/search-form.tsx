import type { JSX } from 'preact';
import { MarkedText } from './marked-text.tsx';
import { useWording } from './wording-context.ts';

/** The search form: a real one, whose address holds the whole search. */
export function SearchForm(): JSX.Element {
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
            placeholder={say('search.placeholder')}
            aria-describedby="search-keys"
            enterkeyhint="search"
            autocapitalize="off"
            spellcheck={false}
          />
          <button class="button" type="submit">
            {say('frame.searchButton')}
          </button>
        </div>
        <div class="search-narrow">
          <DateField name="from" label={say('search.from')} />
          <DateField name="to" label={say('search.to')} />
          <label class="search-sort">
            <span class="label">{say('search.sort')}</span>
            <select class="field" name="sort">
              <option value="relevance">{say('search.relevance')}</option>
              <option value="newest">{say('search.newest')}</option>
              <option value="oldest">{say('search.oldest')}</option>
            </select>
          </label>
        </div>
        <p class="search-date-fault" id="search-date-fault" role="alert" hidden />
        <p class="search-keys" id="search-keys">
          <MarkedText text={say('search.keys')} tags={{ key: words => <kbd>{words}</kbd> }} />
        </p>
      </form>
      <div id="search-recent" />
      <p class="visually-hidden" id="search-status" role="status" />
    </search>
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
        type="text"
        inputmode="numeric"
        maxlength={10}
        size={11}
        placeholder="2022-09-24"
        aria-describedby="search-date-fault"
      />
    </label>
  );
}
