import { beyondAscii, firstLetters, letterOf } from './first-letters.ts';

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

/** The parts of a line that patterns look at. */
interface LineWithText {
  readonly text: string;
  readonly folded: string;
}

export type Matcher = (line: LineWithText) => LinePattern | undefined;

/**
 * Finds the first of the patterns that a line matches. Most lines match none: a pattern is tried only on lines that
 * begin as its matches do and have what it needs.
 */
export function firstMatch(patterns: readonly LinePattern[]): Matcher {
  let byLetter: ReturnType<typeof patternsByLetter> | undefined;
  return line => {
    // Many builds read no line: a record that stands is taken as it is.
    byLetter ??= patternsByLetter(patterns);
    const likely = byLetter[letterOf(line.text)];
    return likely === undefined || likely.length === 0 ? undefined : firstOf(likely, line);
  };
}

function firstOf(patterns: readonly LinePattern[], line: LineWithText): LinePattern | undefined {
  let asked: Needs | undefined;
  let isMet = true;
  for (const each of patterns) {
    // Patterns of one rule often need the same.
    if (each.needs !== asked) {
      asked = each.needs;
      isMet = asked === undefined || hasNeeds(line, asked);
    }
    if (isMet && each.regex.test(line.text)) return each;
  }
  return undefined;
}

/** For every first letter the patterns whose matches can begin with it, in their order. */
export function patternsByLetter(patterns: readonly LinePattern[]): readonly (readonly LinePattern[])[] {
  const letters = patterns.map(({ regex }) => firstLetters(regex));
  return Array.from({ length: beyondAscii + 1 }, (_, letter) =>
    patterns.filter((_, at) => letters[at]?.has(letter) ?? true),
  );
}

/** Phrases written one after the other between bars, over as many lines as they take. */
export function phraseList(text: string): readonly string[] {
  return text
    .split(/[|\n]/)
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '');
}
