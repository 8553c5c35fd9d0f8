/** Numbers words from 0 in the order they are met; an open-addressing table, since there may be 40 million look-ups. */
export interface TermTable {
  /** Words met so far. */
  size(): number;
  /** The number of a word's hash, given now if it is new. */
  numberOf(hash: number): number;
}

export function termTable(): TermTable {
  let capacity = 1 << 16;
  let keys = new Uint32Array(capacity);
  // 0 is an empty place, so numbers are kept one higher.
  let numbers = new Uint32Array(capacity);
  let size = 0;

  function placeOf(hash: number): number {
    let place = hash & (capacity - 1);
    while (numbers[place] !== 0 && keys[place] !== hash) place = (place + 1) & (capacity - 1);
    return place;
  }

  function grow(): void {
    const [oldKeys, oldNumbers] = [keys, numbers];
    capacity *= 2;
    keys = new Uint32Array(capacity);
    numbers = new Uint32Array(capacity);
    for (let old = 0; old < oldKeys.length; old++) {
      const number = oldNumbers[old] ?? 0;
      if (number === 0) continue;
      const hash = oldKeys[old] ?? 0;
      const place = placeOf(hash);
      keys[place] = hash;
      numbers[place] = number;
    }
  }

  return {
    size: () => size,
    numberOf(hash) {
      const place = placeOf(hash);
      const known = numbers[place] ?? 0;
      if (known !== 0) return known - 1;
      keys[place] = hash;
      numbers[place] = ++size;
      if (size * 2 > capacity) grow();
      return size - 1;
    },
  };
}
