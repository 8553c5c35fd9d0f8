/**
 * A mark as it stands in a paragraph: `may` shuts a quotation if one is open, and `straight` also opens one if none is.
 */
export type Mark = 'open' | 'shut' | 'may' | 'straight';

/**
 * Curved double marks; one turned the wrong way round shuts. Straight ones and two single ones may be their partners;
 * behind a number they measure in inches.
 */
export const doubles =
  /(?<may>(?<=[\p{L}\p{N}.,!?…])“(?![\p{L}\p{N}])|(?<=\d)”|(?<=[.,!?…])(?:’’|''))|(?<open>“)|(?<shut>”)|(?<straight>(?<!\d)")/gu;

/**
 * An opening ‘ stands before a word; a ’ after a stop can be no apostrophe, and one before no letter may be either. Two
 * in a row are a double mark.
 */
export const singles =
  /(?<open>(?<![\p{L}\p{N}])‘(?=\d?\p{L})(?!(?:[Cc]ause|[Ee]m|[Tt]ill?|[Tt]is|[Tt]was|[Rr]ound|gram|n)(?!\p{L})))|(?<shut>(?<=[.,!?…])(?<!’)’(?![\p{L}\p{N}’]))|(?<may>(?<!’)’(?!\p{Script=Latin}|’)|(?<=[\p{L}.,!?…])'(?![\p{L}'])|(?<=[\p{L}.,!?…])‘(?!\p{L}))/gu;

/** The marks of one kind as they follow each other. */
export function marksIn(text: string, pattern: RegExp): readonly { readonly mark: Mark; readonly at: number }[] {
  return [...text.matchAll(pattern)].map(({ groups, index }) => ({ mark: markOf(groups), at: index }));
}

function markOf(groups: Readonly<Record<string, string | undefined>> = {}): Mark {
  if (groups['open'] !== undefined) return 'open';
  if (groups['shut'] !== undefined) return 'shut';
  return groups['may'] === undefined ? 'straight' : 'may';
}
