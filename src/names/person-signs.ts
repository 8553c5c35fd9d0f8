import { isCapital } from './capital-runs.ts';
import { demonyms } from './gazetteer.ts';
import type { Lexicon } from './lexicon.ts';
import { isAcronym, isFullName, isLedTo, isNameLike, type OccurrenceContext } from './occurrence-context.ts';
import type { Token } from './tokens.ts';
import { isEnglishWord, isFamilyName, isGivenName } from './words/common-words.ts';
import {
  creations,
  doneToPeople,
  families,
  honorifics,
  notCallings,
  personalPronouns,
  roleModifiers,
  roles,
} from './words/people.ts';
import { placeOpeners } from './words/places.ts';

/** How far an apposition is read for a role, in words. */
const appositionLength = 9;

/** How far on a “he” or “her” is looked for, in words. */
const pronounReach = 24;

const isRole = (token: Token | undefined): boolean =>
  token !== undefined && (roles.has(token.folded) || honorifics.has(token.folded)) && !token.possessive;

export function beginsWithGivenName({ words }: OccurrenceContext): boolean {
  return words.length > 1 && isGivenName(words[0]?.folded ?? '');
}

/** A full name whose last word somebody somewhere is called by. */
export function endsWithFamilyName(context: OccurrenceContext): boolean {
  const { words, lexicon } = context;
  const [first, last] = [words[0], words.at(-1)];
  if (
    !isFullName(context) ||
    isLedTo(context) ||
    first === undefined ||
    words.every(({ gap }, at) => at === 0 || gap === 'hyphen')
  )
    return false;
  // UCLA Anderson, Berkeley Haas, St John: a body, a place or a saint that is called after somebody.
  if (first.shape === 'upper' || placeOpeners.has(first.folded) || lexicon.named('place', first.folded)) return false;
  return isFamilyName(last?.folded ?? '');
}

/** “Lorna Two-Feathers, who runs the clinic”. */
export function precedesWho(context: OccurrenceContext): boolean {
  if (context.after?.folded !== 'who' || isAcronym(context) || precedesWhoAre(context)) return false;
  return isNameLike(context) || beginsWithGivenName(context);
}

/** “Barrow, who have not lost”: one word, and many people. */
export function precedesWhoAre({ after, words, tokens, segment, before }: OccurrenceContext): boolean {
  if (after?.folded !== 'who' || words.length > 1 || before?.folded === 'and') return false;
  return (
    ['have', 'are', 'were'].includes(tokens[segment.end + 1]?.folded ?? '') && !isGivenName(words[0]?.folded ?? '')
  );
}

/** “has jailed Ram Kripal Yadav”: only people are jailed, hired, wed. */
export function isDoneToPeople(context: OccurrenceContext): boolean {
  const { before, words } = context;
  return before !== undefined && words[0]?.gap === 'space' && doneToPeople.has(before.folded) && hasOwnEnding(context);
}

/** Several words, the last of which is in no dictionary. */
function hasOwnEnding({ words }: OccurrenceContext): boolean {
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && !isEnglishWord(last);
}

/** “to the Khan family”. */
export function isFamily({ before, after, words }: OccurrenceContext): boolean {
  return before?.folded === 'the' && words.length === 1 && after?.gap === 'space' && families.has(after.folded);
}

/** L. Nageswara Rao. */
export function beginsWithInitial(context: OccurrenceContext): boolean {
  return isFullName(context) && context.words[0]?.text.length === 1;
}

/** Park Ji-hoon, Tsai Ing-wen: a family name, and a given name whose second part is written small. */
export function hasHyphenedGivenName({ words }: OccurrenceContext): boolean {
  const last = words.at(-1);
  return words.length === 3 && last?.shape === 'lower' && last.gap === 'hyphen' && words[1]?.gap === 'space';
}

export function followsRole({ words, before }: OccurrenceContext): boolean {
  return words[0]?.gap === 'space' && before?.shape === 'lower' && isRole(before);
}

/** “the ice-fisherman Pekka Aho”: a noun for what somebody does, by its ending. */
export function followsCalling(context: OccurrenceContext): boolean {
  const { words, before } = context;
  if (words[0]?.gap !== 'space' || before?.shape !== 'lower' || before.possessive || !isFullName(context)) return false;
  return callingEnding.test(before.folded) && !notCallings.has(before.folded);
}

