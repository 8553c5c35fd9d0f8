import type { Vectors } from './vectors.ts';

/** For each term, the articles that have it among their heaviest, in the archive's order. */
export interface Postings {
  /** Where a term's articles begin and end in `articles` and `weights`. */
  readonly starts: Uint32Array;
  readonly articles: Uint32Array;
  readonly weights: Float32Array;
}

/** Terms of each article by which it is looked for. */
const findingTerms = 24;

/** Calls `visit` with each term by which an article can be found: the heaviest of those that another article has. */
export function eachFindingTerm(
  vectors: Vectors,
  article: number,
  visit: (term: number, weight: number) => void,
): void {
  const [terms, weights] = [vectors.termsOf(article), vectors.weightsOf(article)];
  let left = findingTerms;
  for (let place = 0; place < terms.length && left > 0; place++) {
    const term = terms[place] ?? 0;
    if (vectors.foundIn(term) < 2) continue;
    visit(term, weights[place] ?? 0);
    left--;
  }
}

export function postingsOf(vectors: Vectors): Postings {
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
