/** Whom a byline names, in its order. */
export interface Credit {
  /** A body signs as a group: an editorial board, a desk, an outlet. */
  readonly kind: 'person' | 'agency' | 'body';
  readonly name: string;
  /** What the byline says of them: “Senior Political Correspondent”, “MD, PhD”. */
  readonly role?: string;
  /** Where they report from. */
  readonly place?: string;
}

export interface Byline {
  /** The words that open it: “By”, “Kommentar von”, “Text”. */
  readonly opener?: string;
  readonly credits: readonly Credit[];
  /** Nothing in it is left that is no name, role, place or day. */
  readonly isWhole: boolean;
}

/** Where a byline's text comes from, and what is known of its page. */
export interface BylineSource {
  /** A labelled author field names somebody; a line of text may be anything. */
  readonly from: 'field' | 'line';
  /** BCP 47; some languages have capitals of their own. */
  readonly language?: string | undefined;
  /** What the outlet calls itself: no part of a name. */
  readonly outlets?: readonly string[];
}
