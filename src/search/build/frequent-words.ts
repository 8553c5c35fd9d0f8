import type { Inverted } from './invert.ts';

/** No more words than this; what is rarer than the fortieth word is not worth pairs. */
const most = 48;
/** A share of all documents above which a word's places are too many to fetch for one phrase. */
const share = 0.12;
/** Occurrences below which fetching them all is cheap, whatever their share. */
const cheap = 6000;

/** The words that phrases find by pairs with their neighbours (`stab in`, `the back`), most frequent first. */
export function frequentWords({ starts }: Inverted, documents: number): ReadonlySet<number> {
  const count = (term: number) => (starts[term + 1] ?? 0) - (starts[term] ?? 0);
  const frequent: number[] = [];
  for (let term = 0; term < starts.length - 1; term += 1) {
    if (count(term) > cheap && count(term) > documents * share) frequent.push(term);
  }
  return new Set(frequent.sort((a, b) => count(b) - count(a) || a - b).slice(0, most));
}
