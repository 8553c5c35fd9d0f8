/** The search by itself: builds an index in Node, and searches it there or in a browser. See docs/search-format.md. */

export { analysisVersion } from './analysis/terms.ts';
export { type AnalysedDocument, analyseDocument } from './build/analyse-document.ts';
export { buildSearchIndex } from './build/build-search-index.ts';
export { IndexFault } from './format/index-file.ts';
export type { Notice, QueryNames } from './query/parse-query.ts';
export { documentFromHtml } from './read/html-document.ts';
export { documentsFromJsonLines } from './read/json-lines.ts';
export type { DayInterval, FetchFile, IndexSchema, SearchDocument, SearchFile } from './search-document.ts';
export { openSearchIndex, type SearchIndex } from './search-index.ts';
export type {
  DocumentText,
  FacetCount,
  Filters,
  Hit,
  MonthCount,
  MonthCounts,
  Part,
  PartialHit,
  SearchRequest,
  SearchResults,
  Snippet,
  SortOrder,
} from './search-request.ts';
