import { languageOfKey } from '../analysis/terms.ts';
import { type FieldName, fieldNames, type LanguageTotals, type Manifest } from '../format/manifest.ts';
import type { Numbering } from '../format/numbering.ts';
import type { TermEntry } from '../format/term-file.ts';
import type { SortOrder } from '../search-request.ts';
import type { TermGroup } from './expand-query.ts';

/** The documents that a query matches, in lunr's order of ties: as the query's words first meet them. */
interface Matches {
  readonly documents: Uint32Array;
}

/** Finds the documents that have every required word and none that is prohibited. `all` words count as `presence` says. */
export function matchGroups(
  groups: readonly TermGroup[],
  numbering: Numbering,
  plain: 'required' | 'optional',
): Matches {
  const count = numbering.end;
  const isRequired = (group: TermGroup) =>
    group.presence === 'required' || (group.presence === 'all' && (plain === 'required' || isQuotation(group)));
  const positive = groups.filter(group => group.presence !== 'prohibited');
  const required = positive.filter(isRequired);
  const excluded = new Uint8Array(count);
  for (const group of groups.filter(one => one.presence === 'prohibited')) {
    eachDocument(group, one => {
      excluded[one] = 1;
    });
  }
  if (positive.length === 0) return { documents: numbering.given().filter(one => excluded[one] === 0) };
  const met = countMet(required, count);
  const seen = new Uint8Array(count);
  const documents: number[] = [];
  for (const group of positive) {
    eachDocument(group, one => {
      if (seen[one] === 1 || excluded[one] === 1 || (met[one] ?? 0) < required.length) return;
      seen[one] = 1;
      documents.push(one);
    });
  }
  return { documents: Uint32Array.from(documents) };
}

/** Words in quotation marks are meant as they stand, and are never given up. */
export function isQuotation({ isQuoted, only }: TermGroup): boolean {
  return isQuoted && only !== undefined;
}

/** For each document, how many of the groups it meets. */
function countMet(groups: readonly TermGroup[], count: number): Uint8Array {
  const met = new Uint8Array(count);
  for (const [index, group] of groups.entries()) {
    eachDocument(group, one => {
      if (met[one] === index) met[one] = index + 1;
    });
  }
  return met;
}

function eachDocument({ entries, fields, only }: TermGroup, visit: (document: number) => void): void {
  for (const entry of entries) {
    for (const field of fields) {
      for (const document of entry[field].documents) if (only === undefined || only.has(document)) visit(document);
    }
  }
}

/** How much a query asks for a term in each field; lunr adds up repeated terms. */
interface QueryTerm {
  readonly entry: TermEntry;
  readonly wanted: Record<FieldName, number>;
}

/**
 * lunr 2.3.9's score of each document in the index of its language: its BM25 weights, rounded to three decimals as lunr
 * rounds them, dotted with the query and divided by the query's length. Products are added in the order of the terms'
 * numbers, so that scores are equal to the last bit. `textLength` is asked only for documents that are in `matches`; without
 * it, all texts are taken to have the mean length.
 */
export function lunrScores(
  groups: readonly TermGroup[],
  { documents }: Matches,
  manifest: Manifest,
  textLength?: (document: number) => number,
): Float64Array {
  const largest = documents.reduce((most, document) => Math.max(most, document), -1);
  const indexes = new Int32Array(largest + 1).fill(-1);
  for (const [index, document] of documents.entries()) indexes[document] = index;
  const scores = new Float64Array(documents.length);
  const terms = queryTerms(groups);
  for (const language of manifest.languages) {
    const own = terms.filter(({ entry }) => languageOfKey(entry.key) === language.language);
    if (own.length > 0) addScores(own, language, { manifest, indexes, scores, ...(textLength && { textLength }) });
  }
  return scores;
}

interface Scoring {
  readonly manifest: Manifest;
  /** For each document, its index in `scores`; -1 when it is no match. */
  readonly indexes: Int32Array;
  readonly scores: Float64Array;
  readonly textLength?: (document: number) => number;
}

