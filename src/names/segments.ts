import type { Run } from './capital-runs.ts';
import { demonyms } from './gazetteer.ts';
import type { KnownName } from './gazetteer-index.ts';
import type { Lexicon } from './lexicon.ts';
import type { TrieMatch } from './name-trie.ts';
import { isWebName, type Token } from './tokens.ts';
import { isCommonWord, isEnglishWord, isGivenName } from './words/common-words.ts';
import {
  calendarWords,
  familyNamesThatAreWords,
  functionWords,
  nameParticles,
  peoplesAndFaiths,
} from './words/language.ts';
import { bandedPeople, contests, organisationHeads, weakHeads } from './words/organisations.ts';
import { abbreviations, honorifics, roleModifiers, roles } from './words/people.ts';
import { directions, landforms, placeHeads, surePlaceOpeners } from './words/places.ts';

/** A part of a run that is one name, or may be. */
export interface Segment extends Run {
  /** What its own words say, before the words around it are asked. */
  readonly form: 'known' | 'organisation' | 'place' | 'open';
  readonly known?: KnownName;
  /** A title stands right before it: President, Dr. */
  readonly titled: boolean;
}

/** Cuts a run of capitals into names: titles, demonyms, days and words that only open a sentence fall away. */
export function segmentsOf(run: Run, tokens: readonly Token[], lexicon: Lexicon): readonly Segment[] {
  const segments: Segment[] = [];
  let at = run.start;
  let titled = false;
  while (at < run.end) {
    const token = tokens[at];
    if (token === undefined) break;
    const organisation: number | undefined =
      segments.length === 0 || !titled ? organisationEnd(at, run, tokens, lexicon) : undefined;
    const known = lexicon.names.longestAt(tokens, at);
    if (organisation !== undefined && organisation - at >= (known?.length ?? 0)) {
      const same = known?.length === organisation - at ? known.value : undefined;
      segments.push(segment('organisation', at, organisation, titled, same));
      [at, titled] = [organisation, false];
    } else if (titleLength(at, run, tokens) > 0) {
      at += titleLength(at, run, tokens);
      titled = true;
    } else if (known && !isAbsorbed(at, known, run, tokens, lexicon)) {
      segments.push(segment('known', at, at + known.length, titled, known.value));
      [at, titled] = [at + known.length, false];
    } else if (!isNameWord(at, run, tokens)) {
      at++;
    } else {
      const end = openEnd(at, run, tokens, lexicon);
      segments.push(segment(isPlaceForm(at, end, tokens) ? 'place' : 'open', at, end, titled));
      [at, titled] = [end, false];
    }
  }
  return segments;
}

function segment(form: Segment['form'], start: number, end: number, titled: boolean, known?: KnownName): Segment {
  return { form: known ? 'known' : form, start, end, titled, ...(known ? { known } : {}) };
}

/** How many words from here are a title before a name: Deputy Prime Minister, Dr. */
function titleLength(start: number, run: Run, tokens: readonly Token[]): number {
  let at = start;
  if (isHyphenedShort(start, tokens)) return 0;
  while (at < run.end && roleModifiers.has(foldedAt(tokens, at)) && !roles.has(foldedAt(tokens, at))) at++;
  const word = foldedAt(tokens, at);
  if (at + 1 < run.end && word.endsWith('s') && roles.has(word.slice(0, -1))) return at + 1 - start;
  if (at >= run.end || !(roles.has(word) || honorifics.has(word) || roleModifiers.has(word))) return 0;
  while (at < run.end && (roles.has(foldedAt(tokens, at)) || honorifics.has(foldedAt(tokens, at)))) at++;
  const isAll = at >= run.end;
  return isAll && at - start === 1 && start > run.start ? 0 : at - start;
}

/** Sen-Gupta is no senator. */
function isHyphenedShort(at: number, tokens: readonly Token[]): boolean {
  return abbreviations.has(foldedAt(tokens, at)) && tokens[at + 1]?.gap === 'hyphen';
}

