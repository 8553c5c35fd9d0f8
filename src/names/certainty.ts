import type { NameOccurrence } from './find-occurrences.ts';
import { nameKey } from './name-trie.ts';
import type { Certainty } from './names.ts';
import type { Identity } from './resolve-article.ts';
import { isCommonWord, isGivenName } from './words/common-words.ts';

/** What the articles say for a name, occurrence by occurrence. */
export interface NameSupport {
  /** Occurrences with strong evidence beside them, the full name and its short forms. */
  readonly strong: number;
  /** Of these, those that give the name in full. */
  readonly strongInFull: number;
  /** Occurrences of the full name that “the” or “a” leads to: “an Espresso Martini”. */
  readonly ledTo: number;
  /** Occurrences of the full name. */
  readonly inFull: number;
}

export const noSupport: NameSupport = { strong: 0, strongInFull: 0, ledTo: 0, inFull: 0 };

/** Fewest occurrences with strong evidence: in two articles, or twice in one. */
const fewestStrong = 2;

/** A gazetteer entry with this worth is nothing else than what the gazetteer says. */
const sureWorth = 5;

/** Adds what one occurrence says for the name it is taken for. */
export function withOccurrence(support: NameSupport, identity: Identity, occurrence: NameOccurrence): NameSupport {
  const isFull = occurrence.key === identity.key;
  const strong = Number(isStrong(identity, occurrence));
  return {
    strong: support.strong + strong,
    strongInFull: support.strongInFull + (isFull ? strong : 0),
    ledTo: support.ledTo + Number(isFull && occurrence.hasArticle),
    inFull: support.inFull + Number(isFull),
  };
}

export function addedSupport(a: NameSupport, b: NameSupport): NameSupport {
  return {
    strong: a.strong + b.strong,
    strongInFull: a.strongInFull + b.strongInFull,
    ledTo: a.ledTo + b.ledTo,
    inFull: a.inFull + b.inFull,
  };
}

/** Undefined while the name is not certain: it has its page, and waits for an editor in `backfile names`. */
export function certaintyOf({ kind, key, known }: Identity, support: NameSupport, form: string): Certainty | undefined {
  if (known?.name.source === 'authority') return 'authority';
  if (known !== undefined && !known.ambiguous && known.worth >= sureWorth) return 'gazetteer';
  if (support.strong < fewestStrong || support.strongInFull === 0) return undefined;
  if (kind === 'organisation') return hasOwnWord(form) ? 'evidence' : undefined;
  if (kind === 'place') return 'evidence';
  const isLedTo = support.ledTo * 2 >= support.inFull;
  return isFullPersonName(form) && !isLedTo && isNoOrdinaryPhrase(key.split(' ')) ? 'evidence' : undefined;
}

/** Evidence from the words beside a name, and from the form of a body or a landform; its looks alone are not enough. */
const strongRules: Readonly<Record<Identity['kind'], ReadonlySet<string>>> = {
  person: new Set([
    ...['title', 'role-before', 'role-apposition-before', 'role-apposition', 'said-to-be', 'calling-before'],
    ...['speech', 'personal-verb', 'age', 'who', 'done-to-people', 'family'],
  ]),
  place: new Set([
    'place-form',
    'place-noun',
    'place-noun-of',
    'based',
    'part-of-land',
    'country-after',
    'beside-place',
  ]),
  organisation: new Set([
    ...['organisation-form', 'organisation-opener', 'organisation-noun', 'organisation-noun-before'],
    ...['organisation-apposition', 'known-body-speaks', 'employee-before', 'holding-before', 'office-after'],
    ...['web-name', 'acronym-speech', 'team', 'ampersand', 'club-plays', 'club-played', 'club-signs', 'club-players'],
  ]),
};

function isStrong({ kind, key, known }: Identity, { evidence, hasArticle }: NameOccurrence): boolean {
  if (kind === 'person' && hasArticle) return false;
  // “In Preston”: of a listed town, which is no word besides, a preposition of place is enough.
  const isTown = kind === 'place' && known !== undefined && !isCommonWord(key);
  return evidence.some(
    sign =>
      sign.kind === kind &&
      (strongRules[kind].has(sign.rule) || (isTown && sign.rule === 'preposition' && sign.weight > 1)),
  );
}

/** Espresso Martini begins with a word that nobody is called by; Will Young is called by two, and waits for a list. */
function isNoOrdinaryPhrase(words: readonly string[]): boolean {
  const [first = ''] = words;
  return (!isCommonWord(first) || isGivenName(first)) && !words.every(isCommonWord);
}

/** “Larkhaven Harbour Authority”, “FATF”; “GOP Senate” and “State Police” are bodies of many places. */
function hasOwnWord(form: string): boolean {
  const words = form.split(/[\s-]+/);
  if (words.length === 1) return true;
  return words.some(word => /\p{Ll}/u.test(word) && !isCommonWord(nameKey(word)));
}

/** “Ana Lopez”, “J. K. Rowling”, “JD Vance”; no “R-Ky”, “GOP Senate” or “GitHub Copilot”. */
export function isFullPersonName(form: string): boolean {
  const words = form.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  return words.every((word, at) => (at === 0 && initials.test(word)) || personWord.test(word)) && !/\d/.test(form);
}

/** Two letters at most without stops; three capitals are a body's. */
const initials = /^(?:\p{Lu}{1,2}|(?:\p{Lu}\.-?){1,3})$/u;

/** A word of a name has a small letter, begins with a capital or is a particle; an initial stands between others. */
const personWord = /^(?:\p{Lu}\.?|[\p{L}\p{M}]?['’]?[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}'’.-]*|[^\p{Lu}\p{Ll}\d\s]+)$/u;
