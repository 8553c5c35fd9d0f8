import { mixed } from './word-hashes.ts';

/** A power of two; the least shingle of each part of the range of hashes stands for the text. */
const bins = 128;
/** Bins that must all agree for two texts to be compared. */
const bandWidth = 3;
const bands = Math.floor(bins / bandWidth);
const shift = 32 - Math.log2(bins);

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
