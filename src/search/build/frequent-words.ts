import type { Inverted } from './invert.ts';

/** Past these, a word is too rare for its pairs to be worth their bytes. */
const most = 48;
/** Occurrences for each document above which a word's places are too many to fetch for one phrase. */
const share = 0.5;
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
