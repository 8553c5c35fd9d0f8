import { distance } from 'fastest-levenshtein';

/** The word nearest to `wanted` by edits; undefined when none is near enough to have been meant. */
export function closestWord(wanted: string, words: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let fewest = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const word of words) {
    const edits = distance(wanted, word);
    if (edits < fewest) [nearest, fewest] = [word, edits];
  }
  return nearest;
}
