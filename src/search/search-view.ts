import type { Wording } from '../messages/wording.ts';
import type { FacetKind } from './format/manifest.ts';
import { noticeText } from './notice-text.ts';
import type { SearchAddress } from './search-address.ts';
import type { FacetCount, MonthCounts, Part, SearchResults } from './search-request.ts';

export interface FacetView {
  readonly kind: FacetKind;
  readonly counts: readonly FacetCount[];
  /** What the reader typed to find a value among many. */
  readonly narrowedBy: string;
}

/** A filter of the search, and how it would be without it. */
export interface FilterView {
  readonly label: string;
  readonly without: SearchAddress;
  /** Results there would be; told only when there are none with it. */
  readonly total?: number;
}

/** Everything the search page shows of a search. */
export interface SearchView {
  readonly address: SearchAddress;
  /** Articles in the archive. */
  readonly documents: number;
  /** Absent until the first answer. */
  readonly results?: SearchResults;
  /** By address of the article. */
  readonly snippets: ReadonlyMap<string, readonly Part[]>;
  readonly facets: readonly FacetView[];
  /** Facets that are fetched when the reader asks for them. */
  readonly folded: readonly FacetKind[];
  readonly months?: MonthCounts;
  readonly filters: readonly FilterView[];
  /** The query with its unknown words put right. */
  readonly suggestion?: string;
  /** What went wrong, in words for the reader. */
  readonly fault?: string;
  /** There is room for the filters beside the results; otherwise they are folded away. */
  readonly wide: boolean;
}

/** What is said aloud when an answer settles: how many, and whether the question was changed. */
export function spokenSummary({ results, fault, suggestion }: SearchView, wording: Wording): string {
  if (fault !== undefined) return fault;
  if (results === undefined) return '';
  const { total, page, pages, notices } = results;
  const { say, count, number } = wording;
  return [
    total === 0 ? say('search.spokenNone') : count('search.spokenFound', total),
    ...(pages > 1 ? [say('search.spokenPage', { page: number(page), pages: number(pages) })] : []),
    ...(total === 0 && suggestion !== undefined ? [say('search.spokenMeant', { query: suggestion })] : []),
    ...notices.map(notice => noticeText(notice, wording)),
  ].join(' ');
}
