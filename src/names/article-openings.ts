import { tokenise } from './tokens.ts';

/** First words, and first two words, of all that may be a name in a heading. */
export function openingsIn(heading: string): readonly string[] {
  const tokens = tokenise(heading);
  return tokens.flatMap(({ shape, folded }, at) => {
    if (shape === 'lower') return [];
    const next = tokens[at + 1];
    return next === undefined ? [folded] : [folded, `${folded} ${next.folded}`];
  });
}

/** By what of a name a heading is searched for it: its first two words, or its only one. */
export function openingOf(key: string): string {
  const [first, second] = tokenise(key);
  return second === undefined ? (first?.folded ?? '') : `${first?.folded} ${second.folded}`;
}
