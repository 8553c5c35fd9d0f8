import type { JSX } from 'preact';

/** The search form: a real one, whose address holds the whole search. */
export function SearchForm(): JSX.Element {
  return (
    <search>
      <form class="search-form" id="search-form" method="get" action="./" autocomplete="off">
        <div class="search-line">
          <label class="visually-hidden" for="search-query">
            Search the archive
          </label>
          <input
            class="field search-query"
            id="search-query"
            name="q"
            type="search"
            placeholder="Words, “a phrase”, -without"
            aria-describedby="search-keys"
            enterkeyhint="search"
            autocapitalize="off"
            spellcheck={false}
          />
          <button class="button" type="submit">
            Search
          </button>
        </div>
        <div class="search-narrow">
          <DateField name="from" label="From" />
          <DateField name="to" label="To" />
          <label class="search-sort">
            <span class="label">Sort</span>
            <select class="field" name="sort">
              <option value="relevance">Relevance</option>
              <option value="newest">Newest first</option>
              <option value="oldest">Oldest first</option>
            </select>
          </label>
        </div>
        <p class="search-date-fault" id="search-date-fault" role="alert" hidden />
        <p class="search-keys" id="search-keys">
          Arrow keys move through the results, Escape clears, <kbd>Ctrl</kbd> <kbd>K</kbd> comes back here.
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
