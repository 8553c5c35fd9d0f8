import type { FacetKind } from '../search/format/manifest.ts';
import { openSearchIndex, type SearchIndex } from '../search/search-index.ts';
import type { FacetCount, Hit, MonthCounts, Part, SearchRequest, SearchResults } from '../search/search-request.ts';

/** What the page asks of an index, wherever the index lives: in the page or in a worker. */
export interface SearchClient {
  opened(): Promise<OpenedIndex>;
  search(request: SearchRequest): Promise<SearchResults>;
  facet(kind: FacetKind, request: SearchRequest): Promise<readonly FacetCount[]>;
  months(request: SearchRequest): Promise<MonthCounts>;
  snippet(request: SearchRequest, hit: Pick<Hit, 'url' | 'language'>): Promise<readonly Part[]>;
  suggest(request: SearchRequest): Promise<string | undefined>;
}

export interface OpenedIndex {
  readonly documents: number;
  readonly facets: Readonly<Partial<Record<FacetKind, number>>>;
}

/** Absolute addresses, with a slash at the end. */
export interface SearchPlaces {
  /** Where the index lies. */
  readonly index: string;
  /** Where articles' addresses begin. */
  readonly home: string;
}

/** Searches where it stands. An index that could not be opened is tried again with the next question. */
export function directClient(places: SearchPlaces): SearchClient {
  let opening: Promise<SearchIndex> | undefined;
  const open = () => {
    opening ??= openSearchIndex(name => fetchBytes(new URL(name, places.index)), {
      fetchText: url => fetchMarkdown(url, places.home),
    });
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  return {
    opened: async () => {
      const { documents, facets } = await open();
      return { documents, facets };
    },
    search: async request => (await open()).search(request),
    facet: async (kind, request) => (await open()).facet(kind, request),
    months: async request => (await open()).months(request),
    snippet: async (request, hit) => (await open()).snippet(request, hit),
    suggest: async request => (await open()).suggest(request),
  };
}

/** The manifest is asked for anew each time, so that a new build is seen; all other names hold a hash. */
async function fetchBytes(address: URL): Promise<Uint8Array> {
  const response = await fetch(address, { cache: address.pathname.endsWith('.json') ? 'no-cache' : 'default' });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function fetchMarkdown(url: string, home: string): Promise<string> {
  const path = url.split('/').map(encodeURIComponent).join('/');
  const response = await fetch(new URL(`${path}index.md`, home));
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}
