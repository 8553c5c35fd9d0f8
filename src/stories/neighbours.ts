import { eachFindingTerm, type Postings } from './postings.ts';
import type { Vectors } from './vectors.ts';

/** Articles looked at for one term: those nearest in the archive's order, which is the order of time. */
const mostPerTerm = 400;
/** Candidates kept of an article, for each purpose, before they are compared in full. */
const mostKept = 24;

/** Candidates for an article's relatives, in no order that means anything. */
export interface Neighbours {
  readonly similar: readonly number[];
  /** The likeliest of those that a test (dates that overlap) admits. */
  readonly admitted: readonly number[];
}

/**
 * Finds the likeliest relatives of each article by the heaviest terms they share. Common terms are cut to the articles
 * nearest in time, which bounds the work of an article whatever the archive is about.
 */
export function neighbourFinder(vectors: Vectors, postings: Postings, admits: (a: number, b: number) => boolean) {
  const sums = new Float32Array(vectors.count);
  const touched = new Uint32Array(vectors.count);

  function gather(article: number): number {
    let count = 0;
    eachFindingTerm(vectors, article, (term, weight) => {
      const [from, to] = nearest(postings, term, article);
      for (let at = from; at < to; at++) {
        const other = postings.articles[at] ?? 0;
        if (sums[other] === 0) touched[count++] = other;
        sums[other] = (sums[other] ?? 0) + weight * (postings.weights[at] ?? 0);
      }
    });
    return count;
  }

  return function neighboursOf(article: number): Neighbours {
    const count = gather(article);
    const similar = keepBest(mostKept);
    const admitted = keepBest(mostKept);
    for (let at = 0; at < count; at++) {
      const other = touched[at] ?? 0;
      const sum = sums[other] ?? 0;
      sums[other] = 0;
      if (other === article) continue;
      similar.offer(other, sum);
      if (admitted.wouldKeep(sum) && admits(article, other)) admitted.offer(other, sum);
    }
    return { similar: similar.kept(), admitted: admitted.kept() };
  };
}

/** The stretch of a term's postings around an article. */
function nearest({ starts, articles }: Postings, term: number, article: number): readonly [number, number] {
  const start = starts[term] ?? 0;
  const end = starts[term + 1] ?? start;
  if (end - start <= mostPerTerm) return [start, end];
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((articles[middle] ?? 0) < article) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(start, Math.min(low - mostPerTerm / 2, end - mostPerTerm));
  return [from, from + mostPerTerm];
}

/** Keeps the n with the greatest sums; of equal sums, the lower number. */
function keepBest(most: number) {
  const articles: number[] = [];
  const sums: number[] = [];
  return {
    wouldKeep: (sum: number) => articles.length < most || sum >= (sums.at(-1) ?? 0),
    offer(article: number, sum: number) {
      if (articles.length === most && sum < (sums.at(-1) ?? 0)) return;
      let place = articles.length;
      while (place > 0 && isBefore(sum, article, sums[place - 1] ?? 0, articles[place - 1] ?? 0)) place--;
      if (place >= most) return;
      articles.splice(place, 0, article);
      sums.splice(place, 0, sum);
      articles.length = Math.min(articles.length, most);
      sums.length = Math.min(sums.length, most);
    },
    kept: (): readonly number[] => articles,
  };
}

function isBefore(sum: number, article: number, otherSum: number, otherArticle: number): boolean {
  return sum > otherSum || (sum === otherSum && article < otherArticle);
}
