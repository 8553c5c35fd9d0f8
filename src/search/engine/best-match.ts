import { languageOfKey } from '../analysis/terms.ts';
import { fold, tokensOf } from '../analysis/words.ts';
import type { FieldName, Manifest } from '../format/manifest.ts';
import type { Numbering } from '../format/numbering.ts';
import type { TermEntry } from '../format/term-file.ts';
import type { Clause, Option } from '../query/clauses.ts';
import { keep, type NamedFilters } from './evaluate.ts';
import type { TermGroup } from './expand-query.ts';
import { firstOf, isQuotation, lunrScores, matchGroups } from './ranking.ts';

/** What ranking needs to know of an index. */
interface IndexFacts {
  readonly manifest: Manifest;
  readonly numbering: Numbering;
}

/** Documents with how much of the query each has: 1 is all of it. Words weigh the more the fewer documents have them. */
export interface RankedDocuments {
  readonly documents: Uint32Array;
  /** In title or text. */
  readonly shares: Float64Array;
  /** lunr's scores, up to twice as much for a title that has all of the query. */
  readonly keys: Float64Array;
}

/**
 * The second stage of ranking, over lunr's scores. Weights are counted within the index of a document's language, so that
 * a document in another changes nothing.
 */
export function rankDocuments(
  groups: readonly TermGroup[],
  { documents, scores }: { readonly documents: Uint32Array; readonly scores: Float64Array },
  index: IndexFacts,
): RankedDocuments {
  const indexes = new Int32Array(index.numbering.end).fill(-1);
  for (const [at, document] of documents.entries()) indexes[document] = at;
  const shares = new Float64Array(documents.length);
  const inTitle = new Float64Array(documents.length);
  const totals = new Float64Array(documents.length);
  const visitor = new Visitor(index.numbering.end);
  for (const { words, total } of weighedWords(groups, index, visitor)) {
    const add = ({ weight, ...word }: WeighedWord, fields: readonly FieldName[], sums: Float64Array) =>
      visitor.visit(word, fields, document => {
        const at = indexes[document] ?? -1;
        if (at < 0) return;
        sums[at] = (sums[at] ?? 0) + weight;
        totals[at] = total;
      });
    for (const word of words) {
      add(word, word.group.fields, shares);
      if (word.group.fields.includes('title')) add(word, ['title'], inTitle);
    }
  }
  const share = (sum: number, at: number) => sum / (totals[at] || 1);
  return {
    documents,
    shares: shares.map(share),
    keys: scores.map((score, at) => score * (1 + share(inTitle[at] ?? 0, at))),
  };
}

/** A word of the query with its terms in one language. */
interface QueryWord {
  readonly group: TermGroup;
  readonly entries: readonly TermEntry[];
}

interface WeighedWord extends QueryWord {
  readonly weight: number;
}

/** What the query's words weigh in each language. */
function weighedWords(
  groups: readonly TermGroup[],
  { manifest }: IndexFacts,
  visitor: Visitor,
): readonly { readonly words: readonly WeighedWord[]; readonly total: number }[] {
  const wanted = groups.filter(group => group.presence !== 'prohibited');
  return manifest.languages.map(({ language, documents }) => {
    const words = wanted.map(group => {
      const entries = group.entries.filter(entry => languageOfKey(entry.key) === language);
      const having = visitor.visit({ group, entries }, group.fields, () => {});
      return { group, entries, weight: Math.log(1 + documents / (having + 0.5)) };
    });
    return { words, total: words.reduce((sum, word) => sum + word.weight, 0) };
  });
}

/** Visits the documents of a word, each once. */
class Visitor {
  readonly #visited: Uint32Array;
  #visits = 0;

  constructor(end: number) {
    this.#visited = new Uint32Array(end);
  }

