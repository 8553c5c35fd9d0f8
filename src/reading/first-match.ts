import type { LinePattern } from './line-pattern.ts';
import type { ViewLine } from './view-line.ts';

export type Matcher = (line: ViewLine) => LinePattern | undefined;

/**
 * Finds the first of the patterns that a line matches. A line is first tried on all of them joined into one expression,
 * since most lines match none; patterns that name words they need are tried only on lines that hold one.
 */
export function firstMatch(patterns: readonly LinePattern[]): Matcher {
  const joined = joinByFlags(patterns.filter(each => each.mentions === undefined));
  const mentioned = patterns.flatMap(each => each.mentions ?? []);
  // The later rules are asked twice, before and after the headline is known.
  const known = new WeakMap<ViewLine, LinePattern | 'none'>();
  return line => {
    const before = known.get(line);
    if (before !== undefined) return before === 'none' ? undefined : before;
    const mayMatch = joined.some(regex => regex.test(line.text)) || mentioned.some(word => line.folded.includes(word));
    const found = mayMatch ? patterns.find(each => each.regex.test(line.text)) : undefined;
    known.set(line, found ?? 'none');
    return found;
  };
}

function joinByFlags(patterns: readonly LinePattern[]): RegExp[] {
  const flags = [...new Set(patterns.map(each => each.regex.flags))];
  return flags.map(flag => new RegExp(sourcesWith(patterns, flag).join('|'), flag));
}

function sourcesWith(patterns: readonly LinePattern[], flag: string): string[] {
  return patterns.filter(each => each.regex.flags === flag).map(each => each.regex.source);
}
