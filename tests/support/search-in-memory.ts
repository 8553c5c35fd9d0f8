import { buildSearchIndex } from '../../src/search/build/build-search-index.ts';
import { dayRange } from '../../src/search/query/day-range.ts';
import type { SearchDocument, SearchFile } from '../../src/search/search-document.ts';
import { openSearchIndex, type SearchIndex } from '../../src/search/search-index.ts';
import type { Hit, SearchRequest } from '../../src/search/search-request.ts';
import { queryAliases, searchSchema, storedArticle } from '../../src/site/in-browser/search-schema.ts';

interface ArticleFacts {
  readonly language?: string;
  /** `2022-09-24`, or a month or a year. */
  readonly date?: string;
  readonly outlet?: string;
  readonly people?: readonly string[];
}

/** An article with everything that a test does not care about filled in. */
export function searchDocument(id: string, title: string, text: string, facts: ArticleFacts = {}): SearchDocument {
  const { language = 'en', date = '', outlet = '', people = [] } = facts;
  const days = dayRange(date);
  return {
    id,
    url: `articles/${id}/`,
    title,
    text,
    language,
    ...(days && { days }),
    facets: { outlet: outlet === '' ? [] : [outlet], person: people },
    stored: storedArticle({ date, dateLabel: date || 'undated', outlet, byline: '', languageLabel: '' }),
  };
}

export interface OpenedInMemory {
  readonly index: SearchIndex;
  /** Names of the files read, in order. */
  readonly read: readonly string[];
  readonly files: Map<string, Uint8Array>;
}

/** Builds an index and opens it, without disk or network. */
export async function searchInMemory(documents: Iterable<SearchDocument>): Promise<OpenedInMemory> {
  return openInMemory(buildSearchIndex(documents, searchSchema));
}

export async function openInMemory(built: readonly SearchFile[]): Promise<OpenedInMemory> {
  const files = new Map(built.map(({ name, bytes }) => [name, bytes]));
  const read: string[] = [];
  const index = await openSearchIndex(
    async name => {
      read.push(name);
      const bytes = files.get(name);
      if (!bytes) throw new Error('the server answered 404');
      return bytes;
    },
    { aliases: queryAliases },
  );
  return { index, read, files };
}

/** Every hit of a search, page by page. */
export async function allHits(index: SearchIndex, request: SearchRequest): Promise<readonly Hit[]> {
  const hits: Hit[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const results = await index.search({ ...request, page });
    pages = results.pages;
    hits.push(...results.hits);
  }
  return hits;
}
