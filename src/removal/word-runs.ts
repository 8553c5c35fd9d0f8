import { wordHashes } from '../stories/word-hashes.ts';

/** Words in a run. Twelve in a row are the same in two texts when one was taken from the other, and hardly else. */
export const runLength = 12;

/** A number for each run of `length` words, in order; 53 bits, so that a whole archive has hardly two runs of one number. */
export function runsOf(words: Uint32Array, length: number = runLength): Float64Array {
  const runs = new Float64Array(Math.max(0, words.length - length + 1));
  for (let at = 0; at < runs.length; at++) {
    let low = 0x811c9dc5;
    let high = 0x9e3779b1;
    for (let place = at; place < at + length; place++) {
      const word = words[place] ?? 0;
      low = Math.imul(low ^ word, 0x01000193);
      high = Math.imul(high, 0x85ebca6b) + word;
    }
    runs[at] = (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
  }
  return runs;
}

/** The runs of many articles, each with the articles it is taken from. */
export interface RunIndex<T> {
  readonly runs: ReadonlyMap<number, readonly T[]>;
  readonly lengths: readonly number[];
}

interface HasRuns {
  readonly runs: ReadonlySet<number>;
  /** Lengths of the runs, in words. */
  readonly lengths: readonly number[];
}

export function indexOfRuns<T extends HasRuns>(articles: readonly T[]): RunIndex<T> {
  const runs = new Map<number, T[]>();
  for (const article of articles) {
    for (const run of article.runs) {
      const others = runs.get(run);
      if (others) others.push(article);
      else runs.set(run, [article]);
    }
  }
  return { runs, lengths: [...new Set(articles.flatMap(article => article.lengths))] };
}

/** How many runs a text has of each article of the index; an article of which it has none is not among them. */
export function countRuns<T>(text: string, { runs, lengths }: RunIndex<T>): ReadonlyMap<T, number> {
  const words = wordHashes(text);
  const counts = new Map<T, number>();
  for (const length of lengths) {
    for (const run of runsOf(words, length)) {
      for (const article of runs.get(run) ?? []) counts.set(article, (counts.get(article) ?? 0) + 1);
    }
  }
  return counts;
}
