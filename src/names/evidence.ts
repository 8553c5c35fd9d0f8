import type { AuthorityName } from './authority.ts';
import { hasPlayers, isPlayedAgainst, isSignedFor, playsAsClub } from './club-signs.ts';
import type { Lexicon } from './lexicon.ts';
import {
  areNameLike,
  isAcronym,
  isAmpersanded,
  isFullName,
  isLedTo,
  isNameLike,
  isOrdinary,
  isThing,
  type OccurrenceContext,
  several,
  speaks,
} from './occurrence-context.ts';
import {
  acronymActs,
  followsEmployee,
  followsHolding,
  followsOrganisationNoun,
  isOpened,
  isTeam,
  precedesOffice,
  precedesOrganisationApposition,
  precedesOrganisationNoun,
} from './organisation-signs.ts';
import {
  beginsWithGivenName,
  beginsWithInitial,
  beginsWithKunya,
  endsWithFamilyName,
  followsCalling,
  followsRole,
  followsRoleAndComma,
  hasHyphenedGivenName,
  isAged,
  isDoneToPeople,
  isFamily,
  isMakerOf,
  isMeantByPronoun,
  isSaidToBe,
  precedesRole,
  precedesWho,
  precedesWhoAre,
} from './person-signs.ts';
import {
  besidePlaceWeight,
  followsPlaceNounOf,
  followsSite,
  isHyphenedAsPlace,
  isPartlyNamed,
  isWayOrHome,
  precedesCountry,
  precedesPlaceNoun,
  prepositionWeight,
} from './place-signs.ts';
import type { Segment } from './segments.ts';
import { isWebName, type Token } from './tokens.ts';
import { personalVerbs } from './words/language.ts';
import { honorifics } from './words/people.ts';

/** What speaks for an occurrence being a name of one kind. Three is enough by itself. */
export interface Evidence {
  readonly kind: AuthorityName['kind'];
  readonly weight: number;
  readonly rule: string;
}

type Rule = readonly [rule: string, kind: Evidence['kind'], weigh: (context: OccurrenceContext) => number];

const worth =
  (weight: number, holds: (context: OccurrenceContext) => boolean) =>
  (context: OccurrenceContext): number =>
    holds(context) ? weight : 0;

/** Worth more for a name of several words than for a single one. */
const worthFull =
  (weight: number, single: number, holds: (context: OccurrenceContext) => boolean) =>
  (context: OccurrenceContext): number =>
    holds(context) ? (several(context) ? weight : single) : 0;

