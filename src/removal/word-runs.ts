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

/** How many of the runs of a text are among `wanted`, which holds runs of the lengths in `lengths`. */
export function countRuns(text: string, wanted: ReadonlySet<number>, lengths: readonly number[]): number {
  const words = wordHashes(text);
  let found = 0;
  for (const length of lengths) for (const run of runsOf(words, length)) if (wanted.has(run)) found++;
  return found;
}
