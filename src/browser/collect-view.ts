import type { Wording } from '../messages/wording.ts';
import type { SearchResults, Snippet } from '../search/search-request.ts';
import { periodLabel } from '../site/in-browser/periods.ts';
import { requestOf, type SearchAddress, toggleValue } from '../site/in-browser/search-address.ts';
import { type FacetKind, facetKinds } from '../site/in-browser/search-schema.ts';
import type { FilterView, SearchView } from '../site/in-browser/search-view.ts';
import type { SearchClient } from './search-client.ts';
import { dateInQuery } from './typed-dates.ts';

/** Receives the view as more of it is known; false when it is no longer wanted. */
type Show = (change: Partial<SearchView>) => boolean;

/** A search that has its results. */
interface Answered {
  readonly address: SearchAddress;
  readonly results: SearchResults;
  readonly typing: boolean;
  /** Facets that the reader asked to see. */
  readonly opened: ReadonlySet<FacetKind>;
  readonly wording: Wording;
  /** Those that were asked for already. */
  readonly snippets?: Promise<Snippets>;
}

type Snippets = SearchView['snippets'];

const typingPause = 150;

/** In larger archives a facet costs up to 80 KB, and is fetched when it is asked for. */
const largestWithAllFacets = 5000;

/** Everything beside the results, shown as it comes: counts, snippets, what to do when nothing was found. */
export async function collectView(answered: Answered, client: SearchClient, show: Show): Promise<void> {
  const { address, results, typing, opened } = answered;
  const request = requestOf(address, typing);
  // The next letter makes all of this useless, and each snippet is a request.
  if (typing) await new Promise(resolve => setTimeout(resolve, typingPause));
  if (!show({})) return;
  await Promise.all([
    (answered.snippets ?? snippetsOf(client, request, results)).then(snippets => show({ snippets })),
    showCounts(client, request, opened, show),
    results.total === 0 || results.doubtful.length > 0 ? showHelp(answered, client, show) : undefined,
    showDate(answered, client, show),
  ]);
}

/** A date typed among the words is offered as what it is: articles are looked for by their day, not by its words. */
async function showDate({ address, wording }: Answered, client: SearchClient, show: Show): Promise<void> {
  if (address.from !== '' || address.to !== '') return;
  const date = await dateInQuery(address.query, wording.language);
  if (!date) return;
  const narrowed = { ...address, query: date.rest, from: date.edtf, to: date.edtf, page: 1 };
  const { total } = await client.search(requestOf(narrowed, false));
  // Four digits alone may as well be a number.
  if (total === 0 && date.edtf.length === 4) return;
  show({ dated: { label: periodLabel(date.edtf, wording), address: narrowed, total } });
}

type Request = ReturnType<typeof requestOf>;

/** The passages of the hits. A text that cannot be had leaves its hit without one; the hit itself is still good. */
export async function snippetsOf(
  client: SearchClient,
  request: Request,
  { hits, partial }: SearchResults,
): Promise<Snippets> {
  const snippets = new Map<string, Snippet>();
  await Promise.all(
    [...hits, ...partial].map(async hit => {
      const snippet = await client.snippet(request, hit).catch(() => undefined);
      if (snippet && snippet.parts.length > 0) snippets.set(hit.url, snippet);
    }),
  );
  return snippets;
}

async function showCounts(
  client: SearchClient,
  request: Request,
  opened: ReadonlySet<FacetKind>,
  show: Show,
): Promise<void> {
  const { facets, documents } = await client.opened();
  const kinds = facetKinds.filter(kind => (facets[kind] ?? 0) > 0);
  const isShown = (kind: FacetKind) =>
    documents <= largestWithAllFacets || opened.has(kind) || (request.filters?.facets?.[kind] ?? []).length > 0;
  const [months, ...counts] = await Promise.all([
    client.months(request),
    ...kinds.filter(isShown).map(async kind => ({ kind, counts: await client.facet(kind, request), narrowedBy: '' })),
  ]);
  show({ months, facets: counts, collapsed: kinds.filter(kind => !isShown(kind)) });
}

async function showHelp({ address, results, wording }: Answered, client: SearchClient, show: Show): Promise<void> {
  const { total } = results;
  const suggestion = await client.suggest(requestOf(address, false));
  const wanted = suggestion === undefined || show({ suggestion });
  if (!wanted || total > 0) return;
  const filters = await Promise.all(
    filtersOf(address, wording).map(async filter => {
      const { total: without } = await client.search(requestOf(filter.without, false));
      return { ...filter, total: without };
    }),
  );
  show({ filters });
}

/** The search's filters, each with the search that does without it. */
export function filtersOf(address: SearchAddress, wording: Wording): readonly FilterView[] {
  const { say } = wording;
  const { from, to } = address;
  const [fromLabel, toLabel] = [periodLabel(from, wording), periodLabel(to, wording)];
  const values = facetKinds.flatMap((kind: FacetKind) =>
    (address.facets[kind] ?? []).map(value => ({
      label: say('search.filterValue', { kind: say(`search.facet.${kind}`), value }),
      without: toggleValue(address, kind, value),
    })),
  );
  if (from !== '' && from === to)
    return [{ label: fromLabel, without: { ...address, from: '', to: '', page: 1 } }, ...values];
  const dates = [
    { date: from, label: say('search.filterFrom', { date: fromLabel }), without: { ...address, from: '', page: 1 } },
    { date: to, label: say('search.filterTo', { date: toLabel }), without: { ...address, to: '', page: 1 } },
  ];
  return [...dates.filter(({ date }) => date !== '').map(({ label, without }) => ({ label, without })), ...values];
}
