import type { Mention } from '../names/names.ts';
import { termTable } from './term-table.ts';

/** Sparse vectors of length 1, one an article, by position in the archive. */
export interface Vectors {
  readonly count: number;
  /** Different terms in the archive. */
  readonly terms: number;
  /** How many articles have a term. */
  readonly foundIn: (term: number) => number;
  /** Terms of an article, heaviest first. */
  readonly termsOf: (article: number) => Uint32Array;
  readonly weightsOf: (article: number) => Float32Array;
}

/** Terms kept of each article: all of a short one, and of a long one enough for its cosines' first two decimals. */
const keptTerms = 160;

/**
 * TF-IDF vectors: (1 + ln tf) · ln(1 + N / df), length 1, the heaviest terms kept. A term's rarity is counted in the
 * archive itself. The 1 keeps words that all of a small archive shares from weighing nothing.
 */
export function tfIdfVectors(documents: readonly CountedWords[], most = keptTerms): Vectors {
  const numbered = numberTerms(documents);
  const idf = rarities(numbered.found, documents.length);
  const longest = documents.reduce((length, { terms }) => Math.max(length, terms.length), 0);
  const keys = new Float64Array(longest);
  const kept = documents.map(({ counts }, at) =>
    heaviest(numbered.documents[at] ?? new Uint32Array(0), counts, idf, keys, most),
  );
  return vectorsOf(kept, numbered.found);
}

/** Different words of a text, in the order in which they are met, and how often each is. */
export interface CountedWords {
  readonly terms: Uint32Array;
  readonly counts: Uint16Array;
}

interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

const none: Vector = { terms: new Uint32Array(0), weights: new Float32Array(0) };

function vectorsOf(kept: readonly Vector[], found: readonly number[]): Vectors {
  return {
    count: kept.length,
    terms: found.length,
    foundIn: term => found[term] ?? 0,
    termsOf: article => (kept[article] ?? none).terms,
    weightsOf: article => (kept[article] ?? none).weights,
  };
}

interface Numbered {
  readonly documents: readonly Uint32Array[];
  /** In how many documents each term stands. */
  readonly found: readonly number[];
}

/** Counts the words of several texts together. */
export function countWords(texts: readonly Uint32Array[]): CountedWords {
  const counts = new Map<number, number>();
  for (const words of texts)
    for (const word of words) counts.set(word, Math.min(mostCounted, (counts.get(word) ?? 0) + 1));
  return { terms: Uint32Array.from(counts.keys()), counts: Uint16Array.from(counts.values()) };
}

/** More makes no difference. */
const mostCounted = 0xffff;

function numberTerms(documents: readonly CountedWords[]): Numbered {
  const table = termTable();
  const found: number[] = [];
  const numbered = documents.map(({ terms }) =>
    terms.map(hash => {
      const term = table.numberOf(hash);
      found[term] = (found[term] ?? 0) + 1;
      return term;
    }),
  );
  return { documents: numbered, found };
}

function rarities(found: readonly number[], documents: number): Float32Array {
  return Float32Array.from(found, count => rarity(count, documents));
}

/** From this many articles on, a word or name that only one of them has weighs nothing. */
const manyArticles = 400;

/**
 * What one article alone has cannot make it like another, and only tells how long it is. Of few articles, though, most
 * of what is rare is in one alone, and without it all of them would look alike: so it weighs less the more there are.
 */
function rarity(found: number, articles: number): number {
  const lone = found === 1 ? Math.max(0, 1 - articles / manyArticles) : 1;
  return lone * Math.log1p(articles / found);
}

/** Terms that a number can hold below a weight, and the steps in which weights are told apart. */
const termRoom = 2 ** 24;
const weightSteps = 2 ** 20;

/** @param keys memory as long as the longest article, used again for the next */
function heaviest(
  terms: Uint32Array,
  counts: Uint16Array,
  idf: Float32Array,
  keys: Float64Array,
  most: number,
): Vector {
  // Weight and term in one number sort without a comparison function, which is most of the time otherwise.
  let squares = 0;
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0;
    const weight = (1 + Math.log(counts[at] ?? 0)) * (idf[term] ?? 0);
    squares += weight * weight;
    keys[at] = Math.round(weight * weightSteps) * termRoom + term;
  }
  return squares === 0
    ? none
    : keepHeaviest(keys.subarray(0, terms.length).sort(), Math.sqrt(squares) * weightSteps, most);
}

function keepHeaviest(sorted: Float64Array, length: number, most: number): Vector {
  const kept = Math.min(most, sorted.length);
  const vector = { terms: new Uint32Array(kept), weights: new Float32Array(kept) };
  for (let place = 0; place < kept; place++) {
    const key = sorted[sorted.length - 1 - place] ?? 0;
    const weight = Math.floor(key / termRoom);
    vector.terms[place] = key - weight * termRoom;
    vector.weights[place] = weight / length;
  }
  return vector;
}

/** Compares one article with many at the price of one. */
export interface CosineScratch {
  /** Gives `use` the cosine of an article with any other. */
  compare<T>(article: number, use: (cosineWith: (other: number) => number) => T): T;
}

/** Holds an array as long as the vocabulary, which is all zero between calls. */
export function cosineScratch(vectors: Vectors): CosineScratch {
  const scratch = new Float32Array(vectors.terms);
  const write = (article: number, on: boolean) => {
    const [terms, weights] = [vectors.termsOf(article), vectors.weightsOf(article)];
    for (let place = 0; place < terms.length; place++) scratch[terms[place] ?? 0] = on ? (weights[place] ?? 0) : 0;
  };
  return {
    compare(article, use) {
      write(article, true);
      const result = use(other => dot(scratch, vectors.termsOf(other), vectors.weightsOf(other)));
      write(article, false);
      return result;
    },
  };
}

function dot(scratch: Float32Array, terms: Uint32Array, weights: Float32Array): number {
  let sum = 0;
  for (let place = 0; place < terms.length; place++) sum += (scratch[terms[place] ?? 0] ?? 0) * (weights[place] ?? 0);
  return sum;
}

/** Vectors over people, places and organisations, weighed by how few articles name them; a name counts once. */
export function nameVectors(articles: readonly (readonly Mention[])[]): Vectors {
  const numbers = new Map<string, number>();
  const found: number[] = [];
  const named = articles.map(mentions => {
    const names = new Set(mentions.filter(mention => mention.kind !== 'topic').map(keyOf));
    return Uint32Array.from([...names].map(key => countName(key, numbers, found)).sort((a, b) => a - b));
  });
  const weights = named.map(names => weighNames(names, found, articles.length));
  return {
    count: articles.length,
    terms: numbers.size,
    foundIn: name => found[name] ?? 0,
    termsOf: article => named[article] ?? new Uint32Array(0),
    weightsOf: article => weights[article] ?? new Float32Array(0),
  };
}

function keyOf({ kind, slug }: Mention): string {
  return `${kind} ${slug}`;
}

function countName(key: string, numbers: Map<string, number>, found: number[]): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  found[number] = (found[number] ?? 0) + 1;
  return number;
}

function weighNames(names: Uint32Array, found: readonly number[], articles: number): Float32Array {
  const weights = Float32Array.from(names, name => rarity(found[name] ?? 1, articles));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return length === 0 ? weights : weights.map(weight => weight / length);
}
