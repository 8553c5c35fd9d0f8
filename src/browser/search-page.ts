import { h, render } from 'preact';
import { SearchFilters } from '../../templates/components/search-filters.tsx';
import { SearchResults } from '../../templates/components/search-results.tsx';
import type { Wording } from '../messages/wording.ts';
import { IndexFault } from '../search/format/index-file.ts';
import type { Hit } from '../search/search-request.ts';
import {
  emptyAddress,
  readSearchAddress,
  requestOf,
  type SearchAddress,
  writeSearchAddress,
} from '../site/in-browser/search-address.ts';
import type { FacetKind } from '../site/in-browser/search-schema.ts';
import { type SearchView, searchTitle, spokenSummary } from '../site/in-browser/search-view.ts';
import { collectView, filtersOf, snippetsOf } from './collect-view.ts';
import { withWording } from './page-parts.ts';
import { rememberQuery } from './recent-queries.ts';
import type { SearchClient } from './search-client.ts';
import type { SearchFormFields } from './search-form.ts';
import { readDates } from './typed-dates.ts';

/** Typing settles after this long: then the address and the announcement follow. */
const settleTime = 500;

/** Results wait so long for their snippets, in milliseconds, lest those push them down the page. */
const snippetPatience = 800;

function pause(time: number): Promise<undefined> {
  return new Promise(resolve => setTimeout(() => resolve(undefined), time));
}

interface SearchPageParts {
  readonly client: SearchClient;
  readonly fields: SearchFormFields;
  /** The latest articles, as the page lists them before a search. */
  readonly still: HTMLElement;
  /** Where the results are drawn. */
  readonly found: HTMLElement;
  /** Where the facets are drawn. */
  readonly facets: HTMLElement;
  /** What saves the results. */
  readonly download: HTMLElement;
  readonly status: HTMLElement;
  readonly linkTo: (hit: Hit) => string;
  readonly wording: Wording;
  /** In which the reader writes dates. */
  readonly dateLanguage: string;
}

/** How a search came about: only what is settled is kept in the history and said aloud at once. */
type Cause = 'typed' | 'submitted' | 'returned';

/** The search page at work: one search at a time, drawn as its parts arrive; a newer search silences the older. */
export class SearchPage {
  readonly #parts: SearchPageParts;
  #view: SearchView;
  /** What was asked last; the view has it only when it is answered. */
  #asked: SearchAddress = emptyAddress;
  #latest = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #typing = false;
  /** Counts what was asked for, also with dates that could not be read. */
  #asks = 0;
  readonly #opened = new Set<FacetKind>();
  readonly #plainTitle: string;

