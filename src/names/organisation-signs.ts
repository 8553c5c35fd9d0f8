import { isAcronym, isOrdinary, isThing, type OccurrenceContext, several } from './occurrence-context.ts';
import type { Token } from './tokens.ts';
import { isCommonWord, isFamilyName, isGivenName } from './words/common-words.ts';
import { auxiliaries, speechVerbs } from './words/language.ts';
import {
  contests,
  employees,
  holdings,
  offices,
  organisationNouns,
  organisationNounsBefore,
  organisationOpeners,
} from './words/organisations.ts';

/** How far an apposition is read for its noun, in words. */
const appositionLength = 7;

/** Bank Nusantara, Air Astana; the Air Force is no airline. */
export function isOpened(context: OccurrenceContext): boolean {
  const opener = context.words[0]?.folded ?? '';
  return several(context) && organisationOpeners.has(opener) && !(opener === 'air' && isOrdinary(context));
}

/** The Nord Stream consortium. */
export function precedesOrganisationNoun({ after, before, words }: OccurrenceContext): boolean {
  if (after === undefined || after.gap !== 'space' || !organisationNouns.has(after.folded)) return false;
  return before?.folded === 'the' || (words[0]?.opens === true && !isCommonWord(words[0].folded));
}

/** “the retailer Waterstones”, “her party, Tiako,”. */
export function followsOrganisationNoun({ words, before, after }: OccurrenceContext): boolean {
  if (after?.folded === 'who') return false;
  if (words[0]?.gap !== 'space' && words[0]?.gap !== 'comma') return false;
  return before?.shape === 'lower' && !before.possessive && organisationNounsBefore.has(before.folded);
}

/** “Codelco, the state miner, said”: an apposition whose own noun is that of a body. */
export function precedesOrganisationApposition({ tokens, segment, after }: OccurrenceContext): boolean {
  if (after?.gap !== 'comma' || !['a', 'an', 'the'].includes(after.folded)) return false;
  let noun = '';
  for (let at = segment.end + 1; at < segment.end + appositionLength; at++) {
    const token = tokens[at];
    // “with Visa, the company is unlocking …”: that company is another's sentence.
    if (token !== undefined && (auxiliaries.has(token.folded) || speechVerbs.has(token.folded))) return false;
    const isTied = token?.gap === 'space' || token?.gap === 'hyphen' || tokens[at - 1]?.possessive;
    if (token === undefined || !isTied || clauseOpeners.has(token.folded)) break;
    if (token.shape === 'lower') noun = token.folded;
    if (at === segment.end + 1 && after.folded === 'the' && isBodyNoun(noun)) return false;
  }
  return isBodyNoun(noun);
}

function isBodyNoun(noun: string): boolean {
  return organisationNouns.has(noun) || organisationNounsBefore.has(noun);
}

const clauseOpeners: ReadonlySet<string> = new Set(
  'of in that which who whose for from with at by on based and where when whom'.split(' '),
);

/** “an analyst at Larraín Vial”, “a clerk at BaFin”. */
export function followsEmployee({ tokens, segment, before, words }: OccurrenceContext): boolean {
  return before?.folded === 'at' && words[0]?.gap === 'space' && employees.has(tokens[segment.start - 2]?.folded ?? '');
}

/** “shares in SQM”, “a stake of”. */
export function followsHolding(context: OccurrenceContext): boolean {
  const { tokens, segment, before, words } = context;
  if (words[0]?.gap !== 'space' || (before?.folded !== 'in' && before?.folded !== 'of') || isThing(context))
    return false;
  const held = tokens[segment.start - 2]?.folded ?? '';
  return holdings.has(held) && (before.folded === 'in' || held !== 'share');
}

/** “the Toledo Mud Hens”: a place and what its players call themselves; “the Paris Games” are none. */
export function isTeam({ before, words, lexicon }: OccurrenceContext): boolean {
  const last = words.at(-1)?.folded ?? '';
  if (before?.folded !== 'the' || words.length < 2 || !last.endsWith('s') || !isCommonWord(last) || contests.has(last))
    return false;
  return lexicon.named('place', words[0]?.folded ?? '')?.ambiguous === false;
}

/** An acronym that does or is done something: things have theirs too, so it is no proof by itself. */
export function acronymActs(context: OccurrenceContext): boolean {
  const { after } = context;
  return isAcronym(context) && !isThing(context) && after?.gap === 'space' && auxiliaries.has(after.folded);
}

/** “Ofcom chief Melanie Dawes”: a body and its office, where somebody holds it; a person has aides and lawyers. */
export function precedesOffice({ tokens, segment, after, words }: OccurrenceContext): boolean {
  if (after?.gap !== 'space' || after.shape !== 'lower' || words.some(isPersonal)) return false;
  let at = segment.end;
  while (at < segment.end + 3 && tokens[at]?.shape === 'lower' && tokens[at]?.gap === 'space') at++;
  const holder = tokens[at];
  return offices.has(tokens[at - 1]?.folded ?? '') && holder?.shape === 'capital' && holder.gap === 'space';
}

const isPersonal = ({ folded }: Token): boolean => isGivenName(folded) || isFamilyName(folded);
