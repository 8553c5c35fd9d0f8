/** Share of slots that may be taken before the table doubles. */
const fullest = 0.5;
/** Of each slot: the hash, where the run's letters begin, how many they are, and its number plus one; 0 when free. */
const slotWidth = 4;

/**
 * Finds the number of a run of letters without cutting it out of its text: a JavaScript Map would need a string of
 * its own for each of thirty million words.
 */
export class RunTable {
  #size = 4096;
  #slots = new Uint32Array(this.#size * slotWidth);
  #taken = 0;
  #letters = new Uint16Array(1 << 16);
  #lettersEnd = 0;

  /** The number of the run from `start` to `end`; what `learn` gives when it is met for the first time. */
  numberOf(text: string, start: number, end: number, learn: (run: string) => number): number {
    const hash = hashOf(text, start, end);
    const slots = this.#slots;
    const mask = this.#size - 1;
    let at = hash & mask;
    for (;;) {
      const slot = at * slotWidth;
      const numbered = slots[slot + 3] ?? 0;
      if (numbered === 0) return this.#add(slot, hash, copyOf(text.slice(start, end)), learn);
      if (
        slots[slot] === hash &&
        slots[slot + 2] === end - start &&
        this.#isAt(slots[slot + 1] ?? 0, text, start, end)
      ) {
        return numbered - 1;
      }
      at = (at + 1) & mask;
    }
  }

  #isAt(from: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters;
    for (let index = start; index < end; index += 1) {
      if (letters[from + index - start] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  #add(slot: number, hash: number, run: string, learn: (run: string) => number): number {
    const number = learn(run);
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

/** FNV-1a over UTF-16 units, with its bits mixed once more, for the low ones choose the slot. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A slice would keep its whole article in memory. One byte a letter where that will do: all later work is faster. */
function copyOf(slice: string): string {
  const encoding = /^[\0-\xff]*$/.test(slice) ? 'latin1' : 'utf16le';
  return Buffer.from(slice, encoding).toString(encoding);
}