const callingEnding =
  /(?:ist|cian|ologist|grapher|maker|keeper|owner|worker|dealer|fighter|player|writer|rider|driver|grower|breeder|wright|smith|monger|herder|[a-z]{2}man|woman|men|women|eer)$/;

/** “a historian, Jean Roe”, “the information minister of Eritrea, Tesfay Ghebremedhin”. */
export function followsRoleAndComma({ words, before, tokens, segment }: OccurrenceContext): boolean {
  if (words[0]?.gap !== 'comma') return false;
  return isRole(before) || isRole(tokens[startOfOf(tokens, segment.start)]);
}

/** Where the word stands whose “of” or “for” leads up to here: the minister of Eritrea. */
function startOfOf(tokens: readonly Token[], end: number): number {
  for (let at = end - 1; at > end - 6; at--) {
    const joint = tokens[at]?.folded;
    if (joint === 'of' || joint === 'for') return at - 1;
    if (tokens[at]?.gap !== 'space') return -1;
  }
  return -1;
}

/** “Sergei Lavrov, Russia’s foreign minister,”: a role within the comma's reach, begun as an apposition is. */
export function precedesRole({ tokens, segment, after, lexicon }: OccurrenceContext): boolean {
  if (after?.gap !== 'comma' && after?.gap !== 'bracket') return false;
  const opener = after.folded;
  if (!articles.has(opener) && !isRole(after) && !roleModifiers.has(opener) && !isOwner(after, lexicon)) return false;
  return roleWithin(tokens, segment.end, appositionLength);
}

/** “Pita Limjaroen is the first Thai chef with two stars”. */
export function isSaidToBe({ tokens, segment, after }: OccurrenceContext): boolean {
  if (after?.gap !== 'space' || !copulas.has(after.folded)) return false;
  return articles.has(tokens[segment.end + 1]?.folded ?? '') && roleWithin(tokens, segment.end + 1, appositionLength);
}

function roleWithin(tokens: readonly Token[], start: number, length: number): boolean {
  for (let at = start; at < start + length; at++) {
    const token = tokens[at];
    if (token === undefined || (at > start && token.gap !== 'space' && token.gap !== 'hyphen')) return false;
    if (isRole(token)) return true;
  }
  return false;
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'one', 'then']);
const copulas: ReadonlySet<string> = new Set(['is', 'was', 'became', 'remains']);

function isOwner(token: Token, lexicon: Lexicon): boolean {
  return demonyms.has(token.folded) || (token.possessive && lexicon.named('place', token.folded) !== undefined);
}

export function isAged({ tokens, segment }: OccurrenceContext): boolean {
  const token = tokens[segment.end];
  if (token?.shape !== 'number' || !/^\d{1,3}$/.test(token.text)) return false;
  return (token.gap === 'comma' || token.gap === 'bracket') && isClosed(tokens[segment.end + 1]);
}

const isClosed = (token: Token | undefined): boolean =>
  token === undefined || token.gap === 'comma' || token.gap === 'break';

/** “a novel by Zadie Okonjo”: those who make such things are people. */
export function isMakerOf({ tokens, segment, before, words }: OccurrenceContext): boolean {
  return before?.folded === 'by' && words[0]?.gap === 'space' && creations.has(tokens[segment.start - 2]?.folded ?? '');
}

/** A “he” or “her” soon after, with no other name of several words between. */
export function isMeantByPronoun(context: OccurrenceContext): boolean {
  if (!isFullName(context) || isLedTo(context)) return false;
  const { tokens, segment } = context;
  let isSameClause = true;
  for (let at = segment.end; at < segment.end + pronounReach; at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.gap !== 'space' && token.gap !== 'hyphen') isSameClause = false;
    // “Le Parisien sent him a stamp”: whom a thing is done to is not who did it.
    if (personalPronouns.has(token.folded) && !(isSameClause && token.folded === 'him')) return true;
    if (isCapital(token) && isCapital(tokens[at + 1]) && tokens[at + 1]?.gap === 'space') return false;
  }
  return false;
}

/** Abu Layth, Umm Hassan: names that say whose father or mother somebody is. */
export function beginsWithKunya({ words }: OccurrenceContext): boolean {
  return words.length > 1 && ['abu', 'umm', 'oum'].includes(words[0]?.folded ?? '');
}
