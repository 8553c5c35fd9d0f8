import type { ArticleId } from '../capture/capture.ts';

export const nameKinds = ['person', 'place', 'organisation', 'topic'] as const;
export type NameKind = (typeof nameKinds)[number];

/**
 * Why a name is certain: an editor's list holds it; the gazetteer does, and it is nothing else; or the words beside it say
 * so in two articles, or twice in one. `certainty.ts` decides.
 */
export type Certainty = 'authority' | 'gazetteer' | 'evidence';

/** The one agreed form of a name, as editors, the gazetteer or the archive's own evidence give it. */
export interface Name {
  readonly kind: NameKind;
  /** Unique within its kind; the last part of the name's address, e.g. `vladimir-putin`. */
  readonly slug: string;
  readonly preferred: string;
  /** The form under which lists have the name, where an editor gives it; people only. */
  readonly sort?: string;
  /** Other forms met or listed, without the preferred one. */
  readonly variants: readonly string[];
  readonly source: 'authority' | 'gazetteer' | 'evidence';
  /** Absent while it is not certain: such a name has its page, and stands in no list that readers did not ask for. */
  readonly certainty?: Certainty;
  /** Wikidata id, e.g. `Q7747`. */
  readonly wikidata?: string;
  readonly note?: string;
  /** ISO 3166-1 alpha-2; places only. */
  readonly country?: string;
  /** Degrees, WGS 84; places only. */
  readonly coordinates?: { readonly latitude: number; readonly longitude: number };
}

/** Whether a name may stand where nobody asked for it: on the front page, among the most mentioned, in a drawing. */
export function isCertain({ certainty }: Pick<Name, 'certainty'>): boolean {
  return certainty !== undefined;
}

/** One occurrence of a name in an article. */
export interface Mention {
  readonly kind: NameKind;
  readonly slug: string;
  /**
   * Where it stands: the headline, the standfirst, a part of a block of the body (a table's cells are numbered row by
   * row), a caption by its position in the record, or the topics that the article's metadata gives.
   */
  readonly location:
    | 'headline'
    | 'standfirst'
    | 'metadata'
    | { readonly block: number; readonly part: number }
    | { readonly caption: number };
  /** UTF-16 offsets into that text. */
  readonly start: number;
  readonly end: number;
  /** The words as they stand. */
  readonly text: string;
  /** The rule that found it. */
  readonly rule: string;
}

/** A reading that nothing explains well enough for a page; it waits for an editor. */
export interface NameCandidate {
  readonly kind: NameKind | 'unclear';
  readonly text: string;
  readonly count: number;
  readonly sentences: readonly { readonly article: ArticleId; readonly sentence: string }[];
  /** What speaks for it, and why that is not enough. */
  readonly reason: string;
}

/** A person as an editor's list names them, whether or not an article does. */
export type ListedPerson = Pick<Name, 'preferred' | 'variants' | 'sort'>;

export interface NamesInArchive {
  readonly names: readonly Name[];
  /** Certain mentions only, in reading order. */
  readonly mentions: ReadonlyMap<ArticleId, readonly Mention[]>;
  readonly candidates: readonly NameCandidate[];
}
