import type { Run } from './capital-runs.ts';
import type { Token } from './tokens.ts';
import { isCommonWord } from './words/common-words.ts';

/** Fewer words in capitals may be a row of acronyms or a dateline. */
const fewestShouted = 3;

/** Rows of words all in capitals, as in a headline set in the text; their capitals say nothing of names. */
export function shoutedRuns(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const end = endOfShout(tokens, at);
    if (isShouted(tokens.slice(at, end))) runs.push({ start: at, end });
    at = Math.max(at, end - 1);
  }
  return runs;
}

function endOfShout(tokens: readonly Token[], start: number): number {
  let end = start;
  while (tokens[end]?.shape === 'upper' || tokens[end]?.shape === 'number' || tokens[end]?.text.length === 1) end++;
  return end;
}

function isShouted(words: readonly Token[]): boolean {
  const long = words.filter(({ text, shape }) => shape === 'upper' && text.length > 2);
  return long.length >= fewestShouted && long.filter(({ folded }) => isCommonWord(folded)).length * 2 >= long.length;
}
