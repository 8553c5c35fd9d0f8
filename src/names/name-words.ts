import type { Run } from './capital-runs.ts';
import { demonyms } from './gazetteer.ts';
import type { Token } from './tokens.ts';
import { isCommonWord, isEnglishWord, isGivenName } from './words/common-words.ts';
import { calendarWords, familyNamesThatAreWords, functionWords, peoplesAndFaiths } from './words/language.ts';
import { directions, landforms } from './words/places.ts';
import { roles } from './words/titles.ts';

const folded = (tokens: readonly Token[], at: number): string => tokens[at]?.folded ?? '';

/** Whether a word of a run of capitals may begin a name. */
export function isNameWord(at: number, run: Run, tokens: readonly Token[]): boolean {
  const token = tokens[at];
  if (token === undefined || token.shape === 'lower' || token.shape === 'number') return false;
  if (isPartyLetter(at, run, tokens) || isPortfolio(at, tokens)) return false;
  if (opensPlace(at, run, tokens)) return true;
  // Jun-Jun is no month.
  if (calendarWords.has(token.folded) && tokens[at + 1]?.gap === 'hyphen' && at + 1 < run.end) return true;
  if (calendarWords.has(token.folded) || demonyms.has(token.folded) || peoplesAndFaiths.has(token.folded)) return false;
  if (functionWords.has(token.folded) && token.shape !== 'upper') return false;
  if (!token.opens || !isEnglishWord(token)) return true;
  // “Park Ji-hoon scored”: a word that opens the sentence is a name's when it is a given name or a name's word follows.
  const next = tokens[at + 1];
  const follows = at + 1 < run.end && next !== undefined && !isEnglishWord(next) && !demonyms.has(next.folded);
  return follows && (isGivenName(token.folded) || familyNamesThatAreWords.has(token.folded));
}

/** “Minister for Children Roderic O’Gorman”: what an office is for is no name. */
function isPortfolio(at: number, tokens: readonly Token[]): boolean {
  return folded(tokens, at - 1) === 'for' && roles.has(folded(tokens, at - 2)) && isCommonWord(folded(tokens, at));
}

/** “(D-Maryland)”: a letter tied to a place is no part of its name. */
function isPartyLetter(at: number, run: Run, tokens: readonly Token[]): boolean {
  return (
    at === run.start &&
    tokens[at]?.text.length === 1 &&
    tokens[at]?.gap === 'bracket' &&
    tokens[at + 1]?.gap === 'hyphen'
  );
}

/** “Tory Island”, “Western Equatoria”: a people or a direction that opens the name of a place. */
function opensPlace(at: number, run: Run, tokens: readonly Token[]): boolean {
  const next = tokens[at + 1];
  if (next === undefined || at + 1 >= run.end || next.gap !== 'space' || tokens[at]?.possessive) return false;
  if (directions.has(folded(tokens, at)))
    return !isCommonWord(next.folded) && !demonyms.has(next.folded) && !peoplesAndFaiths.has(next.folded);
  return at + 2 === run.end && landforms.has(next.folded) && !functionWords.has(folded(tokens, at));
}
