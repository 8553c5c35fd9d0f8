import { likelyPairs, signatureOf } from './min-hash.ts';
import { sharedShingles, shinglesOf } from './shingles.ts';

/** Positions of articles of which each is nearly the first one's text. */
export interface Copies {
  readonly articles: readonly number[];
  /** Least share of shingles in common between any two of them. */
  readonly overlap: number;
}

/** Half of all their five-word runs: a text and its shortened or lightly edited copy. */
export const leastOverlap = 0.5;
/** Shorter texts are captions and notices. */
const fewestShingles = 20;
/** Of larger groups, only this many are compared each with each for `overlap`. */
const mostCompared = 40;

/** Groups near copies of one text; `documents` are words in order, oldest article first. */
export function findCopies(documents: readonly Uint32Array[]): readonly Copies[] {
  const signatures = documents.map(words => {
    const shingles = shinglesOf(words);
    return shingles.length < fewestShingles ? undefined : signatureOf(shingles);
  });
  const leaders = new Map<number, number>();
  for (const [earlier, later] of likelyPairs(signatures)) {
    const leader = leaders.get(earlier) ?? earlier;
    if (leaders.has(later) || leader === later) continue;
    if (sharedShingles(shinglesIn(documents, leader), shinglesIn(documents, later)) >= leastOverlap) {
      leaders.set(later, leader);
    }
  }
  return groupByLeader(leaders).map(articles => ({ articles, overlap: overlapOf(documents, articles) }));
}

function shinglesIn(documents: readonly Uint32Array[], article: number): Uint32Array {
  return shinglesOf(documents[article] ?? new Uint32Array(0));
}

function groupByLeader(leaders: ReadonlyMap<number, number>): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const [article, leader] of leaders) {
    const group = groups.get(leader);
    if (group) group.push(article);
    else groups.set(leader, [leader, article]);
  }
  return [...groups.values()].map(group => group.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function overlapOf(documents: readonly Uint32Array[], articles: readonly number[]): number {
  const shingles = articles.slice(0, mostCompared).map(article => shinglesIn(documents, article));
  let least = 1;
  shingles.forEach((a, at) => {
    for (const b of shingles.slice(at + 1)) least = Math.min(least, sharedShingles(a, b));
  });
  return Math.round(least * 1000) / 1000;
}
