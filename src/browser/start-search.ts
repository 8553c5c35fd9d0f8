import type { Wording } from '../messages/wording.ts';
import type { Hit } from '../search/search-request.ts';
import { readSearchAddress, requestOf, toggleValue } from '../site/in-browser/search-address.ts';
import { facetKinds, queryAliasesIn, shownArticle } from '../site/in-browser/search-schema.ts';
import { showOfflineControl } from './offline-control.ts';
import { element, pageWording } from './page-parts.ts';
import { showRecentQueries } from './recent-queries.ts';
import { directClient, encodedPath, type SearchClient } from './search-client.ts';
import { listenToKeys, SearchFormFields } from './search-form.ts';
import { workerClient } from './search-in-worker.ts';
import { SearchPage } from './search-page.ts';
import { languageOfReader } from './typed-dates.ts';

/** Archives with more articles are searched in a worker: below that, an answer takes less than a frame. */
const largestInPage = 5000;

/** Puts the search page to work. */
export function startSearch(page: Document): void {
  const root = element(page, 'search-root', HTMLElement);
  const wording = pageWording(page);
  const fields = new SearchFormFields(page, wording);
  const home = new URL(root.dataset['home'] ?? '../', location.href);
  const client = clientFor(root, home, wording);
  const download = element(page, 'search-download', HTMLElement);
  const searching = new SearchPage({
    client,
    fields,
    still: element(page, 'search-latest', HTMLElement),
    found: element(page, 'search-results', HTMLElement),
    facets: element(page, 'search-facets', HTMLElement),
    download,
    wording,
    dateLanguage: languageOfReader(wording.language, navigator.languages),
    status: element(page, 'search-status', HTMLElement),
    linkTo: hit => linkTo(hit, home, searching.address.query),
  });
  const columns = element(page, 'search-columns', HTMLElement);
  placeFilters(element(page, 'search-filters', HTMLDetailsElement), columns);
  listenToForm(fields, columns, searching);
  listenToResults(columns, fields, searching);
  listenToDownload(download, { client, home, wording, searching });
  listenToHistory(searching);
  listenToKeys(page, fields.query, () => {
    fields.query.value = '';
    void searching.go(fields.read(searching.address.facets), 'typed');
  });
  showRecentQueries(element(page, 'search-recent', HTMLElement), fields.query, wording);
  showOfflineControl(element(page, 'offline', HTMLElement), home, wording);
  if (location.search === '' && fields.query.value !== '') {
    // Words that were typed before the script came are a search already.
    void searching.go(fields.read(searching.address.facets), 'typed');
  } else void searching.restore().then(restoreScroll);
}

/** Whoever goes through the page by keys comes to things in the order in which they stand: the folded filters come first. */
function placeFilters(filters: HTMLDetailsElement, columns: HTMLElement): void {
  // As in search-filters.css: from here on the filters stand beside the results.
  const wide = matchMedia('(min-width: 60rem)');
  const place = () => {
    filters.open = wide.matches;
    if (wide.matches) columns.append(filters);
    else columns.prepend(filters);
  };
  wide.addEventListener('change', place);
  place();
}

function clientFor(root: HTMLElement, home: URL, wording: Wording): SearchClient {
  const { index = './', worker, documents } = root.dataset;
  const locations = {
    index: new URL(index, location.href).href,
    home: home.href,
    aliases: queryAliasesIn(wording),
  };
  return worker !== undefined && Number(documents) > largestInPage
    ? workerClient(new Worker(new URL(worker, location.href).href, { type: 'module' }), locations)
    : directClient(locations);
}

/** The part after # tells the article which words to mark; servers never see it. */
function linkTo(hit: Hit, home: URL, query: string): string {
  const path = encodedPath(shownArticle(hit.stored).page ?? hit.url);
  const target = new URL(path, home);
  if (query.trim() !== '') target.hash = `find=${encodeURIComponent(query.trim())}`;
  return target.href;
}

function listenToForm(fields: SearchFormFields, columns: HTMLElement, searching: SearchPage): void {
  const asked = () => fields.read(searching.address.facets);
  fields.query.addEventListener('input', () => void searching.go(asked(), 'typed'));
  // The dates and the order stand among the filters.
  columns.addEventListener('change', ({ target }) => {
    if (target instanceof Element && target.getAttribute('form') === fields.form.id)
      void searching.go(asked(), 'submitted');
  });
  fields.form.addEventListener('submit', event => {
    event.preventDefault();
    void searching.go(asked(), 'submitted');
  });
}

function listenToResults(columns: HTMLElement, fields: SearchFormFields, searching: SearchPage): void {
  columns.addEventListener('click', event => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('[data-retry]')) void searching.retry();
    const folded = target?.closest<HTMLElement>('[data-unfold]')?.dataset['unfold'];
    const kind = facetKinds.find(one => one === folded);
    if (kind) void searching.openFacet(kind);
    const link = target?.closest<HTMLAnchorElement>('a[data-search]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const isPager = link.closest('.pager') !== null;
    const address = readSearchAddress(link.search);
    fields.show(address);
    // Another page of results is read from its top, by eye and by keys.
    if (isPager) columns.scrollIntoView();
    void searching.go(address, 'submitted').then(() => {
      if (isPager) columns.querySelector<HTMLElement>('.search-count')?.focus({ preventScroll: true });
      else if (!link.isConnected) fields.query.focus({ preventScroll: true });
    });
  });
  columns.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    const kind = facetKinds.find(one => one === target.name);
    if (kind) void searching.go(toggleValue(searching.address, kind, target.value), 'submitted');
  });
  columns.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset['facet'] !== undefined) {
      searching.narrowFacet(target.dataset['facet'], target.value);
    }
  });
}

interface DownloadParts {
  readonly client: SearchClient;
  readonly home: URL;
  readonly wording: Wording;
  readonly searching: SearchPage;
}

/** What saves results is fetched with the first file that is asked for. */
function listenToDownload(download: HTMLElement, { searching, ...parts }: DownloadParts): void {
  const status = element(document, 'search-download-status', HTMLElement);
  let isWorking = false;
  download.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-results]') : null;
    const { results: format, type: mediaType = '', whole = '', beside } = button?.dataset ?? {};
    if (format === undefined || isWorking) return;
    isWorking = true;
    const files = whole.split(' ').map(file => new URL(file, location.href).href);
    const say = (words: string) => {
      status.textContent = words;
    };
    try {
      const { downloadResults } = await import('./download-results.ts');
      await downloadResults(
        requestOf(searching.address, false),
        { format, mediaType, whole: files, beside },
        { ...parts, say },
      );
    } finally {
      isWorking = false;
    }
  });
}

function listenToHistory(searching: SearchPage): void {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => void searching.restore().then(restoreScroll));
  // Whoever leaves by a link comes back to the search as it is now, also when typing has not settled yet.
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link && link.dataset['search'] === undefined) searching.keepScroll(scrollY);
    },
    { capture: true },
  );
}

/** Results come after the page, so the browser cannot bring back the place by itself. */
function restoreScroll(): void {
  const state: unknown = history.state;
  if (typeof state === 'object' && state !== null && 'scroll' in state && typeof state.scroll === 'number') {
    scrollTo(0, state.scroll);
  }
}
