/** Lists of numbers, one a line, laid one after the other. */
export interface NumberLists {
  readonly values: Int32Array;
  /** Where each line's list begins; one more than there are lines, so that each ends where the next begins. */
  readonly starts: Int32Array;
}

/** A page's words as numbers, so that lines can be compared fast. */
export interface WordNumbers {
  /** Per line, its words in order. */
  readonly lists: NumberLists;
  /** The word that each number stands for. */
  readonly spelled: readonly string[];
}

export function numberWords(lines: readonly (readonly string[])[]): WordNumbers {
  const numbers = new Map<string, number>();
  const spelled: string[] = [];
  const values: number[] = [];
  const starts = [0];
  for (const tokens of lines) {
    for (const token of tokens) {
      let number = numbers.get(token);
      if (number === undefined) {
        number = spelled.push(token) - 1;
        numbers.set(token, number);
      }
      values.push(number);
    }
    starts.push(values.length);
  }
  return { lists: { values: Int32Array.from(values), starts: Int32Array.from(starts) }, spelled };
}

/** How many numbers a line's list has. */
export function lengthOf({ starts }: NumberLists, row: number): number {
  return (starts[row + 1] ?? 0) - (starts[row] ?? 0);
}
