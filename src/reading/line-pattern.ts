/** A regular expression over a line's visible text, with a line it matches and a near miss it must not match. */
export interface LinePattern {
  readonly regex: RegExp;
  readonly matches: string;
  readonly nearMiss: string;
  /** Why the line goes, when the rule's own reason says too little. */
  readonly reason?: string;
  /** Folded text that a matching line must hold; spares most lines the regular expression. */
  readonly mentions?: readonly string[];
}

export function pattern(
  regex: RegExp,
  matches: string,
  nearMiss: string,
  reason?: string,
  mentions?: readonly string[],
): LinePattern {
  return { regex, matches, nearMiss, ...(reason ? { reason } : {}), ...(mentions ? { mentions } : {}) };
}
