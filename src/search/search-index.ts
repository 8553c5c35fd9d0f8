import { loadStemmers, stemmerName } from './analysis/stemmers.ts';
import { keysInAll, languageOfKey, termKey } from './analysis/terms.ts';
import {
  bestMatches,
  byTypedForms,
  fewResults,
  missingWords,
  partialMatches,
  rankDocuments,
  titlesRead,
  typedShare,
} from './engine/best-match.ts';
import { Documents } from './engine/documents.ts';
import { type Engine, type Evaluation, evaluate, type FilterName, keep } from './engine/evaluate.ts';
import { countMonths, countValues } from './engine/facets.ts';
import { openIndexFiles } from './engine/index-files.ts';
import { type Suggestion, suggestWord } from './engine/near-words.ts';
import { PositionSource } from './engine/phrases.ts';
import { lunrScores, topIndexes } from './engine/ranking.ts';
import { SynonymSource } from './engine/synonyms.ts';
import { TermSource } from './engine/term-source.ts';
import type { FoundDocument } from './format/document-file.ts';
import type { VocabularyEntry } from './format/vocabulary-file.ts';
import type { FetchFile } from './search-document.ts';
import {
  type DocumentText,
  type FacetCount,
  type Hit,
  type MonthCounts,
  type PartialHit,
  perPageOf,
  type SearchRequest,
  type SearchResults,
  type Snippet,
  type SortOrder,
} from './search-request.ts';
import { bestSnippet, markWords } from './snippets.ts';
import { singleWords, type Wanted, wantedIn } from './wanted-words.ts';

interface OpenOptions {
  /** Where snippets come from; without it there are none. */
  readonly fetchText?: FetchText;
  /** Other names that queries may use for the title and the facets: `by` for `author`. */
  readonly aliases?: ReadonlyMap<string, string>;
}

/**
 * Opens the index whose files `fetchFile` reads, by their names below the index's folder.
 *
 * Works in browsers, in workers and in Node. Rejects with an IndexFault that says what to do when the index is
 * missing, damaged or of another version.
 */
export async function openSearchIndex(
  fetchFile: FetchFile,
  { fetchText, aliases }: OpenOptions = {},
): Promise<SearchIndex> {
  const files = await openIndexFiles(fetchFile);
  const languages = files.manifest.languages.map(one => one.language);
  const stemmers = await loadStemmers(languages.map(stemmerName));
  const source = new TermSource(files);
  const { fields, facets } = files.manifest;
  const names = { title: fields[0]?.name ?? 'title', facets: Object.keys(facets), ...(aliases && { aliases }) };
  const engine = {
    names,
    files,
    stemmers,
    languages,
    keysOf: keysInAll(languages, stemmers),
    source,
    positions: new PositionSource(files, source),
    documents: new Documents(files),
    synonyms: new SynonymSource(files),
  };
  return new SearchIndex(engine, fetchText);
}

/** Reads a document's plain text by its address. */
type FetchText = (url: string) => Promise<string | DocumentText>;

/** An open index. Everything rejects with an IndexFault when a file cannot be had; asking again tries again. */
export class SearchIndex {
  readonly #engine: Engine;
  readonly #fetchText: FetchText | undefined;
  /** The last answers: counts and snippets ask for what was just searched. */
  readonly #evaluations = new Map<string, Promise<Evaluation>>();

  constructor(engine: Engine, fetchText?: FetchText) {
    this.#engine = engine;
    this.#fetchText = fetchText;
  }

  /** How many there are. */
  get documents(): number {
    return this.#engine.files.manifest.documents;
  }

  /** The facets, with how many values they have. */
  get facets(): Readonly<Record<string, number>> {
    return this.#engine.files.manifest.facets;
  }

