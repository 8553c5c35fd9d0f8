import type { Token } from './tokens.ts';
import { isCommonWord } from './words/common-words.ts';
import { nameParticles } from './words/language.ts';
import { bandedPeople, organisationHeads } from './words/organisations.ts';
import { roles } from './words/people.ts';
import { placeOpeners } from './words/places.ts';

/** A row of tokens that may hold names: from `start` up to, not including, `end`. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** No name has more words; the limit keeps the time linear on text that is all capitals. */
const longestRun = 14;

/** The longest rows of capitalised words, with the small words that join the parts of one name. */
export function capitalRuns(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapital(tokens[at])) continue;
    const end = endOfRun(tokens, at);
    runs.push({ start: at, end });
    at = end - 1;
  }
  return runs;
}

export function isCapital(token: Token | undefined): boolean {
  return (token?.shape === 'capital' || token?.shape === 'upper') && token.text !== 'I';
}

function endOfRun(tokens: readonly Token[], start: number): number {
  let end = start + 1;
  while (end - start < longestRun) {
    const next = nextPart(tokens, start, end);
    if (next === undefined) break;
    end = next;
  }
  return end;
}

/** Where the run ends when it takes the next capital too; undefined when it ends before. */
function nextPart(tokens: readonly Token[], start: number, end: number): number | undefined {
  const last = tokens[end - 1];
  if (last === undefined) return undefined;
  if (last.possessive) return isPossessiveOfName(tokens, end) ? end + 1 : undefined;
  if (isHyphenatedName(tokens, start, end)) return end + 1;
  let at = end;
  while (at < end + 3 && isJoined(tokens[at]) && tokens[at]?.shape === 'lower') at++;
  const next = tokens[at];
  if (!isJoined(next) || !isCapital(next)) return undefined;
  return at === end || joins(tokens, start, end, at) ? at + 1 : undefined;
}

/** “Seamen’s Union”, “King’s College”: a common word in the possessive belongs to the body it is followed by. */
function isPossessiveOfName(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  if (!isCommonWord(tokens[end - 1]?.folded ?? '') || next === undefined || next.opens) return false;
  return isCapital(next) && (next.gap === 'space' || next.gap === 'break') && organisationHeads.has(next.folded);
}

/** “Lee Sang-min”: the second part of a given name is written small; “Kyiv-based” and “Lee-led” are no names. */
function isHyphenatedName(tokens: readonly Token[], start: number, end: number): boolean {
  const next = tokens[end];
  if (next?.shape !== 'lower' || next.gap !== 'hyphen' || end - start < 2) return false;
  return !isCommonWord(next.folded);
}

function isJoined(token: Token | undefined): boolean {
  return token !== undefined && !token.opens && ['space', 'hyphen', 'ampersand'].includes(token.gap);
}

function joins(tokens: readonly Token[], start: number, end: number, next: number): boolean {
  const between = tokens.slice(end, next).map(({ folded }) => folded);
  if (tokens.slice(end, next + 1).some(({ gap }) => gap === 'ampersand')) return true;
  if (between.every(word => nameParticles.has(word))) return true;
  const [first = '', second] = between;
  if (between.length > 2 || (second !== undefined && second !== 'the')) return false;
  const before = tokens[end - 1]?.folded ?? '';
  if (['of', 'for', 'without', 'against'].includes(first) && bandedPeople.has(before)) return true;
  if (first === 'of') return organisationHeads.has(before) || placeOpeners.has(before) || hasHead(tokens, start, end);
  if (first === 'for') return organisationHeads.has(before);
  return first === 'and' && second === undefined && joinsByAnd(tokens, start, end, next);
}

/** “Ministry of Water and Irrigation”, “Securities and Exchange Commission”; not “Chile and Peru”. */
function joinsByAnd(tokens: readonly Token[], start: number, end: number, next: number): boolean {
  const rest = tokens.slice(next, endOfCapitals(tokens, next)).map(({ folded }) => folded);
  const restHasHead = rest.some(word => organisationHeads.has(word));
  const before = tokens.slice(start, end).map(({ folded }) => folded);
  const isOrdinary = rest.every(word => isCommonWord(word) && !roles.has(word));
  if (before.includes('of'))
    return hasHead(tokens, start, end) && !restHasHead && (rest.length === 1 || (isOrdinary && rest.length <= 3));
  const endsInHead = rest.length > 1 && rest.length <= 3 && organisationHeads.has(rest.at(-1) ?? '');
  return endsInHead && (before.length === 1 || (isOrdinary && isCommonWord(before.at(-1) ?? '')));
}

function endOfCapitals(tokens: readonly Token[], start: number): number {
  let at = start + 1;
  while (at < start + 6 && isCapital(tokens[at]) && isJoined(tokens[at]) && !tokens[at - 1]?.possessive) at++;
  return at;
}

function hasHead(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens.slice(start, end).some(({ folded }) => organisationHeads.has(folded));
}

/** Fewer words in capitals may be a row of acronyms or a dateline. */
const fewestAllCaps = 3;

/** Rows of words all in capitals, as in a headline set in the text; their capitals say nothing of names. */
export function allCapsRuns(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const end = endOfCaps(tokens, at);
    if (isAllCaps(tokens.slice(at, end))) runs.push({ start: at, end });
    at = Math.max(at, end - 1);
  }
  return runs;
}

function endOfCaps(tokens: readonly Token[], start: number): number {
  let end = start;
  while (tokens[end]?.shape === 'upper' || tokens[end]?.shape === 'number' || tokens[end]?.text.length === 1) end++;
  return end;
}

function isAllCaps(words: readonly Token[]): boolean {
  const long = words.filter(({ text, shape }) => shape === 'upper' && text.length > 2);
  return long.length >= fewestAllCaps && long.filter(({ folded }) => isCommonWord(folded)).length * 2 >= long.length;
}
