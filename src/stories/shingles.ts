import { mixed } from './word-hashes.ts';

/** Words in a shingle. Five in a row are seldom the same by chance. */
const shingleLength = 5;

/** Hashes of every run of five words, sorted, each once. */
export function shinglesOf(words: Uint32Array): Uint32Array {
  const count = words.length - shingleLength + 1;
  if (count <= 0) return new Uint32Array(0);
  const shingles = new Uint32Array(count);
  for (let at = 0; at < count; at++) shingles[at] = shingleAt(words, at);
  return distinct(shingles.sort());
}

function shingleAt(words: Uint32Array, at: number): number {
  let hash = 0;
  for (let place = at; place < at + shingleLength; place++) hash = Math.imul(hash, 0x9e3779b1) + (words[place] ?? 0);
  return mixed(hash);
}

function distinct(sorted: Uint32Array): Uint32Array {
  let count = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at] ?? 0;
  }
  return sorted.slice(0, count);
}

/** The share of shingles that two texts have in common, of all that either has: 0 to 1. */
export function sharedShingles(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  const all = a.length + b.length - common;
  return all === 0 ? 0 : common / all;
}
