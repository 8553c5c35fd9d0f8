import type { Columns } from '../model/columns.ts';

/** What is known of a candidate; 0 unless said. */
export interface CandidateFeatures {
  get(name: string): number | undefined;
  keys(): Iterable<string>;
  /** The feature of all the page's candidates, where they stand in one table; see CandidateTable. */
  columnOf?(name: string): ArrayLike<number> | undefined;
}

/** A line that may answer a question about the article: its headline, its byline or its day. */
export interface Candidate {
  /** Position among the lines with text. */
  readonly position: number;
  readonly features: CandidateFeatures;
}

/** Columns of the features asked for, one row a candidate. */
export function candidateColumns(candidates: readonly Candidate[], names: readonly string[]): Columns {
  return Object.fromEntries(
    names.map(name => [name, Float32Array.from(candidates, ({ features }) => features.get(name) ?? 0)]),
  );
}

/** Takes what is known of one candidate. */
export interface FeatureRow extends CandidateFeatures {
  set(name: string, value: number): void;
}

/** The features of a page's candidates: a column a feature, a row a candidate, so that no candidate needs a map of its own. */
export class CandidateTable {
  readonly #count: number;
  readonly #columns = new Map<string, Float64Array>();

  constructor(count: number) {
    this.#count = count;
  }

  row(number: number): FeatureRow {
    return new TableRow(this, number);
  }

  column(name: string): Float64Array | undefined {
    return this.#columns.get(name);
  }

  /** The column, made when a first candidate has the feature. */
  columnFor(name: string): Float64Array {
    const known = this.#columns.get(name);
    if (known) return known;
    const column = new Float64Array(this.#count);
    this.#columns.set(name, column);
    return column;
  }

  names(): Iterable<string> {
    return this.#columns.keys();
  }
}

class TableRow implements FeatureRow {
  readonly #table: CandidateTable;
  readonly #number: number;

  constructor(table: CandidateTable, number: number) {
    this.#table = table;
    this.#number = number;
  }

  set(name: string, value: number): void {
    this.#table.columnFor(name)[this.#number] = value;
  }

  get(name: string): number | undefined {
    return this.#table.column(name)?.[this.#number];
  }

  keys(): Iterable<string> {
    return this.#table.names();
  }

  columnOf(name: string): ArrayLike<number> | undefined {
    return this.#table.column(name);
  }
}
