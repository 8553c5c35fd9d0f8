import { beyondAscii, firstLetters, letterOf } from './first-letters.ts';
import { hasNeeds, type LinePattern, type Needs } from './line-pattern.ts';

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
  const byLetter = patternsByLetter(patterns);
  return line => {
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
