import type { Wording } from '../../messages/wording.ts';
import type { DateFault } from '../../search/query/day-range.ts';
import type { Notice } from '../../search/query/parse-query.ts';
import type { FacetCount, MonthCounts, SearchResults, Snippet } from '../../search/search-request.ts';
import { periodLabel } from './periods.ts';
import type { SearchAddress } from './search-address.ts';
import type { FacetKind } from './search-schema.ts';

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
  readonly snippets: ReadonlyMap<string, Snippet>;
  readonly facets: readonly FacetView[];
  /** Facets that are fetched when the reader asks for them. */
  readonly collapsed: readonly FacetKind[];
  readonly months?: MonthCounts;
  readonly filters: readonly FilterView[];
  /** The search by the date that stands among its words, and how many articles it finds. */
  readonly dated?: { readonly label: string; readonly address: SearchAddress; readonly total: number };
  /** The query with its unknown words put right. */
  readonly suggestion?: string;
  /** What went wrong, in words for the reader. */
  readonly fault?: string;
}

/** What is said aloud when an answer settles: how many, and whether the question was changed. */
export function spokenSummary({ results, fault, suggestion }: SearchView, wording: Wording): string {
  if (fault !== undefined) return fault;
  if (results === undefined) return '';
  const { total, page, pages, notices, partial } = results;
  const { say, count, number } = wording;
  return [
    total === 0 ? say('search.spokenNone') : count('search.spokenFound', total),
    ...(pages > 1 ? [say('search.spokenPage', { page: number(page), pages: number(pages) })] : []),
    ...(total === 0 && suggestion !== undefined ? [say('search.spokenMeant', { query: suggestion })] : []),
    ...(partial.length > 0 ? [count('search.spokenPartial', partial.length)] : []),
    ...notices.map(notice => noticeText(notice, wording)),
  ].join(' ');
}

/** What the reader should know of how the query was understood, in words. */
export function noticeText(notice: Notice, { say }: Pick<Wording, 'say'>): string {
  switch (notice.kind) {
    case 'relaxed': {
      if (notice.missing.length === 0) return say('search.relaxed');
      const quoted = notice.missing.map(word => say('search.quoted', { word }));
      const words = quoted.reduce((first, second) => say('search.or', { first, second }));
      return say('search.relaxedMissing', { words });
    }
    case 'query-cut':
      return say('search.cutQuery', { number: String(notice.most) });
    case 'words-cut':
      return say('search.cutWords', { number: String(notice.most) });
    case 'edits-cut': {
      const { source, most, edits } = notice;
      return say('search.cutEdits', { source, most: String(most), edits: String(edits) });
    }
    case 'no-date':
      return say('search.noDate', { source: notice.source, end: notice.end });
    case 'no-value':
      return say('search.noName', { source: notice.source });
    case 'no-words':
      return say('search.noWords', { query: notice.query });
    case 'short-prefix':
      return say('search.wideBeginning', { source: notice.source, word: notice.word });
    case 'operators': {
      const groups = notice.either.map(words =>
        words
          .map(word => say('search.quoted', { word }))
          .reduce((first, second) => say('search.or', { first, second })),
      );
      const without = notice.without.map(word => say('search.leavingOut', { word: say('search.quoted', { word }) }));
      const read = [...groups, ...without].join('; ');
      return read === '' ? say('search.readAsAll') : say('search.readAs', { read });
    }
    case 'prefix-typed':
      return say('search.typedBeginning', { word: notice.word });
  }
}

/** What is wrong with a date of the form, and in which field. */
export type FieldFault =
  | DateFault
  | { readonly kind: 'no-year' | 'two-readings'; readonly field: 'from' | 'to'; readonly text: string };

/** What is wrong with a date of the form, in words, with the field it stands in. */
export function dateFaultText(fault: FieldFault, wording: Wording): string {
  const { say } = wording;
  return say('search.fieldFault', { field: say(`search.${fault.field}`), fault: faultOfDate(fault, wording) });
}

function faultOfDate(fault: FieldFault, wording: Wording): string {
  const { say } = wording;
  switch (fault.kind) {
    case 'no-date':
      return say('search.badDate', { text: fault.text });
    case 'no-year':
      return say('search.noYear', { text: fault.text });
    case 'two-readings':
      return say('search.twoReadings', { text: fault.text });
    case 'ends-before-it-begins':
      return say('search.badRange', { from: periodLabel(fault.from, wording), to: periodLabel(fault.to, wording) });
  }
}

/**
 * The title of the page: what is searched for comes before what the page is called without a search, so that the
 * searches of a history are told apart.
 */
export function searchTitle(
  { query, page }: SearchAddress,
  filters: readonly FilterView[],
  { say }: Pick<Wording, 'say'>,
  plain: string,
): string {
  const asked = [query.trim(), ...filters.map(filter => filter.label)].filter(words => words !== '').join(', ');
  if (asked === '' && page === 1) return plain;
  const part = page > 1 ? say('frame.titlePart', { title: asked, number: String(page) }) : asked;
  return say('frame.title', { page: part.replace(/^, /, ''), archive: plain });
}
