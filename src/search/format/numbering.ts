/** The numbers of a group's documents come in multiples of this: one document more seldom moves the numbers of later groups. */
const step = 8;

/**
 * The numbers of documents. Those that stand together in time make groups of a few dozen; each group begins at a number
 * of its own, and the numbers left over at its end belong to no document.
 */
export class Numbering {
  readonly #counts: readonly number[];
  /** The first number of each group, and one past the last of all. */
  readonly #starts: Uint32Array;
  /** The group of each number. */
  readonly #groupsOf: Uint32Array;

  /** `counts` is how many documents each group has. */
  constructor(counts: readonly number[]) {
    this.#counts = counts;
    this.#starts = new Uint32Array(counts.length + 1);
    for (const [group, count] of counts.entries()) {
      this.#starts[group + 1] = (this.#starts[group] ?? 0) + Math.ceil(count / step) * step;
    }
    this.#groupsOf = new Uint32Array(this.end);
    for (const group of counts.keys()) this.#groupsOf.fill(group, this.start(group), this.start(group + 1));
  }

  get groups(): number {
    return this.#counts.length;
  }

  /** All numbers are below it. */
  get end(): number {
    return this.#starts[this.groups] ?? 0;
  }

  /** As `end`, but the same for indexes of nearly the same size: what is coded by it need not be written anew. */
  get roundedEnd(): number {
    const unit = Math.max(step, 2 ** (27 - Math.clz32(this.end)));
    return Math.ceil(this.end / unit) * unit;
  }

  start(group: number): number {
    return this.#starts[group] ?? this.end;
  }

  count(group: number): number {
    return this.#counts[group] ?? 0;
  }

  groupOf(number: number): number {
    return this.#groupsOf[number] ?? this.groups;
  }

  /** The numbers that documents have, in order. */
  given(): Uint32Array {
    return this.givenIn(0, this.groups);
  }

  /** The numbers of the documents in so many groups from one on, in order. */
  givenIn(first: number, groups: number): Uint32Array {
    const numbers: number[] = [];
    for (let group = first; group < Math.min(this.groups, first + groups); group += 1) {
      const start = this.start(group);
      for (let index = 0; index < this.count(group); index += 1) numbers.push(start + index);
    }
    return Uint32Array.from(numbers);
  }
}

/** Lengths of texts are fetched in pieces of so many groups. */
export const groupsPerLengthFile = 32;
