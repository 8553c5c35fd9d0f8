import { openSearchIndex, type SearchIndex } from '../search/search-index.ts';
import type {
  DocumentText,
  FacetCount,
  Hit,
  MonthCounts,
  SearchRequest,
  SearchResults,
  Snippet,
} from '../search/search-request.ts';
import type { FacetKind } from '../site/in-browser/search-schema.ts';

/** What the page asks of an index, wherever the index lives: in the page or in a worker. */
export interface SearchClient {
  opened(): Promise<OpenedIndex>;
  search(request: SearchRequest): Promise<SearchResults>;
  facet(kind: FacetKind, request: SearchRequest): Promise<readonly FacetCount[]>;
  months(request: SearchRequest): Promise<MonthCounts>;
  snippet(request: SearchRequest, hit: Pick<Hit, 'url' | 'language'>): Promise<Snippet>;
  suggest(request: SearchRequest): Promise<string | undefined>;
}

export interface OpenedIndex {
  readonly documents: number;
  readonly facets: Readonly<Record<string, number>>;
}

/** Where an index and its articles lie, as absolute addresses with a slash at the end, and how it is asked. */
export interface IndexLocations {
  /** Where the index lies. */
  readonly index: string;
  /** Where articles' addresses begin. */
  readonly home: string;
  /** What readers may type for the names of fields and for AND, OR and NOT. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** Searches where it stands. An index that could not be opened is tried again with the next question. */
export function directClient(locations: IndexLocations): SearchClient {
  let opening: Promise<SearchIndex> | undefined;
  const open = () => {
    opening ??= openSearchIndex(name => fetchBytes(new URL(name, locations.index)), {
      fetchText: async url => plainMarkdown(await fetchMarkdown(url, locations.home)),
      aliases: locations.aliases,
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
  const path = encodedPath(url);
  const response = await fetch(new URL(`${path}index.md`, home));
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}

/**
 * The words of an article's published Markdown without its signs, near enough for a snippet: the standfirst and the body,
 * and, beside them, the captions. The rest of the front matter is no part of what is searched.
 */
export function plainMarkdown(markdown: string): Required<DocumentText> {
  const [whole = '', yaml = ''] = /^---\n([\s\S]*?\n)---\n/u.exec(markdown) ?? [];
  const body = markdown
    .slice(whole.length)
    .split('\n')
    .filter(line => !/^\s*(?:[-*_=|:][-*_=|: ]*)?$/u.test(line))
    .map(plainLine);
  // The front matter has JSON on every line.
  const [, standfirst = ''] = /^standfirst: (.+)$/mu.exec(yaml) ?? [];
  const [, captions = ''] = /^captions:\n((?: {2}- .+\n)+)/mu.exec(yaml) ?? [];
  const asides = captions.split('\n').flatMap(line => textIn(captionText(jsonValue(line.slice(4)))));
  return { text: [...textIn(jsonValue(standfirst)), ...body].join('\n'), asides };
}

function captionText(caption: unknown): unknown {
  return typeof caption === 'object' && caption !== null ? Reflect.get(caption, 'text') : undefined;
}

function textIn(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}

/** A snippet can do without what is no JSON. */
function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function plainLine(line: string): string {
  return line
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])\s+/u, '')
    .replace(inlineSigns, (_, escaped: string | undefined) => escaped ?? '')
    .replace(/&#(x?)([0-9a-f]{1,6});/giu, (whole, hex: string, code: string) => characterOf(whole, code, hex !== ''))
    .replace(/&(amp|lt|gt|quot|nbsp);/gu, (_, name: string) => entities[name] ?? '');
}

/** An escaped sign, which stands; struck words, addresses of links, signs of styles and breaks, which do not. */
const inlineSigns = /\\([!-/:-@[-`{-~])|~~(?:\\.|[^~\\])*~~|\]\((?:\\.|[^\s()\\])*\)|[*_`[]|\\$/gu;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function characterOf(whole: string, code: string, hex: boolean): string {
  const point = Number.parseInt(code, hex ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}

/** A site-relative address as a link writes it: each part escaped, its slashes kept. */
export function encodedPath(url: string): string {
  return url.split('/').map(encodeURIComponent).join('/');
}
