import type { FieldName } from '../format/manifest.ts';
import {
  type Counts,
  isPair,
  neighboursEnd,
  type Positions,
  pairKey,
  positionsIn,
  readPositions,
  type StoredPositions,
} from '../format/position-file.ts';
import type { TermEntry } from '../format/term-file.ts';
import type { IndexFiles } from './index-files.ts';
import { SeparatedFiles, type TermSource } from './term-source.ts';

/** A key to look up, and what its positions must be like to belong to the phrase. */
interface Lookup {
  readonly key: string;
  /** Which of the phrase's words stands at the position. */
  readonly offset: number;
  /** The phrase's frequent words that stand right before it, nearest first, and right after it, as the file names them. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** A phrase as each language has it, and the fields that it may stand in. */
interface SoughtPhrase {
  /** For each language, the keys of its words. */
  readonly words: readonly (readonly string[])[];
  readonly fields: readonly FieldName[];
}

/** The documents that have the phrase, ascending. */
export async function phraseDocuments({ words, fields }: SoughtPhrase, source: PositionSource): Promise<Uint32Array> {
  const found = await Promise.all(words.map(keys => documentsWithTerms(keys, fields, source)));
  return Uint32Array.from(found.flat()).sort();
}

async function documentsWithTerms(
  terms: readonly string[],
  fields: readonly FieldName[],
  source: PositionSource,
): Promise<readonly number[]> {
  const lookups = cover(
    terms,
    terms.map(term => source.frequent.indexOf(term) + 1),
  );
  const positions = await Promise.all(lookups.map(({ key }) => source.positions(key)));
  const starts = lookups.map((lookup, index) => phraseStarts(positions[index], lookup));
  const inField = (start: number) => fields.includes(start < source.textStart ? 'title' : 'text');
  return [...intersectAll(starts)].filter(([, list]) => list.some(inField)).map(([document]) => document);
}

/** Lookups that between them hold every word of the phrase. `ids` names the frequent ones; 0 is a rarer word. */
function cover(terms: readonly string[], ids: readonly number[]): readonly Lookup[] {
  const rare = [...ids.keys()].filter(index => ids[index] === 0);
  if (rare.length === 0) return frequentCover(terms);
  return rare.map((offset, index) => ({
    key: terms[offset] ?? '',
    offset,
    // What stands between two rarer words is checked once, after the first.
    before: index === 0 ? ids.slice(0, offset).reverse() : [],
    after: ids.slice(offset + 1, rare[index + 1] ?? ids.length),
  }));
}

/** Frequent words by themselves are found two by two; the last pair may overlap the one before. */
function frequentCover(terms: readonly string[]): readonly Lookup[] {
  const last = terms.length - 2;
  const offsets = terms.map((_, index) => Math.min(index, last)).filter((_, index) => index % 2 === 0 && last >= 0);
  return [...new Set(offsets)].map(offset => {
    const [first = '', second = ''] = terms.slice(offset);
    return { key: pairKey(first, second), offset, before: [], after: [] };
  });
}

/** For each document, where the phrase would have to begin for the word to stand at its position. */
function phraseStarts(
  positions: Positions | undefined,
  { offset, before, after }: Lookup,
): Map<number, readonly number[]> {
  const starts = new Map<number, readonly number[]>();
  if (!positions) return starts;
  const fitsBefore = neighbourMatcher(positions.before, before);
  const fitsAfter = neighbourMatcher(positions.after, after);
  let at = 0;
  for (const [index, document] of positions.documents.entries()) {
    const own: number[] = [];
    for (const end = at + (positions.counts[index] ?? 0); at < end; at += 1) {
      // Both are asked for every position: each goes on to the next one's words.
      const [fits, follows] = [fitsBefore(), fitsAfter()];
      if (fits && follows) own.push((positions.positions[at] ?? 0) - offset);
    }
    if (own.length > 0) starts.set(document, own);
  }
  return starts;
}

/** Tells of one position after another whether its neighbours begin with these words. */
function neighbourMatcher(neighbours: Uint8Array, wanted: readonly number[]): () => boolean {
  if (wanted.length === 0) return () => true;
  let at = 0;
  return () => {
    let matched = 0;
    for (let length = 0; at < neighbours.length && neighbours[at] !== neighboursEnd; at += 1, length += 1) {
      if (matched === length && neighbours[at] === wanted[length]) matched += 1;
    }
    at += 1;
    return matched === wanted.length;
  };
}

function intersectAll(maps: readonly Map<number, readonly number[]>[]): Map<number, readonly number[]> {
  const [first = new Map<number, readonly number[]>(), ...rest] = [...maps].sort((a, b) => a.size - b.size);
  return rest.reduce(intersect, first);
}

function intersect(a: Map<number, readonly number[]>, b: Map<number, readonly number[]>) {
  const both = new Map<number, readonly number[]>();
  for (const [document, starts] of a) {
    const others = b.get(document);
    const shared = others === undefined ? [] : starts.filter(start => others.includes(start));
    if (shared.length > 0) both.set(document, shared);
  }
  return both;
}

/** Finds where words stand, for phrases. */
export class PositionSource {
  /** Words found only beside other words. */
  readonly frequent: readonly string[];
  /** Position of a text's first word; titles lie before it. */
  readonly textStart: number;
  readonly #terms: TermSource;
  readonly #files: SeparatedFiles<ReadonlyMap<string, StoredPositions>>;

  constructor(files: IndexFiles, terms: TermSource) {
    this.frequent = files.manifest.frequent;
    this.textStart = files.manifest.textStart;
    this.#terms = terms;
    this.#files = new SeparatedFiles(files, 'p', readPositions);
  }

  /** The positions of a word or of a pair of frequent ones; undefined when no document has it. */
  async positions(key: string): Promise<Positions | undefined> {
    if (this.#files.count === 0) return undefined;
    const [stored, counts] = await Promise.all([this.#stored(key), isPair(key) ? undefined : this.#counts(key)]);
    const within = stored?.pairCounts ?? counts;
    return stored && within && positionsIn(stored, within);
  }

  async #stored(key: string): Promise<StoredPositions | undefined> {
    return (await this.#files.withKey(key))?.get(key);
  }

  async #counts(term: string): Promise<Counts | undefined> {
    const entry = await this.#terms.entry(term);
    return entry && countsOf(entry);
  }
}

/** The documents that have a term in either field, and how often in both. */
function countsOf({ title, text }: TermEntry): Counts {
  const most = title.documents.length + text.documents.length;
  const documents = new Uint32Array(most);
  const counts = new Uint32Array(most);
  let length = 0;
  for (let h = 0, t = 0; h < title.documents.length || t < text.documents.length; length += 1) {
    const inTitle = title.documents[h] ?? Number.POSITIVE_INFINITY;
    const inText = text.documents[t] ?? Number.POSITIVE_INFINITY;
    const document = Math.min(inTitle, inText);
    let count = 0;
    if (inTitle === document) count += title.frequencies[h++] ?? 0;
    if (inText === document) count += text.frequencies[t++] ?? 0;
    documents[length] = document;
    counts[length] = count;
  }
  return { documents: documents.subarray(0, length), counts: counts.subarray(0, length) };
}
