import { mostDaysApart, type WindowColumns } from './story-window.ts';
import { type TopK, topK } from './top-k.ts';
import type { Vectors } from './vectors.ts';

/** Articles looked at for one term: those nearest in the archive's order, which is the order of time. */
const mostPerTerm = 400;
/** Candidates kept of an article, for each purpose, before they are compared in full. */
const mostKept = 16;
/** Sums of a few shared terms that are less than this come to nothing when articles are compared in full. */
const leastSum = 0.04;

/** Candidates for an article's relatives, likeliest first. */
export interface Neighbours {
  readonly similar: readonly number[];
  /** The likeliest of those whose dates overlap or lie a few days apart. */
  readonly inTime: readonly number[];
}

/**
 * Finds the likeliest relatives of each article by the heaviest terms they share. Common terms are cut to the articles
 * nearest in time, which bounds the work of an article whatever the archive is about.
 */
export function neighbourFinder(vectors: Vectors, windows: WindowColumns) {
  const postings = postingsOf(vectors);
  const sums = new Float32Array(vectors.count);
  const touched = new Uint32Array(vectors.count);
  const [similar, inTime] = [topK(mostKept), topK(mostKept)];

  return function neighboursOf(article: number): Neighbours {
    const count = addProducts(vectors, postings, article, sums, touched);
    keepBest(article, touched.subarray(0, count), sums, windows, similar, inTime);
    return { similar: similar.take(), inTime: inTime.take() };
  };
}

/** Adds up the products of shared terms in `sums`, lists what it touched, and says how many. */
function addProducts(
  vectors: Vectors,
  { articles, weights, starts }: Postings,
  article: number,
  sums: Float32Array,
  touched: Uint32Array,
): number {
  let count = 0;
  eachFindingTerm(vectors, article, (term, weight) => {
    const start = starts[term] ?? 0;
    const end = starts[term + 1] ?? start;
    const from = end - start <= mostPerTerm ? start : nearest(articles, start, end, article);
    const to = Math.min(end, from + mostPerTerm);
    for (let at = from; at < to; at++) {
      const other = articles[at] ?? 0;
      const sum = sums[other] ?? 0;
      if (sum === 0) touched[count++] = other;
      sums[other] = sum + weight * (weights[at] ?? 0);
    }
  });
  return count;
}

/** Keeps the greatest of the sums that were touched, and leaves `sums` all zero. Most of the time is spent in this loop. */
function keepBest(
  article: number,
  touched: Uint32Array,
  sums: Float32Array,
  { first, last }: WindowColumns,
  similar: TopK,
  inTime: TopK,
): void {
  const from = (first[article] ?? 0) - mostDaysApart;
  const to = (last[article] ?? 0) + mostDaysApart;
  for (const other of touched) {
    const sum = sums[other] ?? 0;
    sums[other] = 0;
    if (sum < leastSum || other === article) continue;
    if (sum >= similar.least()) similar.offer(other, sum);
    if ((first[other] ?? 0) <= to && (last[other] ?? 0) >= from && sum >= inTime.least()) inTime.offer(other, sum);
  }
}

/** Where the postings of a frequent term that lie nearest to an article begin. */
function nearest(articles: Uint32Array, start: number, end: number, article: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((articles[middle] ?? 0) < article) low = middle + 1;
    else high = middle;
  }
  return Math.max(start, Math.min(low - mostPerTerm / 2, end - mostPerTerm));
}

/** For each term, the articles that have it among their heaviest, in the archive's order. */
interface Postings {
  /** Where a term's articles begin and end in `articles` and `weights`. */
  readonly starts: Uint32Array;
  readonly articles: Uint32Array;
  readonly weights: Float32Array;
}

/** Terms of each article by which it is looked for. */
const findingTerms = 24;

/** Calls `visit` with each term by which an article can be found: the heaviest of those that another article has. */
function eachFindingTerm(vectors: Vectors, article: number, visit: (term: number, weight: number) => void): void {
  const [terms, weights] = [vectors.termsOf(article), vectors.weightsOf(article)];
  let left = findingTerms;
  for (let place = 0; place < terms.length && left > 0; place++) {
    const term = terms[place] ?? 0;
    if (vectors.foundIn(term) < 2) continue;
    visit(term, weights[place] ?? 0);
    left--;
  }
}

function postingsOf(vectors: Vectors): Postings {
  const starts = new Uint32Array(vectors.terms + 1);
  eachPosting(vectors, term => {
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  for (let term = 0; term < vectors.terms; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const total = starts[vectors.terms] ?? 0;
  const postings = { starts, articles: new Uint32Array(total), weights: new Float32Array(total) };
  const next = starts.slice();
  eachPosting(vectors, (term, article, weight) => {
    const place = next[term] ?? 0;
    postings.articles[place] = article;
    postings.weights[place] = weight;
    next[term] = place + 1;
  });
  return postings;
}

function eachPosting(vectors: Vectors, visit: (term: number, article: number, weight: number) => void): void {
  for (let article = 0; article < vectors.count; article++) {
    eachFindingTerm(vectors, article, (term, weight) => visit(term, article, weight));
  }
}
