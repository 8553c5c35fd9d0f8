import { mixed } from './word-hashes.ts';

/** Positions of articles of which each is nearly the first one's text. */
export interface Copies {
  readonly articles: readonly number[];
  /** Least share of shingles in common between any two of them. */
  readonly overlap: number;
}

/** Half of all their five-word runs: a text and its shortened or lightly edited copy. */
export const leastOverlap = 0.5;
/** Shorter texts are captions and notices, which are copies only when they are the same word for word. */
const fewestShingles = 20;
/** Of larger groups, only this many are compared each with each for `overlap`. */
const mostCompared = 40;

/** A text that is compared with others. */
export interface ComparedText {
  /** Its words in their order; they are asked for when it may be a copy. */
  readonly inOrder: () => Uint32Array;
  /** By which copies of a long text are found; absent for a short one. */
  readonly signature?: Uint32Array;
}

export function comparedText(words: Uint32Array): ComparedText {
  const signature = signatureOfWords(words);
  return { inOrder: () => words, ...(signature && { signature }) };
}

/** Groups near copies of one text, oldest article first. */
export function findCopies(documents: readonly ComparedText[]): readonly Copies[] {
  const signatures = documents.map(({ signature }) => signature);
  const leaders = new Map<number, number>();
  for (const [earlier, later] of likelyPairs(signatures)) {
    const leader = leaders.get(earlier) ?? earlier;
    if (leaders.has(later) || leader === later) continue;
    if (sharedShingles(shinglesIn(documents, leader), shinglesIn(documents, later)) >= leastOverlap) {
      leaders.set(later, leader);
    }
  }
  for (const [leader, later] of equalTexts(documents)) leaders.set(later, leader);
  return groupByLeader(leaders).map(articles => ({ articles, overlap: overlapOf(documents, articles) }));
}

/** Pairs of short texts that are the same, the first of them with each later one. Of four words nothing is known. */
function equalTexts(documents: readonly ComparedText[]): readonly (readonly [number, number])[] {
  const first = new Map<string, number>();
  return documents.flatMap(({ signature, inOrder }, at): [number, number][] => {
    if (signature) return [];
    const words = inOrder();
    if (words.length < shingleLength) return [];
    const text = words.join(' ');
    const leader = first.get(text);
    if (leader === undefined) first.set(text, at);
    return leader === undefined ? [] : [[leader, at]];
  });
}

function shinglesIn(documents: readonly ComparedText[], article: number): Uint32Array {
  return shinglesOf(documents[article]?.inOrder() ?? new Uint32Array(0));
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

function overlapOf(documents: readonly ComparedText[], articles: readonly number[]): number {
  const shingles = articles.slice(0, mostCompared).map(article => shinglesIn(documents, article));
  let least = 1;
  shingles.forEach((a, at) => {
    for (const b of shingles.slice(at + 1)) least = Math.min(least, sharedShingles(a, b));
  });
  return Math.round(least * 1000) / 1000;
}

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

/** A power of two; the least shingle of each part of the range of hashes stands for the text. */
const bins = 128;
/** Bins that must all agree for two texts to be compared. */
const bandWidth = 3;
const bands = Math.floor(bins / bandWidth);
const shift = 32 - Math.log2(bins);

/** The signature of a text by its words; undefined for a short one. */
export function signatureOfWords(words: Uint32Array): Uint32Array | undefined {
  const shingles = shinglesOf(words);
  return shingles.length < fewestShingles ? undefined : signatureOf(shingles);
}

/**
 * One-permutation MinHash: one signature value a bin, empty bins filled from their right-hand neighbour.
 * Texts that share half their shingles agree in some band in 99 cases of 100.
 */
export function signatureOf(shingles: Uint32Array): Uint32Array {
  const least = new Float64Array(bins).fill(Number.POSITIVE_INFINITY);
  for (const shingle of shingles) {
    const bin = shingle >>> shift;
    if (shingle < (least[bin] ?? 0)) least[bin] = shingle;
  }
  return Uint32Array.from(least, (value, bin) => (Number.isFinite(value) ? value : borrowed(least, bin)));
}

function borrowed(least: Float64Array, bin: number): number {
  for (let far = 1; far < bins; far++) {
    const value = least[(bin + far) % bins] ?? Number.POSITIVE_INFINITY;
    if (Number.isFinite(value)) return mixed(value + far);
  }
  return 0;
}

/** Pairs of positions, lower first, whose signatures agree in a band; positions without a signature are left out. */
export function likelyPairs(signatures: readonly (Uint32Array | undefined)[]): readonly (readonly [number, number])[] {
  const pairs = new Map<number, readonly [number, number]>();
  const total = signatures.length;
  for (let band = 0; band < bands; band++) {
    for (const run of equalRuns(signatures, band)) {
      for (const [a, b] of pairsOfRun(run)) pairs.set(a * total + b, [a, b]);
    }
  }
  return [...pairs.values()].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}

/** In a run of alike texts, each is compared with the first and with the one before it. */
function* pairsOfRun(run: readonly number[]): Generator<readonly [number, number]> {
  for (let at = 1; at < run.length; at++) {
    yield [run[0] ?? 0, run[at] ?? 0];
    if (at > 1) yield [run[at - 1] ?? 0, run[at] ?? 0];
  }
}

function equalRuns(signatures: readonly (Uint32Array | undefined)[], band: number): readonly (readonly number[])[] {
  const keyed = new Float64Array(signatures.length);
  let count = 0;
  // A band's 32-bit key and the position fit together in the 53 bits of a number, which sort fast.
  signatures.forEach((signature, at) => {
    if (signature) keyed[count++] = bandKey(signature, band) * 2 ** 21 + at;
  });
  const sorted = keyed.subarray(0, count).sort();
  const runs: number[][] = [];
  let run: number[] = [];
  let last = -1;
  for (const value of sorted) {
    const key = Math.floor(value / 2 ** 21);
    if (key !== last) {
      if (run.length > 1) runs.push(run);
      run = [];
      last = key;
    }
    run.push(value % 2 ** 21);
  }
  return run.length > 1 ? [...runs, run] : runs;
}

function bandKey(signature: Uint32Array, band: number): number {
  let key = band + 1;
  for (let at = band * bandWidth; at < (band + 1) * bandWidth; at++) key = mixed(key * 31 + (signature[at] ?? 0));
  return key;
}
