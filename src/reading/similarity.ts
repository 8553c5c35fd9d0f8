/** Shared words over all words of two lines (Jaccard), 0..1. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  return overlap(new Set(a), b);
}

/** Whether a line is at least so similar to the one that this was made for. */
export type Likeness = (tokens: readonly string[], least: number) => boolean;

/** Compares many lines with one; most share too few words with it to be counted exactly. */
export function likenessTo(tokens: readonly string[]): Likeness {
  const own = new Set(tokens);
  return (others, least) => {
    let shared = 0;
    for (const token of others) if (own.has(token)) shared += 1;
    return shared >= own.size * least && overlap(own, others) >= least;
  };
}

function overlap(left: ReadonlySet<string>, tokens: readonly string[]): number {
  const right = new Set(tokens);
  let shared = 0;
  for (const token of right) if (left.has(token)) shared += 1;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}
