import type { FrequentWords } from './frequent-words.ts';
import { GrowingNumbers } from './growing-numbers.ts';

/** Where two frequent words stand together: by the first's number, then the second's, the places of the first. */
export function frequentPairs({ ids, terms, stream }: FrequentWords): FrequentPairs {
  const pairs = new Map<number, GrowingNumbers>();
  const keyOf = (first: number, second: number) => first * (terms.length + 1) + second;
  let previous = 0;
  for (let place = 0; place < stream.length; place += 1) {
    const id = stream[place] ?? 0;
    if (id > 0 && previous > 0) placesOf(pairs, keyOf(previous, id)).push(place - 1);
    previous = id;
  }
  return (first, second) => pairs.get(keyOf(ids[first] ?? 0, ids[second] ?? 0))?.view();
}

/** The places of a pair of terms; undefined when they never stand together or are not both frequent. */
export type FrequentPairs = (first: number, second: number) => Uint32Array | undefined;

function placesOf(pairs: Map<number, GrowingNumbers>, key: number): GrowingNumbers {
  const places = pairs.get(key) ?? new GrowingNumbers();
  pairs.set(key, places);
  return places;
}
