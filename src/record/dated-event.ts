/** An event of the editor's list, as far as dates need it. */
export interface DatedEvent {
  readonly slug: string;
  readonly name: string;
  /** EDTF; one that goes on has an open end: `2022-02-24/..`. */
  readonly date: string;
  /** Words that name this event and no other. */
  readonly phrases: readonly string[];
  /** Words like “the war”, which count only in an article that also holds one of the phrases. */
  readonly shortForms?: readonly string[];
  /** What the editors' list says of it besides. */
  readonly note?: string;
  readonly wikidata?: string;
  /** Where the editor's list stands, for reports. */
  readonly path?: string;
  readonly line?: number;
}