  /** Returns how many there are. */
  visit({ group, entries }: QueryWord, fields: readonly FieldName[], each: (document: number) => void): number {
    this.#visits += 1;
    let count = 0;
    for (const entry of entries) {
      for (const field of fields) {
        for (const document of entry[field].documents) {
          if (this.#visited[document] === this.#visits || group.only?.has(document) === false) continue;
          this.#visited[document] = this.#visits;
          count += 1;
          each(document);
        }
      }
    }
    return count;
  }
}

/** The indexes of the first `wanted`: those with more of the query before those with less, then by their keys. */
export function bestMatches({ documents, shares, keys }: RankedDocuments, wanted: number): Uint32Array {
  const difference = (of: Float64Array, a: number, b: number) => (of[b] ?? 0) - (of[a] ?? 0);
  return firstOf(documents.length, wanted, (a, b) => difference(shares, a, b) || difference(keys, a, b) || a - b);
}

/** Only so many are looked at by how their title writes the query's words: these are shown, so that it costs no file. */
export const titlesRead = 10;

/** The first of a list again, with those first whose title has the words as they were typed. */
export function byTypedForms(
  first: Uint32Array,
  { shares, keys }: RankedDocuments,
  typedShare: (index: number) => number,
): Uint32Array {
  const raised = new Map([...first].map(index => [index, (keys[index] ?? 0) * (1 + typedShare(index) / 4)]));
  const place = new Map([...first].map((index, at) => [index, at]));
  return first.slice().sort((a, b) => {
    const more = (shares[b] ?? 0) - (shares[a] ?? 0) || (raised.get(b) ?? 0) - (raised.get(a) ?? 0);
    return more || (place.get(a) ?? 0) - (place.get(b) ?? 0);
  });
}

/** Of the query's words, the share that a title has as they were typed: no other form of them. */
export function typedShare(title: string, clauses: readonly Clause[]): number {
  const wanted = clauses.filter(clause => clause.presence !== 'prohibited');
  const { words, closed } = tokensOf(title);
  const forms = words.map(word => word.form);
  const isThere = (option: Option) => {
    if (option.kind === 'sign') return closed.some(one => one.isSign && one.form === option.form);
    if (option.kind === 'phrase') {
      return forms.some((_, start) => option.forms.every((form, offset) => forms[start + offset] === form));
    }
    const { form, match } = option;
    return (
      match.kind === 'exact' && (forms.includes(form) || closed.some(one => !one.isSign && fold(one.form) === form))
    );
  };
  const there = wanted.filter(({ options }) => options.some(isThere));
  return wanted.length === 0 ? 0 : there.length / wanted.length;
}

/** Fewer results than this are followed by those with only some of the query's words. */
export const fewResults = 10;

/** A document that has less of the query, as its words weigh, is no answer to it. */
const leastShare = 0.3;

/**
 * Documents that have some of the query's words, best first: what is excluded, demanded or quoted holds for them, too.
 * They are ranked as if all texts had the mean length, so that no file of lengths is fetched.
 */
export function partialMatches(
  groups: readonly TermGroup[],
  { matched, filters }: { readonly matched: Uint32Array; readonly filters: NamedFilters },
  index: IndexFacts,
  wanted: number,
): readonly number[] {
  if (groups.filter(mayBeMissing).length < 2) return [];
  const whole = new Set(matched);
  const any = matchGroups(groups, index.numbering, 'optional').documents;
  const documents = keep(any, [...filters.values()]).filter(one => !whole.has(one));
  const ranked = rankDocuments(groups, { documents, scores: lunrScores(groups, { documents }, index.manifest) }, index);
  const enough = [...bestMatches(ranked, wanted)].filter(at => (ranked.shares[at] ?? 0) >= leastShare);
  return enough.map(at => documents[at] ?? 0);
}

function mayBeMissing(group: TermGroup): boolean {
  return group.presence === 'all' && !isQuotation(group);
}

/** What the reader typed that a document has nothing of. */
export function missingWords(groups: readonly TermGroup[], document: number): readonly string[] {
  const has = ({ entries, fields, only }: TermGroup) =>
    only?.has(document) !== false &&
    entries.some(entry => fields.some(field => entry[field].documents.includes(document)));
  return groups.filter(group => mayBeMissing(group) && !has(group)).map(group => group.label);
}
