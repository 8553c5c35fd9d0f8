import type { SearchRequest, SortOrder } from '../../search/search-request.ts';
import { type FacetKind, facetKinds } from './search-schema.ts';

/** A search as the page's address holds it; everything that a shared link must bring back. */
export interface SearchAddress {
  readonly query: string;
  readonly from: string;
  readonly to: string;
  readonly facets: Readonly<Partial<Record<FacetKind, readonly string[]>>>;
  readonly sort: SortOrder;
  readonly page: number;
}

export const emptyAddress: SearchAddress = { query: '', from: '', to: '', facets: {}, sort: 'match', page: 1 };

/** Reads the part of an address after the question mark; what it does not know is left out. */
export function readSearchAddress(search: string): SearchAddress {
  const given = new URLSearchParams(search);
  const sort = given.get('sort');
  const page = Math.floor(Number(given.get('page') ?? 1));
  const facets = facetKinds.flatMap(kind => {
    const values = [...new Set(given.getAll(kind).filter(value => value !== ''))];
    return values.length > 0 ? [[kind, values] as const] : [];
  });
  return {
    query: given.get('q') ?? '',
    from: (given.get('from') ?? '').trim(),
    to: (given.get('to') ?? '').trim(),
    facets: Object.fromEntries(facets),
    sort: isOrder(sort) ? sort : 'match',
    page: Math.max(1, page || 1),
  };
}

function isOrder(sort: string | null): sort is SortOrder {
  return sort === 'relevance' || sort === 'newest' || sort === 'oldest';
}

/** The same search always gives the same address; `?` for the empty one. */
export function writeSearchAddress({ query, from, to, facets, sort, page }: SearchAddress): string {
  const written = new URLSearchParams();
  if (query.trim() !== '') written.set('q', query.trim());
  if (from !== '') written.set('from', from);
  if (to !== '') written.set('to', to);
  for (const kind of facetKinds) for (const value of facets[kind] ?? []) written.append(kind, value);
  if (sort !== 'match') written.set('sort', sort);
  if (page > 1) written.set('page', String(page));
  return `?${written}`;
}

/** What the address asks of the index. */
export function requestOf(address: SearchAddress, typing: boolean): SearchRequest {
  const { query, from, to, facets, sort, page } = address;
  return { query, filters: { from, to, facets }, sort, page, typing };
}

/** Chooses a facet's value, or gives it up when it is chosen; the results begin again at their first page. */
export function toggleValue(address: SearchAddress, kind: FacetKind, value: string): SearchAddress {
  const chosen = address.facets[kind] ?? [];
  const values = chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value];
  const facets = Object.fromEntries(
    Object.entries({ ...address.facets, [kind]: values }).filter(([, list]) => list.length > 0),
  );
  return { ...address, facets, page: 1 };
}