  async search(request: SearchRequest): Promise<SearchResults> {
    const evaluation = await this.#evaluate(request);
    const { documents, scores, groups, notices, unknown, doubtful } = evaluation;
    const perPage = perPageOf(request);
    const pages = Math.max(1, Math.ceil(documents.length / perPage));
    const page = Math.min(Math.max(1, Math.floor(request.page ?? 1) || 1), pages);
    const sort = sortOf(request, groups.length > 0);
    const [indexes, partial] = await Promise.all([
      this.#order(evaluation, sort, page * perPage),
      sort === 'match' && page === pages ? this.#partial(evaluation) : [],
    ]);
    const shown = [...indexes.subarray((page - 1) * perPage, page * perPage)];
    const found = await this.#engine.documents.show(shown.map(index => documents[index] ?? 0));
    const hits = found.map((document, index) => this.#hit(document, scores[shown[index] ?? 0] ?? 0, evaluation));
    return { total: documents.length, page, pages, sort, hits, partial, notices, unknown, doubtful };
  }

  /** The indexes of the first results in their order. */
  async #order(evaluation: Evaluation, sort: SortOrder, wanted: number): Promise<Uint32Array> {
    const { documents, scores, groups, query } = evaluation;
    const { manifest } = this.#engine.files;
    if (sort !== 'match') return topIndexes({ documents, scores, sort, dated: manifest.dated }, wanted);
    const ranked = rankDocuments(groups, { documents, scores }, this.#engine.files);
    const best = bestMatches(ranked, Math.max(wanted, titlesRead));
    const first = best.subarray(0, titlesRead);
    const read = await this.#engine.documents.show([...first].map(index => documents[index] ?? 0));
    const typed = new Map(read.map(({ title }, at) => [first[at], typedShare(title, query.clauses)]));
    return Uint32Array.from([
      ...byTypedForms(first, ranked, index => typed.get(index) ?? 0),
      ...best.subarray(titlesRead),
    ]);
  }

  /** What follows results that are few: documents with some of the words. */
  async #partial(evaluation: Evaluation): Promise<readonly PartialHit[]> {
    const { documents, groups, notices } = evaluation;
    const isRelaxed = notices.some(notice => notice.kind === 'relaxed');
    if (documents.length === 0 || documents.length >= fewResults || isRelaxed) return [];
    const numbers = partialMatches(groups, evaluation, this.#engine.files, fewResults - documents.length);
    const chosen = Uint32Array.from(numbers);
    const [found, textLength] = await Promise.all([
      this.#engine.documents.show(numbers),
      this.#engine.documents.textLengths(chosen, chosen.length),
    ]);
    const scores = lunrScores(groups, { documents: chosen }, this.#engine.files.manifest, textLength);
    return found.map((document, at) => ({
      ...this.#hit(document, scores[at] ?? 0, evaluation),
      missing: missingWords(groups, numbers[at] ?? 0),
    }));
  }

  /** How many results each value of a facet has; the facet's own filter is left out, so that others can be chosen. */
  async facet(name: string, request: SearchRequest): Promise<readonly FacetCount[]> {
    const [evaluation, facet] = await Promise.all([this.#evaluate(request), this.#engine.documents.facet(name)]);
    if (!facet) return [];
    return countValues(without(`facet ${name}`, evaluation), facet, request.filters?.facets?.[name] ?? []);
  }

  /** How many results each month has, whatever days are asked for. */
  async months(request: SearchRequest): Promise<MonthCounts> {
    const [evaluation, calendar] = await Promise.all([this.#evaluate(request), this.#engine.documents.calendar()]);
    return countMonths(without('days', evaluation), calendar);
  }

  /** The best passage of a hit's text, with the query's words marked. Rejects when the text cannot be fetched. */
  async snippet(request: SearchRequest, hit: Pick<Hit, 'url' | 'language'>): Promise<Snippet> {
    if (!this.#fetchText) return { parts: [], isAside: false };
    const [evaluation, text] = await Promise.all([this.#evaluate(request), this.#fetchText(hit.url)]);
    const document = typeof text === 'string' ? { text } : text;
    return bestSnippet(document, this.#wanted(evaluation, hit.language));
  }

  /** The query with its doubtful words put right, when the index has words near them that stand in it far oftener. */
  async suggest(request: SearchRequest): Promise<string | undefined> {
    const { doubtful } = await this.#evaluate(request);
    let query = request.query;
    for (const word of doubtful) {
      const near = await this.#nearest(word);
      if (near !== undefined) query = replaceWord(query, word, near);
    }
    return query === request.query ? undefined : query;
  }

  /** Among words that share two letters when one of them is a letter away: a few kilobytes instead of a hundred. */
  async #nearest(word: string): Promise<string | undefined> {
    const { source, keysOf } = this.#engine;
    const keys = keysOf(word);
    // Other forms of the word are found with it, and are no other word.
    const isOwn = ({ key, term }: VocabularyEntry) => keys.includes(termKey(term, languageOfKey(key)));
    const starting = (letters: number) => source.wordsWithPrefix([...word].slice(0, letters).join(''));
    const near = await starting(2);
    const own = near.reduce((most, entry) => (isOwn(entry) ? Math.max(most, entry.count) : most), 0);
    if (own > mostSlips) return undefined;
    const isBetter = ({ count }: Suggestion) => own === 0 || count >= own * farOftener;
    const others = near.filter(entry => !isOwn(entry));
    const close = suggestWord(word, others);
    if (close?.distance === 1) return isBetter(close) ? close.word : undefined;
    // Whoever wrote it in a text began it right, most likely.
    const other = own > 0 ? close : suggestWord(word, await starting(1));
    return other && isBetter(other) ? other.word : undefined;
  }

  #hit(document: FoundDocument, score: number, evaluation: Evaluation): Hit {
    const title = markWords(document.title, this.#wanted(evaluation, document.language));
    return { ...document, title, score };
  }

  #wanted({ query, groups }: Evaluation, language: string): Wanted {
    const clauses = query.clauses.map((clause, index) => {
      const { typed = false, only } = groups[index] ?? {};
      return { ...clause, isTyped: typed, isLoose: only === undefined };
    });
    return wantedIn(clauses, language, this.#engine.stemmers);
  }

  #evaluate(request: SearchRequest): Promise<Evaluation> {
    const { query, filters = {}, typing = false } = request;
    const key = JSON.stringify([query, filters.from, filters.to, filters.facets, typing]);
    const known = this.#evaluations.get(key);
    if (known) return known;
    const evaluation = evaluate(request, this.#engine);
    this.#evaluations.set(key, evaluation);
    evaluation.catch(() => this.#evaluations.delete(key));
    for (const oldest of this.#evaluations.keys()) {
      if (this.#evaluations.size <= keptEvaluations) break;
      this.#evaluations.delete(oldest);
    }
    return evaluation;
  }
}

const keptEvaluations = 4;

/** Nobody errs so often. */
const mostSlips = 10;
/** A word that a text has is taken for a slip when one beside it stands so many times as often. */
const farOftener = 20;

function sortOf({ sort = 'match' }: SearchRequest, hasWords: boolean): SortOrder {
  return (sort === 'match' || sort === 'relevance') && !hasWords ? 'newest' : sort;
}

function without(name: FilterName, { matched, filters }: Evaluation): Uint32Array {
  return keep(
    matched,
    [...filters].filter(([other]) => other !== name).map(([, accept]) => accept),
  );
}

function replaceWord(query: string, word: string, near: string): string {
  const marked = markWords(
    query,
    singleWords(form => form === word),
  );
  return marked.map(part => (part.marked ? near : part.text)).join('');
}
