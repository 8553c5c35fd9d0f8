/** A piece is cut somewhere between these shares of its full size, where the content says. */
const earliest = 0.75;
const latest = 1.25;

/** What is to be cut into pieces: entries in order. */
interface Entries {
  readonly length: number;
  readonly sizeOf: (index: number) => number;
  /** A number that looks like chance and depends on the entry alone. */
  readonly hashOf: (index: number) => number;
}

/**
 * Cuts entries into pieces of about the same size, and tells where pieces begin. The cut is before the entry with the
 * least hash of those around the full size, so that the same entries are cut at the same places whatever changed
 * elsewhere: an edit changes the piece it is in and leaves the others as they are.
 */
export function cutByContent(entries: Entries, full: number): ReadonlySet<number> {
  const cuts = new Set<number>();
  for (let start = 0; start < entries.length; ) {
    const next = nextCut(entries, start, full);
    cuts.add(start);
    start = next;
  }
  return cuts;
}

function nextCut({ length, sizeOf, hashOf }: Entries, start: number, full: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  let size = sizeOf(start);
  // What is larger than a full piece has one to itself.
  if (size > full) return start + 1;
  for (let index = start + 1; index < length; index += 1) {
    const own = sizeOf(index);
    if (size > full * latest) return best < 0 ? index : best;
    if (own > full) return index;
    if (size >= full * earliest) {
      const hash = hashOf(index);
      if (hash < least) {
        least = hash;
        best = index;
      }
    }
    size += own;
  }
  return size > full * latest && best > 0 ? best : length;
}

/** FNV-1a over UTF-16 units, mixed once more. */
export function hashOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A size that stays the same while what it is worked out from grows by a twelfth. */
export function inSteps(size: number): number {
  return Math.ceil(2 ** (Math.ceil(Math.log2(size) * 8) / 8));
}

/** The cuts of so many sorted texts in front-coded files. */
export function cutTexts(length: number, textAt: (index: number) => string, full: number): ReadonlySet<number> {
  return cutByContent(
    { length, sizeOf: index => textAt(index).length + 1, hashOf: index => hashOfText(textAt(index)) },
    full,
  );
}