/** The rules that read a name from its own words and those beside it, with what each is worth. */
const rules: readonly Rule[] = [
  ['title', 'person', titleWeight],
  ['role-before', 'person', worth(3, followsRole)],
  ['calling-before', 'person', worth(2, followsCalling)],
  ['role-apposition-before', 'person', worthFull(3, 2, followsRoleAndComma)],
  ['role-apposition', 'person', worthFull(3, 2, precedesRole)],
  ['said-to-be', 'person', worthFull(3, 2, isSaidToBe)],
  ['age', 'person', worth(3, context => isAged(context) && isNameLike(context) && !isAcronym(context))],
  ['who', 'person', worth(3, precedesWho)],
  ['done-to-people', 'person', worth(3, isDoneToPeople)],
  ['family', 'person', worth(3, context => isFamily(context) && isNameLike(context))],
  ['speech', 'person', context => (speaks(context) && !isAcronym(context) ? (isNameLike(context) ? 2 : 1) : 0)],
  [
    'personal-verb',
    'person',
    context => (doesPersonally(context) && !isAcronym(context) ? (isFullName(context) ? 2 : 1) : 0),
  ],
  ['pronoun', 'person', worth(2, isMeantByPronoun)],
  ['maker', 'person', worthFull(3, 2, isMakerOf)],
  ['kunya', 'person', worth(2, beginsWithKunya)],
  ['given-name', 'person', worth(2, beginsWithGivenName)],
  ['family-name', 'person', worth(2, endsWithFamilyName)],
  ['initial', 'person', worth(2, beginsWithInitial)],
  ['hyphened-given-name', 'person', worth(3, hasHyphenedGivenName)],
  ['full-name', 'person', worth(1, context => isFullName(context) && !isLedTo(context))],
  ['place-form', 'place', worth(4, ({ segment }) => segment.form === 'place')],
  ['gazetteer-place', 'place', ({ segment }) => gazetteerWeight(segment, 'place')],
  ['preposition', 'place', prepositionWeight],
  ['place-noun', 'place', worth(3, precedesPlaceNoun)],
  ['place-noun-of', 'place', worth(3, followsPlaceNounOf)],
  ['based', 'place', worth(3, isHyphenedAsPlace)],
  ['part-of-land', 'place', worth(3, isPartlyNamed)],
  ['site-before', 'place', worth(2, followsSite)],
  ['way-or-home', 'place', worth(1, isWayOrHome)],
  ['beside-place', 'place', besidePlaceWeight],
  ['country-after', 'place', worth(2, precedesCountry)],
  ['organisation-form', 'organisation', worth(5, ({ segment }) => segment.form === 'organisation')],
  ['gazetteer-organisation', 'organisation', ({ segment }) => gazetteerWeight(segment, 'organisation')],
  ['known-body-speaks', 'organisation', worth(2, context => isKnownBody(context) && speaks(context))],
  ['organisation-opener', 'organisation', worth(4, isOpened)],
  ['ampersand', 'organisation', worth(3, context => context.words.some(isAmpersanded) && !isOrdinary(context))],
  ['web-name', 'organisation', worth(3, ({ words }) => words.length === 1 && isWebName(words[0]?.text ?? ''))],
  ['organisation-noun', 'organisation', worth(3, precedesOrganisationNoun)],
  ['organisation-noun-before', 'organisation', worth(3, followsOrganisationNoun)],
  ['organisation-apposition', 'organisation', worth(3, precedesOrganisationApposition)],
  ['employee-before', 'organisation', worth(3, followsEmployee)],
  ['holding-before', 'organisation', worth(3, followsHolding)],
  [
    'office-after',
    'organisation',
    worth(3, context => precedesOffice(context) && !isOrdinary(context) && !isThing(context)),
  ],
  ['team', 'organisation', worth(3, isTeam)],
  ['club-plays', 'organisation', worth(6, playsAsClub)],
  ['club-played', 'organisation', worth(6, isPlayedAgainst)],
  ['club-signs', 'organisation', worth(6, isSignedFor)],
  ['club-players', 'organisation', worth(6, hasPlayers)],
  ['who-are', 'organisation', worth(3, precedesWhoAre)],
  [
    'acronym',
    'organisation',
    context =>
      isAcronym(context) && !several(context) && !isThing(context) ? (context.before?.folded === 'the' ? 3 : 1) : 0,
  ],
  ['acronym-speech', 'organisation', worth(2, context => isAcronym(context) && !isThing(context) && speaks(context))],
  ['acronym-acts', 'organisation', worth(1, acronymActs)],
];

export const evidenceRules: readonly string[] = rules.map(([rule]) => rule);

/** What the words of a segment and those beside it say of its kind, by the table above. */
export function evidenceFor(segment: Segment, tokens: readonly Token[], lexicon: Lexicon): readonly Evidence[] {
  const words = tokens.slice(segment.start, segment.end);
  const after = words.at(-1)?.possessive ? undefined : tokens[segment.end];
  const context = {
    segment,
    tokens,
    words,
    before: tokens[segment.start - 1],
    after,
    lexicon,
    nameLike: areNameLike(words),
  };
  const evidence: Evidence[] = [];
  for (const [rule, kind, weigh] of rules) {
    // The Henry Jackson Society begins with a given name, and is nobody.
    if (kind === 'person' && segment.form !== 'open' && segment.form !== 'known') continue;
    const weight = weigh(context);
    if (weight > 0) evidence.push({ kind, weight, rule });
  }
  return evidence;
}

/** A name that is nothing else outweighs any one rule; one that is also a person's or a word waits for evidence. */
function gazetteerWeight({ known }: Segment, kind: Evidence['kind']): number {
  return known?.name.kind === kind ? known.worth : 0;
}

/** “President Award” may be anything: a single ordinary word after an office needs another sign. */
function titleWeight(context: OccurrenceContext): number {
  const { segment, before } = context;
  if (!segment.titled) return 0;
  return isNameLike(context) || several(context) || honorifics.has(before?.folded ?? '') ? 3 : 2;
}

const isKnownBody = ({ segment }: OccurrenceContext): boolean => segment.known?.name.kind === 'organisation';

function doesPersonally({ after }: OccurrenceContext): boolean {
  return after !== undefined && personalVerbs.has(after.folded) && after.gap === 'space';
}
