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
 * archive itself. The 1 keeps words that all of a small archive shares from weighing nothing: of four articles,
 * those that two tell of matter as much as those that one does.
 */
export function tfIdfVectors(documents: readonly Uint32Array[], most = keptTerms): Vectors {
  const numbered = numberTerms(documents);
  const idf = rarities(numbered.found, documents.length);
  const counts = new Uint16Array(idf.length);
  const kept = numbered.documents.map(terms => heaviest(terms, idf, counts, most));
  return vectorsOf(kept, numbered.found);
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

function numberTerms(documents: readonly Uint32Array[]): Numbered {
  const table = termTable();
  const found: number[] = [];
  const lastSeen: number[] = [];
  const numbered = documents.map((hashes, document) =>
    hashes.map(hash => {
      const term = table.numberOf(hash);
      if (lastSeen[term] !== document) {
        lastSeen[term] = document;
        found[term] = (found[term] ?? 0) + 1;
      }
      return term;
    }),
  );
  return { documents: numbered, found };
}

function rarities(found: readonly number[], documents: number): Float32Array {
  return Float32Array.from(found, count => Math.log1p(documents / count));
}

/** `counts` is all zero before and after: a scratch as long as the vocabulary, shared by all articles. */
function heaviest(document: Uint32Array, idf: Float32Array, counts: Uint16Array, most: number): Vector {
  const different: number[] = [];
  for (const term of document) {
    if (counts[term] === 0) different.push(term);
    counts[term] = Math.min(0xffff, (counts[term] ?? 0) + 1);
  }
  const weights = Float32Array.from(different, term => (1 + Math.log(counts[term] ?? 1)) * (idf[term] ?? 0));
  for (const term of different) counts[term] = 0;
  return keepHeaviest(different, weights, most);
}

function keepHeaviest(terms: readonly number[], weights: Float32Array, most: number): Vector {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  if (squares === 0) return none;
  const length = Math.sqrt(squares);
  const least = weights.length <= most ? 0 : (weights.toSorted()[weights.length - most] ?? 0);
  const places: number[] = [];
  for (let place = 0; place < weights.length; place++) if ((weights[place] ?? 0) >= least) places.push(place);
  // Equal weights are ordered by term, so that the cut does not depend on the order of words.
  places.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (terms[a] ?? 0) - (terms[b] ?? 0));
  const kept = places.slice(0, most);
  return {
    terms: Uint32Array.from(kept, place => terms[place] ?? 0),
    weights: Float32Array.from(kept, place => (weights[place] ?? 0) / length),
  };
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
