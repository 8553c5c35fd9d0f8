/**
 * Rows of numbers cut from one large piece of memory: a page needs hundreds of short ones, and each that has memory of
 * its own costs a microsecond to make and to clear away. A piece is let go when no row cut from it is in use.
 */
class NumberRoom<Numbers> {
  readonly #make: (memory: ArrayBuffer, at: number, count: number) => Numbers;
  readonly #width: number;
  #memory = new ArrayBuffer(0);
  #at = 0;

  constructor(width: number, make: (memory: ArrayBuffer, at: number, count: number) => Numbers) {
    this.#width = width;
    this.#make = make;
  }

  /** So many zeros. */
  cut(count: number): Numbers {
    const size = count * this.#width;
    if (size > pieceSize / 4) return this.#make(new ArrayBuffer(size), 0, count);
    if (this.#at + size > this.#memory.byteLength) {
      this.#memory = new ArrayBuffer(pieceSize);
      this.#at = 0;
    }
    const row = this.#make(this.#memory, this.#at, count);
    this.#at += size;
    return row;
  }
}

/** Bytes. */
const pieceSize = 2 ** 19;

const singles = new NumberRoom(4, (memory, at, count) => new Float32Array(memory, at, count));
const doubles = new NumberRoom(8, (memory, at, count) => new Float64Array(memory, at, count));

/** As many zeros of single precision. */
export function singleZeros(count: number): Float32Array<ArrayBuffer> {
  return singles.cut(count);
}

/** As many zeros of double precision. */
export function doubleZeros(count: number): Float64Array<ArrayBuffer> {
  return doubles.cut(count);
}
