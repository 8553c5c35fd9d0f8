/** One number a line. */
export type Column = Float32Array;

/** Named measures of the lines of a page; every column is as long as the page has lines with text. */
export type Columns = Readonly<Record<string, Column>>;

/** All columns of several groups. Many names in one object are added one by one: spreading them is slow. */
export function joinedColumns(...groups: readonly Columns[]): Columns {
  const columns = Object.create(null) as Record<string, Column>;
  for (const group of groups)
    for (const name in group) {
      const column = group[name];
      if (column) columns[name] = column;
    }
  return columns;
}

/** A column made line by line. */
export function columnOf(count: number, measure: (row: number) => number): Column {
  const column = new Float32Array(count);
  for (let row = 0; row < count; row += 1) column[row] = measure(row);
  return column;
}

/** Writes the numbers of some rows into `rows`, a row after the other, so that a tree finds all of a row's side by side. */
export function rowByRow(columns: readonly Column[], first: number, end: number, rows: Float32Array): Float32Array {
  const width = columns.length;
  columns.forEach((column, at) => {
    for (let row = first; row < end; row += 1) rows[(row - first) * width + at] = column[row] ?? 0;
  });
  return rows;
}

/** The column moved by some rows: what each line's neighbour has, `outside` beyond the page. */
export function shifted(column: Column, by: number, outside: number): Column {
  const moved = new Float32Array(column.length);
  for (let row = 0, from = by; row < moved.length; row += 1, from += 1)
    moved[row] = from < 0 || from >= column.length ? outside : (column[from] ?? outside);
  return moved;
}

/** Sums of stretches of a column, each in constant time. */
export class RunningSum {
  readonly #sums: Float64Array;

  constructor(column: ArrayLike<number>) {
    this.#sums = new Float64Array(column.length + 1);
    for (let row = 0; row < column.length; row += 1) this.#sums[row + 1] = (this.#sums[row] ?? 0) + (column[row] ?? 0);
  }

  /** From `first` up to, not including, `end`; both may lie outside the column. */
  sum(first: number, end: number): number {
    const last = this.#sums.length - 1;
    const from = Math.min(last, Math.max(0, first));
    const to = Math.min(last, Math.max(from, end));
    return (this.#sums[to] ?? 0) - (this.#sums[from] ?? 0);
  }

  get total(): number {
    return this.#sums.at(-1) ?? 0;
  }
}

/** Means over the `width` lines before each line; lines beyond the page count as nothing. */
export function meanBefore(column: Column, width: number, sums = new RunningSum(column)): Column {
  const means = new Float32Array(column.length);
  for (let row = 0; row < means.length; row += 1) means[row] = sums.sum(row - width, row) / width;
  return means;
}

/** Means over the `width` lines after each line. */
export function meanAfter(column: Column, width: number, sums = new RunningSum(column)): Column {
  const means = new Float32Array(column.length);
  for (let row = 0; row < means.length; row += 1) means[row] = sums.sum(row + 1, row + 1 + width) / width;
  return means;
}

/** How many lines back the last line lies for which the test holds, up to `most`; the line itself does not count. */
export function distanceBack(column: Column, holds: (value: number) => boolean, most: number): Column {
  let distance = most;
  return columnOf(column.length, row => {
    const here = distance;
    distance = holds(column[row] ?? 0) ? 1 : Math.min(most, distance + 1);
    return here;
  });
}

/** How many lines on the next line lies for which the test holds, up to `most`. */
export function distanceOn(column: Column, holds: (value: number) => boolean, most: number): Column {
  return distanceBack(column.slice().reverse(), holds, most).reverse();
}

/** The same function, which works each key out once; for what many lines of a page share. */
export function memoize<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return key => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const value = find(key);
    known.set(key, value);
    return value;
  };
}
