import type { Stem } from '../analysis/stemmers.ts';
import type { KeysOf } from '../analysis/terms.ts';
import { dayRange } from '../query/day-range.ts';
import { type Notice, type ParsedQuery, parseQuery, type QueryNames } from '../query/parse-query.ts';
import { perPageOf, type SearchRequest } from '../search-request.ts';
import type { Documents } from './documents.ts';
import { expandQuery, type TermGroup } from './expand-query.ts';
import { type Accept, withFacetTerm, withinDays, withValues } from './facets.ts';
import type { IndexFiles } from './index-files.ts';
import type { PositionSource } from './phrases.ts';
import { isQuotation, lunrScores, matchGroups } from './ranking.ts';
import type { SynonymSource } from './synonyms.ts';
import type { TermSource } from './term-source.ts';

/** What a query found, before it is sorted and cut into pages. */
export interface Evaluation {
  readonly query: ParsedQuery;
  readonly groups: readonly TermGroup[];
  /** What matches the words, before any filter. */
  readonly matched: Uint32Array;
  /** What is left after the filters, in lunr's order of ties. */
  readonly documents: Uint32Array;
  /** lunr's score of each of `documents`. */
  readonly scores: Float64Array;
  readonly filters: NamedFilters;
  readonly notices: readonly Notice[];
  readonly unknown: readonly string[];
  readonly doubtful: readonly string[];
}

/** The filters by what set them, so that counts can leave one out. */
export type NamedFilters = ReadonlyMap<FilterName, Accept>;

/** What set a filter: the days asked for, the query's own facets, or a facet's chosen values. */
export type FilterName = 'days' | 'query' | `facet ${string}`;

export interface Engine {
  readonly files: IndexFiles;
  readonly source: TermSource;
  readonly positions: PositionSource;
  readonly documents: Documents;
  readonly synonyms: SynonymSource;
  readonly stemmers: ReadonlyMap<string, Stem>;
  /** Of the documents. */
  readonly languages: readonly string[];
  readonly keysOf: KeysOf;
  /** What may stand before a colon in a query. */
  readonly names: QueryNames;
}

/** Answers a request but for sorting. Rejects with an IndexFault when a file cannot be had. */
export async function evaluate(request: SearchRequest, engine: Engine): Promise<Evaluation> {
  const { files, documents } = engine;
  const { manifest } = files;
  const asked = parseQuery(request.query, engine.names);
  const query = { ...asked, clauses: await engine.synonyms.widen(asked.clauses) };
  const frequent = new Set(manifest.frequent);
  const typing = request.typing === true && /[\p{L}\p{N}]$/u.test(request.query);
  const [expanded, filters] = await Promise.all([
    expandQuery(query.clauses, { ...engine, frequent, typing }),
    namedFilters(request, query, documents),
  ]);
  const { matched, groups, notices } = matchRelaxing(expanded, engine);
  const kept = keep(matched, [...filters.values()]);
  const textLength = await documents.textLengths(groups.length === 0 ? new Uint32Array() : kept, perPageOf(request));
  const scores = lunrScores(groups, { documents: kept }, manifest, textLength);
  return {
    query,
    groups,
    matched,
    documents: kept,
    scores,
    filters,
    notices: [...wordless(request, query), ...query.notices, ...notices, ...typedNotices(groups)],
    unknown: singleWords(query, groups, 0),
    doubtful: [...singleWords(query, groups, hardlyAny), ...(matched.length === 0 ? quotedWords(query) : [])],
  };
}

/** A misspelling may stand in a few texts, too. */
const hardlyAny = 3;

/** Single words that no more than so many documents have. */
function singleWords({ clauses }: ParsedQuery, groups: readonly TermGroup[], most: number): readonly string[] {
  const isRare = (index: number) => {
    const counts = groups[index]?.entries.map(({ title, text }) =>
      Math.max(title.documents.length, text.documents.length),
    );
    return (counts ?? []).reduce((sum, count) => sum + count, 0) <= most;
  };
  const words = clauses.filter(
    ({ presence, options: [only], label }, index) =>
      presence !== 'prohibited' && only?.kind === 'word' && !/[\s|]/u.test(label) && isRare(index),
  );
  return [...new Set(words.map(clause => clause.label))];
}

