/** A list of whole numbers in shared memory that doubles as it fills. */
export class GrowableUint32List {
  #numbers: Uint32Array;
  #length = 0;

  /** @param room how long it may become before it is copied */
  constructor(room = 1024) {
    this.#numbers = sharedNumbers(room);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = sharedNumbers(this.#numbers.length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value;
  }

  append(values: Uint32Array): void {
    const end = this.#length + values.length;
    if (end > this.#numbers.length) {
      const grown = sharedNumbers(Math.max(end, this.#numbers.length * 2));
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers.set(values, this.#length);
    this.#length = end;
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  view(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}

/** Memory that a thread sees without its being copied. */
export function sharedNumbers(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}

/** Longer lists are rare enough for a view of their own. */
const keptViews = 256;

/**
 * A list of whole numbers that is filled anew for each of a million terms. Making a view of typed memory takes longer
 * than filling most lists, so the views of short ones are made once.
 */
export class ReusableUint32List {
  #numbers = new Uint32Array(1024);
  #length = 0;
  #views: Uint32Array[] = [];

  get length(): number {
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) this.#grow();
    this.#numbers[this.#length++] = value;
  }

  /** Adds one to the last number. */
  incrementLast(): void {
    const last = this.#length - 1;
    this.#numbers[last] = (this.#numbers[last] ?? 0) + 1;
  }

  /** What was pushed since it was cleared; only good until it is cleared again. */
  view(): Uint32Array {
    const known = this.#views[this.#length];
    if (known) return known;
    const view = this.#numbers.subarray(0, this.#length);
    if (this.#length < keptViews) this.#views[this.#length] = view;
    return view;
  }

  #grow(): void {
    const grown = new Uint32Array(this.#numbers.length * 2);
    grown.set(this.#numbers);
    this.#numbers = grown;
    this.#views = [];
  }
}
