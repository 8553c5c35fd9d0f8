/** A list of whole numbers in typed memory that doubles as it fills. */
export class GrowingNumbers {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Uint32Array(this.#numbers.length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value;
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  /** Adds one to a number already there. */
  increment(index: number): void {
    this.#numbers[index] = this.at(index) + 1;
  }

  view(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