/** A single word of the gazetteer beside other capitals is a part of their name: Paris Hilton, Michael Jordan. */
function isAbsorbed(
  at: number,
  { length, value: known }: TrieMatch<KnownName>,
  run: Run,
  tokens: readonly Token[],
  lexicon: Lexicon,
): boolean {
  if (length > 1 || known.name.source === 'authority') return false;
  const next = tokens[at + 1];
  if (at + 1 >= run.end || next === undefined || tokens[at]?.possessive) return false;
  if (known.name.kind !== 'place') return false;
  // Mary-Anne is one given name; Jordan-Israel is two places.
  if (next.gap === 'hyphen' && [tokens[at], next].every(word => isGivenName(word?.folded ?? '')))
    return lexicon.named('place', next.folded) === undefined;
  if (next.gap !== 'space') return false;
  if (next.shape === 'lower') return nameParticles.has(next.folded);
  if (next.shape === 'upper' && tokens[at]?.shape !== 'upper') return false;
  const word = next.folded;
  if (tokens[at - 1]?.folded === 'the' && endsInTeam(at, run, tokens)) return true;
  if (word === 'state' && at + 2 === run.end) return true;
  if (roles.has(word) || roleModifiers.has(word) || honorifics.has(word) || demonyms.has(word)) return false;
  return (
    !calendarWords.has(word) && (placeHeads.has(word) || !isCommonWord(word) || isGivenName(tokens[at]?.folded ?? ''))
  );
}

/** “the Toledo Mud Hens”: ordinary words in the plural that end the run. */
function endsInTeam(at: number, run: Run, tokens: readonly Token[]): boolean {
  const rest = tokens.slice(at + 1, run.end);
  const last = rest.at(-1)?.folded ?? '';
  if (rest.length > 2 || !last.endsWith('s') || contests.has(last) || roles.has(last.slice(0, -1))) return false;
  return rest.every(token => isEnglishWord(token) && token.gap === 'space' && token.shape === 'capital');
}

function openEnd(start: number, run: Run, tokens: readonly Token[], lexicon: Lexicon): number {
  if (isWebName(tokens[start]?.text ?? '')) return start + 1;
  let at = start + 1;
  while (at < run.end && !endsBefore(at, run, tokens, lexicon)) at++;
  while (at > start + 1 && tokens[at - 1]?.shape === 'lower' && tokens[at - 1]?.gap !== 'hyphen') at--;
  return at;
}

function endsBefore(at: number, run: Run, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const token = tokens[at];
  if (token === undefined || tokens[at - 1]?.possessive) return true;
  if (token.shape === 'lower') return false;
  if ((calendarWords.has(token.folded) && token.gap !== 'hyphen') || (demonyms.has(token.folded) && at + 1 < run.end))
    return true;
  if (roles.has(token.folded) && at + 1 < run.end && token.gap !== 'hyphen' && !isHyphenedShort(at, tokens))
    return true;
  const known = lexicon.names.longestAt(tokens, at)?.value;
  return known !== undefined && known.name.source === 'authority';
}

function isPlaceForm(start: number, end: number, tokens: readonly Token[]): boolean {
  if (end - start < 2) return false;
  const isDirected = directions.has(foldedAt(tokens, start)) && end - start === 2;
  return isDirected || placeHeads.has(foldedAt(tokens, end - 1)) || surePlaceOpeners.has(foldedAt(tokens, start));
}

/** Where the organisation that begins here ends; undefined when none does. */
function organisationEnd(start: number, run: Run, tokens: readonly Token[], lexicon: Lexicon): number | undefined {
  const isArticle =
    ['the', 'all'].includes(foldedAt(tokens, start)) &&
    tokens[start]?.opens === false &&
    tokens[start]?.shape !== 'lower';
  if (isPeopleOf(start, tokens)) return undefined;
  if ((functionWords.has(foldedAt(tokens, start)) && !isArticle) || honorifics.has(foldedAt(tokens, start)))
    return undefined;
  for (let at = run.end - 1; at >= start; at--) {
    const word = foldedAt(tokens, at);
    if (holdsOffice(start, at, tokens)) continue;
    if (tokens[at]?.shape === 'lower' || !(organisationHeads.has(word) || isBand(at, run, tokens))) continue;
    const end = withTail(at, run, tokens);
    if (end - start < 2 || (weakHeads.has(word) && end === at + 1 && !isSureOfWeakHead(start, at, tokens))) continue;
    if (hasNameThenTitle(start, at, tokens) || endsKnownPlace(start, at, tokens, lexicon)) continue;
    return end;
  }
  return undefined;
}

