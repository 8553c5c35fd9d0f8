/** A regular expression over a line's visible text, with a line it matches and a near miss it must not match. */
export interface LinePattern {
  readonly regex: RegExp;
  readonly matches: string;
  readonly nearMiss: string;
  /** Why the line goes, when the rule's own reason says too little. */
  readonly reason?: string;
  /** What every line has that matches; spares the others the regular expression. */
  readonly needs?: Needs;
}

/** Cheap signs; each that is given must hold. */
export interface Needs {
  /** Stands somewhere in the folded text. */
  readonly mentions?: RegExp;
  /** Stands somewhere in the text. */
  readonly holds?: RegExp;
  /** The text's last character is one of these. */
  readonly ends?: string;
}

export function pattern(regex: RegExp, matches: string, nearMiss: string, reason?: string, needs?: Needs): LinePattern {
  return { regex, matches, nearMiss, ...(reason ? { reason } : {}), ...(needs ? { needs } : {}) };
}

/** Whether a line has what a pattern needs. */
export function hasNeeds({ text, folded }: { readonly text: string; readonly folded: string }, needs: Needs): boolean {
  if (needs.ends !== undefined && !needs.ends.includes(text.charAt(text.length - 1))) return false;
  if (needs.holds !== undefined && !needs.holds.test(text)) return false;
  return needs.mentions === undefined || needs.mentions.test(folded);
}
