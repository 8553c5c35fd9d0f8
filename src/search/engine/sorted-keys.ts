/** The file that a key lies in: the last whose separator is not after it. */
export function fileOf(separators: readonly string[], key: string): number {
  let low = 0;
  let high = separators.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((separators[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The place of a key among sorted ones; undefined when it is none of them. */
export function placeOf(keys: readonly string[], key: string): number | undefined {
  const place = fileOf(keys, key);
  return keys[place] === key ? place : undefined;
}

/** The places of all sorted keys that begin so. */
export function placesWithPrefix(keys: readonly string[], prefix: string): readonly number[] {
  return filesOfPrefix(keys, prefix).filter(place => keys[place]?.startsWith(prefix));
}

/** All files that may hold keys that begin so, in order. */
export function filesOfPrefix(separators: readonly string[], prefix: string): readonly number[] {
  if (separators.length === 0) return [];
  const first = fileOf(separators, prefix);
  let end = first + 1;
  while (end < separators.length && (separators[end] ?? '').slice(0, prefix.length) <= prefix) end += 1;
  return Array.from({ length: end - first }, (_, index) => first + index);
}