/** “Rangers of the Wildlife Authority”, “Lawyers for dell'Orto”: people of it, and theirs, where a sentence opens with them. */
function isPeopleOf(start: number, tokens: readonly Token[]): boolean {
  const [people, joint, whose] = [tokens[start], tokens[start + 1], tokens[start + 2]];
  if (!people?.opens || !people.folded.endsWith('s') || !isCommonWord(people.folded) || whose === undefined)
    return false;
  return ['of', 'for'].includes(joint?.folded ?? '') && (whose.folded === 'the' || !isEnglishWord(whose));
}

/** Dairy Farmers of Ontario, Doctors Without Borders. */
function isBand(at: number, run: Run, tokens: readonly Token[]): boolean {
  return (
    at + 2 < run.end &&
    bandedPeople.has(foldedAt(tokens, at)) &&
    ['of', 'for', 'without', 'against'].includes(foldedAt(tokens, at + 1))
  );
}

/** “Managing Director of the Petroleum Corporation”: an office, and the body it belongs to. */
function holdsOffice(start: number, head: number, tokens: readonly Token[]): boolean {
  for (let at = start; at < head; at++)
    if (roles.has(foldedAt(tokens, at)) && foldedAt(tokens, at + 1) === 'of') return true;
  return false;
}

/** “of Tartu”, “for Civil Rights”: what follows the head word by “of” or “for” belongs to the name. */
function withTail(head: number, run: Run, tokens: readonly Token[]): number {
  const next = foldedAt(tokens, head + 1);
  return head + 1 < run.end && ['of', 'for', 'and', 'without', 'against'].includes(next) ? run.end : head + 1;
}

function isSureOfWeakHead(start: number, head: number, tokens: readonly Token[]): boolean {
  if (head === start || isGivenName(foldedAt(tokens, start))) return false;
  // “Social Media”, “Financial Services”: ordinary words make a name only with the article before them.
  const isOrdinary = tokens.slice(start, head).every(token => isCommonWord(token.folded));
  return !isOrdinary || tokens[start]?.folded === 'the' || tokens[start - 1]?.folded === 'the';
}

/** “Russian President Vladimir Putin Foundation” is rare; “Reuters President Jane Roe Media” is no name at all. */
function hasNameThenTitle(start: number, head: number, tokens: readonly Token[]): boolean {
  const title = tokens.slice(start, head).findIndex(({ folded: word }) => honorifics.has(word) || word === 'president');
  return title >= 0 && head - start - title > 2;
}

function endsKnownPlace(start: number, head: number, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const known = lexicon.names.longestAt(tokens, start);
  if (known === undefined || known.value.ambiguous) return false;
  return start + known.length === head + 1 && known.value.name.kind !== 'organisation';
}

const foldedAt = (tokens: readonly Token[], at: number): string => tokens[at]?.folded ?? '';

/** Whether a word of a run of capitals may begin a name. */
function isNameWord(at: number, run: Run, tokens: readonly Token[]): boolean {
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
  return (
    foldedAt(tokens, at - 1) === 'for' && roles.has(foldedAt(tokens, at - 2)) && isCommonWord(foldedAt(tokens, at))
  );
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
  if (directions.has(foldedAt(tokens, at)))
    return !isCommonWord(next.folded) && !demonyms.has(next.folded) && !peoplesAndFaiths.has(next.folded);
  return at + 2 === run.end && landforms.has(next.folded) && !functionWords.has(foldedAt(tokens, at));
}