  constructor(parts: SearchPageParts) {
    this.#parts = parts;
    this.#view = {
      address: emptyAddress,
      documents: 0,
      snippets: new Map(),
      facets: [],
      collapsed: [],
      filters: [],
    };
    this.#plainTitle = document.title;
  }

  get address(): SearchAddress {
    return this.#asked;
  }

  /** Searches for what the address of the page says. */
  restore(): Promise<void> {
    const address = readSearchAddress(location.search);
    this.#parts.fields.show(address);
    return this.go(address, 'returned');
  }

  async go(typed: SearchAddress, cause: Cause): Promise<void> {
    this.#asks += 1;
    const ask = this.#asks;
    const { fields, dateLanguage } = this.#parts;
    const reading = readDates(typed, dateLanguage);
    const { address, fault } = reading instanceof Promise ? await reading : reading;
    if (ask !== this.#asks) return;
    this.#keepAddress(address, cause);
    fields.showDates(address, fault);
    if (fault !== undefined) return;
    this.#asked = address;
    this.#latest += 1;
    this.#typing = cause === 'typed';
    const searchNumber = this.#latest;
    try {
      await this.#search(address, searchNumber);
    } catch (error) {
      this.#change(searchNumber, { fault: faultText(error, this.#parts.wording) });
    }
    if (searchNumber === this.#latest) this.#announce(cause);
  }

  /** Asks the same again, after a fault. */
  retry(): Promise<void> {
    return this.go(this.#asked, 'returned');
  }

  /** Fetches a facet's values and shows them from now on. */
  openFacet(kind: FacetKind): Promise<void> {
    this.#opened.add(kind);
    return this.retry();
  }

  /** Writes the search and how far the page is scrolled into the history, for whoever comes back. */
  keepScroll(scroll: number): void {
    clearTimeout(this.#settling);
    history.replaceState({ scroll }, '', writeSearchAddress(this.#asked));
  }

  narrowFacet(kind: string, narrowedBy: string): void {
    const facets = this.#view.facets.map(facet => (facet.kind === kind ? { ...facet, narrowedBy } : facet));
    this.#change(this.#latest, { facets });
  }

  async #search(address: SearchAddress, searchNumber: number): Promise<void> {
    const { client, wording } = this.#parts;
    const typing = this.#typing;
    const request = requestOf(address, typing);
    const [{ documents }, results] = await Promise.all([client.opened(), client.search(request)]);
    if (searchNumber !== this.#latest) return;
    // Each snippet is a request, so that they wait until typing pauses; else results and snippets are drawn at once.
    const snippets = typing ? undefined : snippetsOf(client, request, results);
    const early = snippets && (await Promise.race([snippets, pause(snippetPatience)]));
    if (searchNumber !== this.#latest) return;
    const { fault: _, suggestion: __, dated: ___, ...kept } = this.#view;
    const filters = filtersOf(address, wording);
    this.#view = { ...kept, address, documents, results, filters, ...(early && { snippets: early }) };
    this.#draw();
    const answered = { address, results, typing, opened: this.#opened, wording, ...(snippets && { snippets }) };
    await collectView(answered, client, change => this.#change(searchNumber, change));
  }

  #change(searchNumber: number, change: Partial<SearchView>): boolean {
    if (searchNumber !== this.#latest) return false;
    this.#view = { ...this.#view, ...change };
    this.#draw();
    return true;
  }

  #draw(): void {
    const { found, facets, download, linkTo, wording } = this.#parts;
    const listsLatest = this.#listsLatest();
    render(withWording(wording, h(SearchResults, { view: this.#view, linkTo, listsLatest })), found);
    render(withWording(wording, h(SearchFilters, { view: this.#view })), facets);
    download.hidden = this.#view.fault !== undefined || !this.#view.results?.total;
  }

  /** Until something is asked, the list that the page came with stands: drawn anew it would be painted twice. */
  #listsLatest(): boolean {
    const { still } = this.#parts;
    still.querySelector('.search-unscripted')?.remove();
    const isAsked = this.#view.fault !== undefined || writeSearchAddress(this.#view.address) !== '?';
    if (isAsked) still.remove();
    return still.isConnected;
  }

  /** Replaced while typing, pushed when submitted; going back finds every submitted search. */
  #keepAddress(address: SearchAddress, cause: Cause): void {
    clearTimeout(this.#settling);
    const written = writeSearchAddress(address);
    if (cause === 'submitted') {
      rememberQuery(address.query);
      if (written !== (location.search || '?')) history.pushState(null, '', written);
      else history.replaceState(history.state, '', written);
    }
    if (cause !== 'typed') this.#showTitle(address);
    else {
      this.#settling = setTimeout(() => {
        history.replaceState(null, '', written);
        this.#showTitle(address);
      }, settleTime);
    }
  }

  #showTitle(address: SearchAddress): void {
    const { wording } = this.#parts;
    document.title = searchTitle(address, filtersOf(address, wording), wording, this.#plainTitle);
  }

  #announce(cause: Cause): void {
    const say = () => {
      this.#parts.status.textContent = spokenSummary(this.#view, this.#parts.wording);
    };
    if (cause !== 'typed') say();
    else {
      const searchNumber = this.#latest;
      setTimeout(() => searchNumber === this.#latest && say(), settleTime);
    }
  }
}

/** What went wrong with a search and what to do, in the language of the page. */
function faultText(error: unknown, { say }: Wording): string {
  if (error instanceof IndexFault) return say(`search.fault.${error.kind}`, { file: error.file });
  return error instanceof Error ? error.message : String(error);
}
