import type { AuthorityName } from './authority.ts';
import { demonyms } from './gazetteer.ts';
import type { Lexicon } from './lexicon.ts';
import type { Segment } from './segments.ts';
import { isWebName, type Token } from './tokens.ts';
import { isCommonWord, isGivenName } from './words/common-words.ts';
import { personalVerbs, speechVerbs } from './words/language.ts';
import { organisationNouns, organisationOpeners } from './words/organisations.ts';
import { placeNouns, placeNounsBefore, placePrepositions } from './words/places.ts';
import { honorifics, roleModifiers, roles } from './words/titles.ts';

/** What speaks for a reading being a name of one kind. Three is enough by itself. */
export interface Evidence {
  readonly kind: AuthorityName['kind'];
  readonly weight: number;
  readonly rule: string;
}

/** A segment with the words around it. */
interface Context {
  readonly segment: Segment;
  readonly tokens: readonly Token[];
  readonly words: readonly Token[];
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  readonly lexicon: Lexicon;
}

type Rule = readonly [rule: string, kind: Evidence['kind'], weigh: (context: Context) => number];

/** How far an apposition is read for a role, in words. */
const appositionLength = 9;

/** The rules that read a name from its own words and those beside it, with what each is worth. */
const rules: readonly Rule[] = [
  ['title', 'person', ({ segment }) => (segment.titled ? 3 : 0)],
  ['role-before', 'person', context => (followsRole(context) ? 3 : 0)],
  ['role-apposition-before', 'person', context => (followsRoleAndComma(context) ? (several(context) ? 3 : 2) : 0)],
  ['role-apposition', 'person', context => (precedesRole(context) ? (several(context) ? 3 : 2) : 0)],
  ['age', 'person', ({ segment, tokens }) => (isAge(tokens, segment.end) ? 3 : 0)],
  ['who', 'person', ({ after }) => (after?.folded === 'who' ? 3 : 0)],
  ['speech', 'person', context => (speaks(context) && !isAcronym(context) ? (isNameLike(context) ? 2 : 1) : 0)],
  [
    'personal-verb',
    'person',
    ({ after }) => (after && personalVerbs.has(after.folded) && after.gap === 'space' ? 1 : 0),
  ],
  ['given-name', 'person', context => (beginsWithGivenName(context) ? 2 : 0)],
  ['full-name', 'person', context => (several(context) && context.words.length <= 4 && isNameLike(context) ? 1 : 0)],
  ['place-form', 'place', ({ segment }) => (segment.form === 'place' ? 4 : 0)],
  ['gazetteer-place', 'place', ({ segment }) => gazetteerWeight(segment, 'place')],
  ['preposition', 'place', context => prepositionWeight(context)],
  ['place-noun', 'place', ({ after }) => (after && placeNouns.has(after.folded) && after.gap === 'space' ? 2 : 0)],
  ['place-noun-of', 'place', ({ tokens, segment }) => (followsPlaceNounOf(tokens, segment.start) ? 3 : 0)],
  ['based', 'place', ({ after }) => (after?.folded === 'based' && after.gap === 'hyphen' ? 3 : 0)],
  ['beside-place', 'place', context => (followsPlace(context) ? 2 : 0)],
  ['country-after', 'place', context => (precedesCountry(context) ? 2 : 0)],
  ['organisation-form', 'organisation', ({ segment }) => (segment.form === 'organisation' ? 5 : 0)],
  ['gazetteer-organisation', 'organisation', ({ segment }) => gazetteerWeight(segment, 'organisation')],
  ['organisation-opener', 'organisation', ({ words }) => (words.length > 1 && isOpener(words[0]) ? 4 : 0)],
  ['web-name', 'organisation', ({ words }) => (words.length === 1 && isWebName(words[0]?.text ?? '') ? 3 : 0)],
  ['organisation-noun', 'organisation', context => (precedesOrganisationNoun(context) ? 3 : 0)],
  ['acronym', 'organisation', context => (isAcronym(context) ? (context.before?.folded === 'the' ? 3 : 1) : 0)],
  ['acronym-speech', 'organisation', context => (isAcronym(context) && speaks(context) ? 2 : 0)],
];

