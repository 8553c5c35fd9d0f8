import type { Name } from './names.ts';

/** A person, place or organisation as an editor's list gives it. */
export interface AuthorityName extends Omit<Name, 'kind' | 'source'> {
  readonly kind: 'person' | 'place' | 'organisation';
  /** Readings that look like this name and are not it. */
  readonly rejected: readonly string[];
}

/** A subject with the words that tell of it. */
export interface Topic {
  readonly slug: string;
  readonly preferred: string;
  readonly keywords: readonly string[];
  /** How many of its words the body must hold when the headline and standfirst hold none. */
  readonly atLeast: number;
  readonly note?: string;
  readonly wikidata?: string;
}

/** A dated event with the phrases that name it. */
export interface EventRecord {
  readonly slug: string;
  readonly name: string;
  /** EDTF. */
  readonly date: string;
  readonly phrases: readonly string[];
  /** These count only where one of the phrases stands in the same article. */
  readonly shortForms?: readonly string[];
  readonly note?: string;
  readonly wikidata?: string;
  readonly path: string;
  /** 1-based line of `path`. */
  readonly line: number;
}

/** What editors have decided about names: the lists of authority/, checked and with every reference followed. */
export interface Authority {
  readonly names: readonly AuthorityName[];
  readonly topics: readonly Topic[];
  readonly events: readonly EventRecord[];
  /** Keys (`nameKey`) of readings that are no names at all, and are not asked about again. */
  readonly rejected: ReadonlySet<string>;
  /** Keys of variants that two names claim: they find neither. */
  readonly contested: ReadonlySet<string>;
}

export const emptyAuthority: Authority = {
  names: [],
  topics: [],
  events: [],
  rejected: new Set(),
  contested: new Set(),
};
