import { type BestKept, bestKept } from './best-kept.ts';
import { eachFindingTerm, type Postings } from './postings.ts';
import type { WindowColumns } from './story-window.ts';
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
  /** The likeliest of those whose dates overlap. */
  readonly inTime: readonly number[];
}

/**
 * Finds the likeliest relatives of each article by the heaviest terms they share. Common terms are cut to the articles
 * nearest in time, which bounds the work of an article whatever the archive is about.
 */
export function neighbourFinder(vectors: Vectors, postings: Postings, windows: WindowColumns) {
  const sums = new Float32Array(vectors.count);
  const touched = new Uint32Array(vectors.count);
  const [similar, inTime] = [bestKept(mostKept), bestKept(mostKept)];

  return function neighboursOf(article: number): Neighbours {
    const count = gather(vectors, postings, article, sums, touched);
    sift(article, touched.subarray(0, count), sums, windows, similar, inTime);
    return { similar: similar.take(), inTime: inTime.take() };
  };
}

/** Adds up the products of shared terms in `sums`, lists what it touched, and says how many. */
function gather(
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

/** Keeps the best of what was touched, and leaves `sums` all zero. This loop is the heart of the cost. */
function sift(
  article: number,
  touched: Uint32Array,
  sums: Float32Array,
  { first, last }: WindowColumns,
  similar: BestKept,
  inTime: BestKept,
): void {
  const from = first[article] ?? 0;
  const to = last[article] ?? 0;
  for (const other of touched) {
    const sum = sums[other] ?? 0;
    sums[other] = 0;
    if (sum < leastSum || other === article) continue;
    if (sum >= similar.least()) similar.offer(other, sum);
    if ((first[other] ?? 0) <= to && (last[other] ?? 0) >= from && sum >= inTime.least()) inTime.offer(other, sum);
  }
}

/** Where the stretch of a long term's postings around an article begins. */
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