/** What the words of a segment and those beside it say of its kind, by the table above. */
export function evidenceFor(segment: Segment, tokens: readonly Token[], lexicon: Lexicon): readonly Evidence[] {
  const words = tokens.slice(segment.start, segment.end);
  const context = {
    segment,
    tokens,
    words,
    before: tokens[segment.start - 1],
    after: words.at(-1)?.possessive ? undefined : tokens[segment.end],
    lexicon,
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
  if (known?.name.kind !== kind) return 0;
  return known.ambiguous ? 1 : 5;
}

const several = ({ words }: Context): boolean => words.length > 1;
const isAcronym = ({ words }: Context): boolean => words.length === 1 && words[0]?.shape === 'upper';
const isRole = (token: Token | undefined): boolean =>
  token !== undefined && (roles.has(token.folded) || honorifics.has(token.folded)) && !token.possessive;

/** None of the words but given names is an ordinary one. */
function isNameLike({ words }: Context): boolean {
  return words.every(({ folded, shape }) => shape === 'lower' || !isCommonWord(folded) || isGivenName(folded));
}

function beginsWithGivenName({ words }: Context): boolean {
  return words.length > 1 && isGivenName(words[0]?.folded ?? '');
}

function followsRole({ words, before }: Context): boolean {
  return words[0]?.gap === 'space' && before?.shape === 'lower' && isRole(before);
}

function followsRoleAndComma({ words, before }: Context): boolean {
  return words[0]?.gap === 'comma' && isRole(before);
}

/** “Sergei Lavrov, Russia’s foreign minister,”: a role within the comma's reach, begun as an apposition is. */
function precedesRole({ tokens, segment, after, lexicon }: Context): boolean {
  if (after?.gap !== 'comma') return false;
  const opener = after.folded;
  if (!appositionOpeners.has(opener) && !isRole(after) && !roleModifiers.has(opener) && !isOwner(after, lexicon))
    return false;
  for (let at = segment.end; at < segment.end + appositionLength; at++) {
    const token = tokens[at];
    if (token === undefined || (at > segment.end && token.gap !== 'space' && token.gap !== 'hyphen')) return false;
    if (isRole(token)) return true;
  }
  return false;
}

const appositionOpeners: ReadonlySet<string> = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'one', 'then']);

function isOwner(token: Token, lexicon: Lexicon): boolean {
  return demonyms.has(token.folded) || (token.possessive && lexicon.byForm.has(`place:${token.folded}`));
}

function isAge(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.shape === 'number' && token.gap === 'comma' && /^\d{1,3}$/.test(token.text) && isClosed(tokens[at + 1]);
}

const isClosed = (token: Token | undefined): boolean =>
  token === undefined || token.gap === 'comma' || token.gap === 'break';

function speaks({ before, after, words }: Context): boolean {
  const next = after?.gap === 'space' || after?.gap === 'comma' || after?.gap === 'break' ? after : undefined;
  if (next && speechVerbs.has(next.folded) && next.gap === 'space') return true;
  return (
    before !== undefined && words[0]?.gap === 'space' && before.shape === 'lower' && speechVerbs.has(before.folded)
  );
}

function prepositionWeight({ before, words, segment }: Context): number {
  const first = words[0];
  if (before === undefined || first?.gap !== 'space' || words.length > 3 || segment.titled) return 0;
  if (first.shape === 'upper' && words.length === 1) return 0;
  const common = words.every(({ folded }) => isCommonWord(folded));
  return common ? 0 : (placePrepositions.get(before.folded) ?? 0);
}

function followsPlaceNounOf(tokens: readonly Token[], start: number): boolean {
  const noun = tokens[start - 2];
  return tokens[start - 1]?.folded === 'of' && noun?.shape === 'lower' && placeNounsBefore.has(noun.folded);
}

function precedesCountry({ tokens, segment, after, lexicon }: Context): boolean {
  if (after?.gap !== 'comma') return false;
  return lexicon.names.longestAt(tokens, segment.end)?.value.name.kind === 'place';
}

/** “in Wyoming and Montana”, “Kazakhstan, Uzbekistan”: what stands in a row with a place. */
function followsPlace({ tokens, segment, before, words, lexicon }: Context): boolean {
  const isAfterComma = words[0]?.gap === 'comma' && before?.shape === 'capital';
  const isAfterAnd = words[0]?.gap === 'space' && before?.folded === 'and';
  const neighbour = isAfterComma ? before : isAfterAnd ? tokens[segment.start - 2] : undefined;
  return neighbour?.shape === 'capital' && lexicon.byForm.get(`place:${neighbour.folded}`)?.ambiguous === false;
}

const isOpener = (token: Token | undefined): boolean => token !== undefined && organisationOpeners.has(token.folded);

function precedesOrganisationNoun({ after, before, words }: Context): boolean {
  if (after === undefined || after.gap !== 'space' || !organisationNouns.has(after.folded)) return false;
  return before?.folded === 'the' || words[0]?.opens === true;
}
