import { isAcronym, isBrandLike, isNameLike, type OccurrenceContext } from './occurrence-context.ts';
import { isCommonWord } from './words/common-words.ts';
import { holdings } from './words/organisations.ts';
import { roles } from './words/people.ts';
import {
  motions,
  partsOfLand,
  placeNouns,
  placeNounsBefore,
  placeOpeners,
  placePrepositions,
  sites,
} from './words/places.ts';

export function prepositionWeight(context: OccurrenceContext): number {
  const { before, words, segment } = context;
  const first = words[0];
  if (before === undefined || first?.gap !== 'space' || words.length > 3 || segment.titled) return 0;
  if (isBrandLike(context) || holdings.has(context.tokens[segment.start - 2]?.folded ?? '')) return 0;
  if (first.shape === 'upper' && words.length === 1) return 0;
  const weight = placePrepositions.get(before.folded) ?? 0;
  if (segment.known?.name.kind === 'organisation') return 0;
  if (!words.every(({ folded }) => isCommonWord(folded))) return isLongForPlace(context) ? weight - 1 : weight;
  // “In Reading”: a word that is a city too, after a preposition that says where.
  return segment.known?.name.kind === 'place' && weight > 1 ? weight : 0;
}

/** Three words that no list has are a person’s or a work’s more often than a place’s. */
function isLongForPlace({ words, segment }: OccurrenceContext): boolean {
  return words.length === 3 && segment.known === undefined && !placeOpeners.has(words[0]?.folded ?? '');
}

/** The Sitamarhi district. */
export function precedesPlaceNoun({ after }: OccurrenceContext): boolean {
  return after !== undefined && after.gap === 'space' && placeNouns.has(after.folded);
}

/** The city of Mersin. */
export function followsPlaceNounOf({ tokens, segment }: OccurrenceContext): boolean {
  const noun = tokens[segment.start - 2];
  return tokens[segment.start - 1]?.folded === 'of' && noun?.shape === 'lower' && placeNounsBefore.has(noun.folded);
}

/** The Tokyo-based firm, a Kiribati-flagged tanker. */
export function isHyphenedAsPlace({ after, words }: OccurrenceContext): boolean {
  if (words.every(({ folded, shape }) => isCommonWord(folded) || shape === 'upper')) return false;
  return after?.gap === 'hyphen' && ['based', 'flagged', 'born', 'bound', 'registered'].includes(after.folded);
}

/** “a bridge over the Gomti”, “at the mouth of the Amazon”. */
export function isPartlyNamed({ tokens, segment, before, words }: OccurrenceContext): boolean {
  if (before?.folded !== 'the' || words[0]?.gap !== 'space') return false;
  const [joint = '', part = ''] = [tokens[segment.start - 2]?.folded, tokens[segment.start - 3]?.folded];
  return ['of', 'over', 'across', 'along'].includes(joint) && partsOfLand.has(part);
}

/** “his dig at Saqqara”, “the camp at Dadaab”: what stands on the ground. */
export function followsSite({ tokens, segment, before, words }: OccurrenceContext): boolean {
  return before?.folded === 'at' && words[0]?.gap === 'space' && sites.has(tokens[segment.start - 2]?.folded ?? '');
}

/** “flew to Missoula”, “the baker from Volos”, “the customs chief at Nouadhibou”. */
export function isWayOrHome(context: OccurrenceContext): boolean {
  const { tokens, segment, before, words } = context;
  if (before === undefined || words[0]?.gap !== 'space' || isAcronym(context) || isBrandLike(context)) return false;
  if (!isNameLike(context)) return false;
  const noun = tokens[segment.start - 2]?.folded ?? '';
  if (['to', 'from', 'into', 'for'].includes(before.folded) && motions.has(noun)) return true;
  return ['at', 'from'].includes(before.folded) && (roles.has(noun) || roles.has(noun.replace(/s$/, '')));
}

export function precedesCountry({ tokens, segment, after, lexicon }: OccurrenceContext): boolean {
  if (after?.gap !== 'comma') return false;
  return lexicon.names.longestAt(tokens, segment.end)?.value.name.kind === 'place';
}

/** “in Wyoming and Montana”, “Kazakhstan, Uzbekistan”: what stands in a row with a place; of several words, less surely. */
export function besidePlaceWeight({ tokens, segment, before, words, lexicon }: OccurrenceContext): number {
  const isAfterComma = words[0]?.gap === 'comma' && before?.shape === 'capital';
  const isAfterAnd = words[0]?.gap === 'space' && before?.folded === 'and';
  const neighbour = isAfterComma ? before : isAfterAnd ? tokens[segment.start - 2] : undefined;
  const isPlace = neighbour?.shape === 'capital' && lexicon.named('place', neighbour.folded)?.ambiguous === false;
  if (!isPlace) return 0;
  return words.length > 1 && isAfterComma ? 1 : 2;
}
