import { countryNames } from './gazetteer.ts';
import { isAcronym, type OccurrenceContext, several } from './occurrence-context.ts';
import type { Token } from './tokens.ts';
import {
  clubResults,
  clubVerbs,
  clubVerbsBefore,
  halfTeamWords,
  landsThatPlay,
  otherScores,
  players,
  playerVerbs,
  resultPrepositions,
  teamWords,
  transferPrepositions,
  transferVerbs,
  transferWords,
} from './words/clubs.ts';
import { isGivenName } from './words/common-words.ts';

/**
 * A club is called as its town is, or as nobody knows: it is one where it plays and signs, in a text on a team's sport.
 * Countries that play stay countries, and people who play alone people.
 */

/** How many words back a result or a transfer may stand: “beat by four goals to three by”. */
const reach = 8;
/** How many words on either side say what a text is on. */
const farthest = 150;

/** “Barrow beat”, “Derby have signed”. */
export function playsAsClub(context: OccurrenceContext): boolean {
  const { tokens, segment, after } = context;
  if (after?.gap !== 'space') return false;
  const isHelped =
    after.folded === 'have' || after.folded === 'has' || after.folded === 'had' || after.folded === 'were';
  const verb = isHelped ? tokens[segment.end + 1] : after;
  if (verb?.shape !== 'lower' || !clubVerbs.has(verb.folded)) return false;
  return !(several(context) && playerVerbs.has(verb.folded)) && mayBeClub(context);
}

/** “against Twente”, “beat Hartlepool”, “drew 1-1 with Columbus”, “a win over Crewe”. */
export function isPlayedAgainst(context: OccurrenceContext): boolean {
  const { before, tokens, segment, words } = context;
  if (before === undefined || words[0]?.gap !== 'space') return false;
  if (before.folded === 'against' || clubVerbsBefore.has(before.folded)) return mayBeClub(context);
  if (!resultPrepositions.has(before.folded)) return false;
  const earlier = tokens.slice(Math.max(0, segment.start - 5), segment.start - 1);
  return earlier.some(({ folded }) => clubResults.has(folded)) && mayBeClub(context);
}

/** “joined Villarreal”, “has left Galatasaray”, “signed from Osasuna”. */
export function isSignedFor(context: OccurrenceContext): boolean {
  const { before, tokens, segment, words } = context;
  if (before === undefined || words[0]?.gap !== 'space') return false;
  if (transferVerbs.has(before.folded)) {
    const around = tokens.slice(Math.max(0, segment.start - farthest), segment.end + farthest);
    return around.some(({ folded }) => transferWords.has(folded)) && mayBeClub(context);
  }
  if (!transferPrepositions.has(before.folded)) return false;
  const earlier = tokens.slice(Math.max(0, segment.start - reach), segment.start - 1);
  return earlier.some(({ folded }) => transferWords.has(folded) || transferVerbs.has(folded)) && mayBeClub(context);
}

/** “Feyenoord midfielder Joris Hendrikse”, “Leicester’s captain”. */
export function hasPlayers(context: OccurrenceContext): boolean {
  const { tokens, segment } = context;
  const next = tokens[segment.end];
  return next?.gap === 'space' && next.shape === 'lower' && players.has(next.folded) && mayBeClub(context);
}

function mayBeClub(context: OccurrenceContext): boolean {
  const { segment, tokens, words } = context;
  if (isAcronym(context) || words.length > 3 || segment.titled) return false;
  const known = segment.known?.name;
  if (known?.kind === 'person' || (known?.country && countryNames.get(known.country) === known.preferred)) return false;
  if (landsThatPlay.has(words.at(-1)?.folded ?? '')) return false;
  if (several(context) && isGivenName(words[0]?.folded ?? '')) return false;
  const around = tokens.slice(Math.max(0, segment.start - farthest), segment.end + farthest);
  return isOnTeams(around) && !isSomebodysLast(around, words);
}

/** A team's sport has its words, or a score; one that is played alone has sets and seconds, and a vote has ayes. */
function isOnTeams(tokens: readonly Token[]): boolean {
  let team = false;
  const half = new Set<string>();
  for (const [at, { folded }] of tokens.entries()) {
    if (otherScores.has(folded) || (isScore(tokens, at) && isScore(tokens, at + 2))) return false;
    team ||= teamWords.has(folded) || isScore(tokens, at);
    if (halfTeamWords.has(folded)) half.add(folded);
  }
  return team || half.size > 1;
}

/** 2-0; 2019-20 is a season, and 6-4 6-3 are sets. */
function isScore(tokens: readonly Token[], at: number): boolean {
  const [own, other] = [tokens[at], tokens[at + 1]];
  return other?.gap === 'hyphen' && /^\d{1,3}$/.test(own?.text ?? '') && /^\d{1,3}$/.test(other.text);
}

/** “Sanna Koskela … Koskela beat”: the last word of a name that begins with somebody's given name. */
function isSomebodysLast(tokens: readonly Token[], words: readonly Token[]): boolean {
  const [only] = words;
  if (only === undefined || words.length > 1) return false;
  return tokens.some(
    ({ folded, gap }, at) =>
      folded === only.folded &&
      gap === 'space' &&
      tokens[at - 1]?.shape === 'capital' &&
      isGivenName(tokens[at - 1]?.folded ?? ''),
  );
}
