/** Share of slots that may be taken before the table doubles. */
const fullest = 0.5;
/** Of each slot: the hash, where the run's letters begin, how many they are, and its number plus one; 0 when free. */
const slotWidth = 4;

/** A text and its UTF-16 units: a word is read several times, and units in typed memory are read the fastest. */
interface TextUnits {
  readonly text: string;
  readonly letters: Uint16Array;
}

/** Reads the UTF-16 units of one text after another into the same memory. */
export function textUnitsReader(): (text: string) => TextUnits {
  let bytes = Buffer.alloc(1 << 16);
  return text => {
    if (text.length * 2 > bytes.length) bytes = Buffer.alloc(text.length * 4);
    bytes.write(text, 'utf16le');
    return { text, letters: new Uint16Array(bytes.buffer, bytes.byteOffset, text.length) };
  };
}

/**
 * Finds the number of a run of letters without cutting it out of its text: a JavaScript Map would need a string of
 * its own for each of thirty million words.
 */
export class StringInterner {
  #size = 4096;
  #slots = new Uint32Array(this.#size * slotWidth);
  #taken = 0;
  #letters = new Uint16Array(1 << 16);
  #lettersEnd = 0;

  /** The number of the run from `start` to `end`; what `onFirst` gives when it is met for the first time. */
  numberOf({ text, letters }: TextUnits, start: number, end: number, onFirst: (run: string) => number): number {
    const hash = hashOf(letters, start, end);
    const slots = this.#slots;
    const mask = this.#size - 1;
    let at = hash & mask;
    for (;;) {
      const slot = at * slotWidth;
      const numbered = slots[slot + 3] ?? 0;
      if (numbered === 0) return this.#add(slot, hash, copyOf(text.slice(start, end)), onFirst);
      if (
        slots[slot] === hash &&
        slots[slot + 2] === end - start &&
        areAlike(this.#letters, slots[slot + 1] ?? 0, letters, start, end)
      ) {
        return numbered - 1;
      }
      at = (at + 1) & mask;
    }
  }

  #add(slot: number, hash: number, run: string, onFirst: (run: string) => number): number {
    const number = onFirst(run);
    this.#slots.set([hash, this.#lettersEnd, run.length, number + 1], slot);
    this.#keep(run);
    this.#taken += 1;
    if (this.#taken > this.#size * fullest) this.#double();
    return number;
  }

  #keep(run: string): void {
    if (this.#lettersEnd + run.length > this.#letters.length) {
      const grown = new Uint16Array(this.#letters.length * 2 + run.length);
      grown.set(this.#letters);
      this.#letters = grown;
    }
    for (let index = 0; index < run.length; index += 1) this.#letters[this.#lettersEnd++] = run.charCodeAt(index);
  }

  #double(): void {
    const old = this.#slots;
    this.#size *= 2;
    this.#slots = new Uint32Array(this.#size * slotWidth);
    const mask = this.#size - 1;
    for (let slot = 0; slot < old.length; slot += slotWidth) {
      if (old[slot + 3] === 0) continue;
      let at = (old[slot] ?? 0) & mask;
      while (this.#slots[at * slotWidth + 3] !== 0) at = (at + 1) & mask;
      this.#slots.set(old.subarray(slot, slot + slotWidth), at * slotWidth);
    }
  }
}

function areAlike(known: Uint16Array, from: number, letters: Uint16Array, start: number, end: number): boolean {
  for (let index = start, other = from; index < end; index += 1, other += 1) {
    if (known[other] !== letters[index]) return false;
  }
  return true;
}

/** FNV-1a over UTF-16 units, with its bits mixed once more, for the low ones choose the slot. */
function hashOf(letters: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ (letters[index] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A slice would keep its whole document in memory. One byte a letter where that will do: all later work is faster. */
function copyOf(slice: string): string {
  const encoding = /^[\0-\xff]*$/.test(slice) ? 'latin1' : 'utf16le';
  return Buffer.from(slice, encoding).toString(encoding);
}
