import type { SortOrder } from '../search-request.ts';

interface Ordering {
  readonly documents: Uint32Array;
  readonly scores: Float64Array;
  readonly sort: SortOrder;
  /** Documents from this number on are undated. */
  readonly dated: number;
}

/** The places in `documents` of the first `wanted` results. Equal scores keep the order in which they were met. */
export function topPlaces({ documents, scores, sort, dated }: Ordering, wanted: number): Uint32Array {
  const score = (place: number) => scores[place] ?? 0;
  const document = (place: number) => documents[place] ?? 0;
  const undatedLast = (a: number, b: number) => Number(document(a) >= dated) - Number(document(b) >= dated);
  const orders: Readonly<Record<SortOrder, (a: number, b: number) => number>> = {
    relevance: (a, b) => score(b) - score(a) || a - b,
    newest: (a, b) => undatedLast(a, b) || document(b) - document(a),
    oldest: (a, b) => document(a) - document(b),
  };
  return firstOf(documents.length, wanted, orders[sort]);
}

/** Sorting everything for the first page would cost more than finding it. */
const largestSelection = 200;

function firstOf(count: number, wanted: number, order: (a: number, b: number) => number): Uint32Array {
  if (wanted > largestSelection || count <= largestSelection) {
    return Uint32Array.from({ length: count }, (_, place) => place)
      .sort(order)
      .subarray(0, wanted);
  }
  const first: number[] = [];
  for (let place = 0; place < count; place += 1) {
    const last = first[wanted - 1];
    if (last !== undefined && order(last, place) <= 0) continue;
    insert(first, place, order);
    first.length = Math.min(first.length, wanted);
  }
  return Uint32Array.from(first);
}

function insert(sorted: number[], place: number, order: (a: number, b: number) => number): void {
  let at = sorted.length;
  while (at > 0 && order(sorted[at - 1] ?? 0, place) > 0) at -= 1;
  sorted.splice(at, 0, place);
}
