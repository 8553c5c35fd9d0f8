import type { LabelledLine } from '../labelled-line.ts';
import { undoubled } from '../undoubled.ts';
import type { Fault } from './fault.ts';

/** Words that no sentence has twice in a row ("that that" and "had had" may be meant). */
const twice = /(?<![\p{L}\p{N}'’-])(the|of|and|to|a|an|in|for|with) \1(?![\p{L}\p{N}'’-])/gu;
const stops = /(?<=\p{Ll}{2}|[”’"')])\.\.(?!\.)(?=\s|$)/gu;

/** A line that prints its text twice, and words printed twice in a row. */
export function doubledText(line: LabelledLine): Fault[] {
  const trimmed = line.text.trim();
  const once = undoubled(trimmed);
  if (once !== trimmed && once.split(' ').length >= 5) {
    return [{ code: 'doubled-text', line, quote: trimmed, suggestion: once, what: 'the line prints its text twice' }];
  }
  return [...line.text.matchAll(twice)].map(match => ({
    code: 'doubled-text',
    line,
    quote: match[0],
    suggestion: match[1] ?? '',
    what: 'a word printed twice',
  }));
}

/** Two stops where one is meant: "Union.. The". Three are an ellipsis. */
export function doubleStops(line: LabelledLine): Fault[] {
  return [...line.text.matchAll(stops)].map(match => ({
    code: 'double-stop',
    line,
    quote: line.text.slice(Math.max(0, match.index - 12), match.index + 2),
    suggestion: `${line.text.slice(Math.max(0, match.index - 12), match.index)}.`,
    what: 'two stops where one is meant',
  }));
}
