import type { FrequentWords } from './frequent-words.ts';
import { GrowingNumbers } from './growing-numbers.ts';

/** Where two frequent words stand together: by the first's number, then the second's, the places of the first. */
export function frequentPairs({ ids, terms, stream }: FrequentWords): FrequentPairs {
  const width = terms.length + 1;
  // A list for each two of them: there are fifty words at most, and millions of places.
  const pairs: (GrowingNumbers | undefined)[] = Array.from({ length: width * width });
  let previous = 0;
  for (let place = 0; place < stream.length; place += 1) {
    const id = stream[place] ?? 0;
    if (id > 0 && previous > 0) {
      const key = previous * width + id;
      const places = pairs[key] ?? new GrowingNumbers();
      pairs[key] = places;
      places.push(place - 1);
    }
    previous = id;
  }
  return (first, second) => pairs[(ids[first] ?? 0) * width + (ids[second] ?? 0)]?.view();
}

/** The places of a pair of terms; undefined when they never stand together or are not both frequent. */
export type FrequentPairs = (first: number, second: number) => Uint32Array | undefined;
