/** Training rows with every feature cut into at most 64 bins. */
export interface BinnedRows {
  readonly features: readonly string[];
  /** Per feature, the upper edges of all bins but the last. */
  readonly edges: readonly (readonly number[])[];
  /** Per feature, the bin of every row. */
  readonly bins: readonly Uint8Array[];
  readonly count: number;
}

export const mostBins = 64;
const sampleSize = 40_000;

/** Edges between values of like frequency; the same rows give the same edges. */
export function binRows(features: readonly string[], columns: readonly Float32Array[]): BinnedRows {
  const edges = columns.map(edgesOf);
  const bins = columns.map((column, feature) => binned(column, edges[feature] ?? []));
  return { features, edges, bins, count: columns[0]?.length ?? 0 };
}

function edgesOf(column: Float32Array): readonly number[] {
  const step = Math.max(1, Math.floor(column.length / sampleSize));
  const sample = Float32Array.from(
    { length: Math.floor(column.length / step) },
    (_, at) => column[at * step] ?? 0,
  ).sort();
  const distinct = [...new Set(sample)];
  if (distinct.length <= mostBins)
    return distinct.slice(1).map((value, at) => rounded((value + (distinct[at] ?? 0)) / 2));
  // Half the edges by frequency of rows, half by frequency among distinct values: rare large values matter as well.
  const edges = new Set<number>();
  const half = mostBins / 2;
  for (let bin = 1; bin < half; bin += 1) {
    edges.add(rounded(sample[Math.floor((bin * sample.length) / half)] ?? 0));
    edges.add(rounded(distinct[Math.floor((bin * distinct.length) / half)] ?? 0));
  }
  return [...edges].sort((a, b) => a - b);
}

/** Few digits keep the file small; the bins are made from the rounded edge, so nothing is lost. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function binned(column: Float32Array, edges: readonly number[]): Uint8Array {
  return Uint8Array.from(column, value => {
    let low = 0;
    let high = edges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value <= (edges[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  });
}