/** Words of phrases that stand nowhere: each of them may be the reason. */
function quotedWords({ clauses }: ParsedQuery): readonly string[] {
  const phrases = clauses.flatMap(({ presence, options: [only] }) =>
    presence !== 'prohibited' && only?.kind === 'phrase' ? [only.forms] : [],
  );
  return [...new Set(phrases.flat())];
}

interface Matched {
  readonly matched: Uint32Array;
  readonly groups: readonly TermGroup[];
  readonly notices: readonly Notice[];
}

/**
 * All words; or, when no document has them all, any of them, and a notice that says so. Joined words are then looked for
 * where they stand apart, too.
 */
function matchRelaxing(groups: readonly TermGroup[], { files }: Engine): Matched {
  const all = matchGroups(groups, files.numbering, 'required').documents;
  const plain = groups.filter(group => group.presence === 'all' && !isQuotation(group));
  const known = plain.filter(group => group.entries.length > 0);
  const mayRelax = plain.length > 1 || plain.some(group => group.only !== undefined);
  if (all.length > 0 || !mayRelax) return { matched: all, groups, notices: [] };
  const loose = groups.map(group => (plain.includes(group) ? withoutOnly(group) : group));
  const any = matchGroups(loose, files.numbering, 'optional').documents;
  if (any.length === 0) return { matched: any, groups, notices: [] };
  return { matched: any, groups: loose, notices: [relaxedNotice(plain, known)] };
}

function withoutOnly({ only: _, ...group }: TermGroup): TermGroup {
  return group;
}

function relaxedNotice(plain: readonly TermGroup[], known: readonly TermGroup[]): Notice {
  const missing = plain.filter(group => !known.includes(group)).map(group => group.label);
  return { kind: 'relaxed', missing: [...new Set(missing)] };
}

/** Signs alone ask for nothing, and nothing asked for finds everything: that is said, once they are all typed. */
function wordless({ query, typing = false }: SearchRequest, parsed: ParsedQuery): readonly Notice[] {
  const { clauses, facets, notices, from, to } = parsed;
  const asked = clauses.length + facets.length + notices.length > 0 || from !== undefined || to !== undefined;
  if (asked || typing || query.trim() === '') return [];
  return [{ kind: 'no-words', query: query.trim() }];
}

function typedNotices(groups: readonly TermGroup[]): readonly Notice[] {
  return groups.filter(group => group.typed).map(group => ({ kind: 'prefix-typed', word: group.label }));
}

async function namedFilters(
  { filters }: SearchRequest,
  query: ParsedQuery,
  documents: Documents,
): Promise<NamedFilters> {
  const from = latest(query.from, dayRange(filters?.from ?? '')?.first);
  const to = earliest(query.to, dayRange(filters?.to ?? '')?.last);
  const named: (readonly [FilterName, Accept | undefined])[] = await Promise.all([
    withinDays(from, to, documents).then(accept => ['days', accept] as const),
    ...Object.entries(filters?.facets ?? {}).map(
      async ([name, values]) => [`facet ${name}` as const, await withValues(name, values, documents)] as const,
    ),
    Promise.all(query.facets.map(term => withFacetTerm(term, documents))).then(
      accepts =>
        ['query', accepts.length > 0 ? (one: number) => accepts.every(accept => accept(one)) : undefined] as const,
    ),
  ]);
  return new Map(named.flatMap(([name, accept]) => (accept ? [[name, accept] as const] : [])));
}

const latest = (a?: number, b?: number) => (a === undefined ? b : b === undefined ? a : Math.max(a, b));
const earliest = (a?: number, b?: number) => (a === undefined ? b : b === undefined ? a : Math.min(a, b));

/** The documents that every filter accepts. */
export function keep(documents: Uint32Array, accepts: readonly Accept[]): Uint32Array {
  return accepts.length === 0 ? documents : documents.filter(one => accepts.every(accept => accept(one)));
}
