import type { Name } from './names.ts';

/** A name that a list holds, as the text is searched for it. */
export interface KnownName {
  readonly name: Name;
  /** Also a person's name or a common word: it needs evidence beside it. */
  readonly ambiguous: boolean;
  /** What the list's word is worth as evidence; nothing is weighed against an editor's. */
  readonly worth: number;
  /** Keys of readings that an editor said are not this name. */
  readonly rejected: ReadonlySet<string>;
}
