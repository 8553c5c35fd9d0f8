import type { LabelledLine } from '../labelled-line.ts';

export type FaultCode = 'lost-space' | 'doubled-text' | 'unbalanced-quotes' | 'double-stop';

/** Something wrong with the text as received; never changed by itself. */
export interface Fault {
  readonly code: FaultCode;
  readonly line: LabelledLine;
  /** The words as they stand. */
  readonly quote: string;
  /** How they should probably read, where that can be told. */
  readonly suggestion?: string;
  /** What is wrong, in a clause. */
  readonly what: string;
}