function addScores(terms: readonly QueryTerm[], language: LanguageTotals, scoring: Scoring): void {
  const { manifest, scores } = scoring;
  for (const [index, name] of fieldNames.entries()) {
    const boost = manifest.fields[index]?.boost ?? 1;
    const average = language.averages[index] ?? 0;
    const dots = new Float64Array(scores.length);
    const field = { name, boost, average, documents: language.documents };
    for (const { entry, wanted } of terms) if (wanted[name] > 0) addProducts(entry, field, wanted[name], scoring, dots);
    const length = Math.sqrt(terms.reduce((sum, { wanted }) => sum + wanted[name] * wanted[name], 0));
    for (const [at, dot] of dots.entries()) scores[at] = (scores[at] ?? 0) + (dot / length || 0);
  }
}

interface RankedField {
  readonly name: FieldName;
  readonly boost: number;
  readonly average: number;
  /** How many the language's index has. */
  readonly documents: number;
}

function addProducts(
  entry: TermEntry,
  field: RankedField,
  wanted: number,
  { manifest, indexes, textLength }: Scoring,
  dots: Float64Array,
): void {
  const { k1, b } = manifest;
  const idf = inverseFrequency(entry, field.documents);
  const { documents, frequencies } = entry[field.name];
  const lengths = field.name === 'title' ? entry.title.lengths : undefined;
  for (let index = 0; index < documents.length; index += 1) {
    const document = documents[index] ?? 0;
    const at = indexes[document] ?? -1;
    if (at < 0) continue;
    const tf = frequencies[index] ?? 0;
    const length = lengths ? (lengths[index] ?? 0) : (textLength?.(document) ?? field.average);
    const weight = ((idf * ((k1 + 1) * tf)) / (k1 * (1 - b + b * (length / field.average)) + tf)) * field.boost;
    dots[at] = (dots[at] ?? 0) + wanted * (Math.round(weight * 1000) / 1000);
  }
}

/** lunr counts a document once for each field that has the term. */
function inverseFrequency({ title, text }: TermEntry, count: number): number {
  const having = title.documents.length + text.documents.length;
  return Math.log(1 + Math.abs((count - having + 0.5) / (having + 0.5)));
}

/** The query's terms, each once, in the order of their numbers: that of their code units. */
function queryTerms(groups: readonly TermGroup[]): readonly QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  for (const { entries, fields, presence } of groups) {
    if (presence === 'prohibited') continue;
    for (const entry of entries) {
      const term = terms.get(entry.key) ?? { entry, wanted: { title: 0, text: 0 } };
      for (const field of fields) term.wanted[field] += 1;
      terms.set(entry.key, term);
    }
  }
  return [...terms.values()].sort((a, b) => (a.entry.key < b.entry.key ? -1 : 1));
}

interface Ordering {
  readonly documents: Uint32Array;
  readonly scores: Float64Array;
  readonly sort: Exclude<SortOrder, 'match'>;
  /** Documents from this number on are undated. */
  readonly dated: number;
}

/** The indexes in `documents` of the first `wanted` results. Equal scores keep the order in which they were met. */
export function topIndexes({ documents, scores, sort, dated }: Ordering, wanted: number): Uint32Array {
  const score = (index: number) => scores[index] ?? 0;
  const document = (index: number) => documents[index] ?? 0;
  const undatedLast = (a: number, b: number) => Number(document(a) >= dated) - Number(document(b) >= dated);
  const orders: Readonly<Record<typeof sort, (a: number, b: number) => number>> = {
    relevance: (a, b) => score(b) - score(a) || a - b,
    newest: (a, b) => undatedLast(a, b) || document(b) - document(a),
    oldest: (a, b) => document(a) - document(b),
  };
  return firstOf(documents.length, wanted, orders[sort]);
}

/** Sorting everything for the first page would cost more than finding it. */
const largestSelection = 200;

/** The first `wanted` of so many indexes in an order. */
export function firstOf(count: number, wanted: number, order: (a: number, b: number) => number): Uint32Array {
  if (wanted > largestSelection || count <= largestSelection) {
    return Uint32Array.from({ length: count }, (_, index) => index)
      .sort(order)
      .subarray(0, wanted);
  }
  const first: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const last = first[wanted - 1];
    if (last !== undefined && order(last, index) <= 0) continue;
    insert(first, index, order);
    first.length = Math.min(first.length, wanted);
  }
  return Uint32Array.from(first);
}

function insert(sorted: number[], index: number, order: (a: number, b: number) => number): void {
  let at = sorted.length;
  while (at > 0 && order(sorted[at - 1] ?? 0, index) > 0) at -= 1;
  sorted.splice(at, 0, index);
}
