import { addEvidence, type EntityKind, settledKind, type Tally, weightFor } from './evidence-tally.ts';
import type { ArticleOccurrences, NameOccurrence } from './find-occurrences.ts';
import { demonyms } from './gazetteer.ts';
import type { KnownName } from './gazetteer-index.ts';
import type { Lexicon } from './lexicon.ts';
import { nameKey } from './name-trie.ts';
import { hasInnerCapital } from './occurrence-context.ts';
import { isCommonWord } from './words/common-words.ts';
import { functionWords, nameParticles } from './words/language.ts';
import { organisationHeads } from './words/organisations.ts';

/** A name as one article, or the whole archive, knows it: its kind and the words of its fullest form. */
export interface Identity {
  readonly kind: EntityKind;
  readonly key: string;
  readonly known?: KnownName;
}

export interface Settled {
  readonly occurrence: NameOccurrence;
  readonly identity: Identity;
  readonly rule: string;
}

/** What an article settles by itself, and what it leaves open. */
export interface ResolvedArticle {
  readonly settled: readonly Settled[];
  readonly open: readonly NameOccurrence[];
  /** What speaks for the occurrences left open, by their keys. */
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Shorter forms that stand for one name of this article. */
  readonly aliases: ReadonlyMap<string, Identity>;
}

/** Settles what the evidence of one article settles: full names first, then the short forms that stand for them. */
export function resolveArticle({ occurrences }: ArticleOccurrences, lexicon: Lexicon): ResolvedArticle {
  const tallies = talliesOf(occurrences);
  tallyNamedAgain(occurrences, tallies, lexicon);
  const identities = new Map<string, Identity & { readonly rule: string }>();
  for (const occurrence of occurrences) {
    const settled = settle(occurrence, tallies, lexicon);
    if (settled) identities.set(occurrence.key, settled);
  }
  settlePairs(occurrences, identities, tallies);
  const aliases = aliasTable(identities, occurrences);
  const settled: Settled[] = [];
  const open: NameOccurrence[] = [];
  const met = new Set<Identity['key']>();
  for (const short of occurrences) {
    const occurrence = withParticlePrefix(short, aliases);
    const found = resolve(occurrence, { identities, aliases, tallies, met });
    if (found) {
      settled.push({ occurrence, ...found });
      met.add(found.identity.key);
    } else open.push(occurrence);
  }
  const openKeys = new Set(open.map(({ key }) => key));
  return { settled, open, tallies: new Map([...tallies].filter(([key]) => openKeys.has(key))), aliases };
}

/** “Seán Ó Gallchóir and Máire Ní Dhomhnaill”: what looks like a full name beside a person is one. */
function settlePairs(
  occurrences: readonly NameOccurrence[],
  identities: Map<string, Identity & { readonly rule: string }>,
  tallies: ReadonlyMap<string, Tally>,
): void {
  for (const { key, pairedWith } of occurrences) {
    if (pairedWith === undefined) continue;
    for (const [one, other] of [
      [key, pairedWith],
      [pairedWith, key],
    ] as const) {
      const isPerson = identities.get(one)?.kind === 'person' && one.includes(' ');
      if (isPerson && !identities.has(other) && tallies.get(other)?.has('full-name'))
        identities.set(other, { kind: 'person', key: other, rule: 'beside-person' });
    }
  }
}

/** Takes in the particles before a family name when the article's full name has them: al-Nasiri, van der Meulen. */
function withParticlePrefix(occurrence: NameOccurrence, aliases: ReadonlyMap<string, Identity>): NameOccurrence {
  const prefix = occurrence.particlePrefixes?.find(({ key }) => aliases.has(key));
  return prefix === undefined ? occurrence : { ...occurrence, ...prefix, words: prefix.key.split(' ') };
}

function talliesOf(occurrences: readonly NameOccurrence[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { key, evidence } of occurrences) {
    const tally: Tally = tallies.get(key) ?? new Map();
    addEvidence(tally, evidence);
    tallies.set(key, tally);
  }
  return tallies;
}

function settle(occurrence: NameOccurrence, tallies: ReadonlyMap<string, Tally>, lexicon: Lexicon) {
  const { key, known } = occurrence;
  if (known?.name.source === 'authority') return { ...identityOf(known), rule: 'authority' };
  const found = settledKind(tallies.get(key) ?? new Map());
  if (found === undefined) return undefined;
  if (known?.name.kind === found.kind) return { ...identityOf(known), rule: found.rule };
  return { ...identityFor(found.kind, key, lexicon), rule: found.rule };
}

/** The identity of an occurrence of a kind: a known name when a list has that form, else the words themselves. */
export function identityFor(kind: EntityKind, key: string, lexicon: Lexicon): Identity {
  const known = lexicon.named(kind, key);
  return known === undefined ? { kind, key } : identityOf(known);
}

export function identityOf(known: KnownName): Identity {
  return { kind: kindOf(known), key: nameKey(known.name.preferred), known };
}

function kindOf({ name }: KnownName): EntityKind {
  // Topics are never among the names a text is searched for in this way.
  if (name.kind === 'topic') throw new Error(`“${name.preferred}” is a topic, and topics have no occurrences.`);
  return name.kind;
}

/** Short forms that lead to exactly one name of the article. */
function aliasTable(
  identities: ReadonlyMap<string, Identity>,
  occurrences: readonly NameOccurrence[],
): ReadonlyMap<string, Identity> {
  const claims = new Map<string, Map<string, Identity>>();
  const claim = (alias: string, identity: Identity): void => {
    if (identity.known?.rejected.has(alias)) return;
    const claimants = claims.get(alias) ?? new Map<string, Identity>();
    claims.set(alias, claimants.set(`${identity.kind}:${identity.key}`, identity));
  };
  for (const identity of identities.values())
    for (const alias of aliasesOf(identity.kind, identity.key.split(' '))) claim(alias, identity);
  for (const { bracketOf, key } of occurrences) {
    const explained = bracketOf === undefined ? undefined : identities.get(bracketOf);
    if (explained?.kind === 'organisation') claim(key, explained);
  }
  const single = [...claims].flatMap(([alias, claimants]) =>
    claimants.size === 1 ? [[alias, [...claimants.values()][0]] as const] : [],
  );
  return new Map(single.flatMap(([alias, identity]) => (identity === undefined ? [] : [[alias, identity]])));
}

/** What is known of an article's names when one of its occurrences is resolved. */
interface Known {
  readonly identities: ReadonlyMap<string, Identity & { readonly rule: string }>;
  readonly aliases: ReadonlyMap<string, Identity>;
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Keys of the names met before it. */
  readonly met: ReadonlySet<string>;
}

function resolve(
  { key, known }: NameOccurrence,
  { identities, aliases, tallies, met }: Known,
): Omit<Settled, 'occurrence'> | undefined {
  const own = identities.get(key);
  if (known?.name.source === 'authority' && own) return { identity: own, rule: own.rule };
  const full = aliases.get(key);
  // “Chad has closed schools … said Chad Dillard”: a country is one until somebody of its name is met.
  if (full && own?.known && known?.ambiguous === false && !met.has(full.key)) return { identity: own, rule: own.rule };
  const isPlaceHere = weightOfWords(tallies.get(key)) > (own?.known ? 1 : 3);
  if (
    full &&
    (own === undefined ||
      own.kind === full.kind ||
      (own.kind === 'place' && !isPlaceHere) ||
      isOnlyListed(own, tallies.get(key)) ||
      (full.kind === 'person' && own.rule.startsWith('club-')))
  )
    return { identity: full, rule: 'coreference' };
  return own && { identity: own, rule: own.rule };
}

/** A company by the word of a list alone, in an article that names somebody so. */
function isOnlyListed({ kind, known }: Identity, tally: Tally | undefined): boolean {
  return (
    kind === 'organisation' && known?.ambiguous === true && tally !== undefined && weightFor(tally, kind) <= known.worth
  );
}

/** What the words around it say for a place, the gazetteer left aside. */
function weightOfWords(tally: Tally | undefined): number {
  return tally === undefined ? 0 : weightFor(tally, 'place') - (tally.get('gazetteer-place')?.weight ?? 0);
}

/** Shorter forms that may stand for a name once it has been given in full. */
export function aliasesOf(kind: EntityKind, words: readonly string[]): readonly string[] {
  if (words.length < 2) return [];
  if (kind === 'person') return personAliases(words);
  return kind === 'organisation' ? organisationAliases(words) : placeAliases(words);
}

/** The family name with or without what stands before it, and the first name. */
function personAliases(words: readonly string[]): readonly string[] {
  const tails = words.map((_, index) => words.slice(index + 1)).filter(tail => tail.length > 0);
  const named = tails.filter(tail => !tail.every(word => nameParticles.has(word)));
  return [...named.map(tail => tail.join(' ')), words[0] ?? ''];
}

/** What is left without the closing head words, and the initials. */
function organisationAliases(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && organisationHeads.has(words[end - 1] ?? '')) end--;
  const short = words.slice(0, end);
  const tells = short.some(word => !isCommonWord(word) && !demonyms.has(word));
  const initials = words.filter(word => !functionWords.has(word)).map(word => word.charAt(0));
  const acronym = initials.length > 2 ? [initials.join('')] : [];
  return end < words.length && tells ? [short.join(' '), ...acronym] : acronym;
}

/** Rostov for Rostov-on-Don. */
function placeAliases([first = '']: readonly string[]): readonly string[] {
  return first.length > 3 && !isCommonWord(first) ? [first] : [];
}

/** “Tsering Dolkar … Dolkar”: what looks like a full name, and of which the last word comes again alone, is somebody's. */
function tallyNamedAgain(
  occurrences: readonly NameOccurrence[],
  tallies: ReadonlyMap<string, Tally>,
  lexicon: Lexicon,
): void {
  const alone = standingAlone(occurrences);
  for (const { key, text, words } of occurrences) {
    const tally = tallies.get(key);
    const last = words.at(-1) ?? '';
    if (!tally?.has('full-name') || !alone.has(last) || !isWrittenAsPerson(text)) continue;
    const isElse = weightFor(tally, 'organisation') + weightFor(tally, 'place') > 1;
    if (isElse || lexicon.named('place', words[0] ?? '')) continue;
    if ((settledKind(tallies.get(last) ?? new Map())?.kind ?? 'person') === 'person')
      addEvidence(tally, [{ kind: 'person', weight: 2, rule: 'named-again' }]);
  }
}

/** Single words that no list has, never led to by an article: “the Seaquarium” is nobody. */
function standingAlone(occurrences: readonly NameOccurrence[]): ReadonlySet<string> {
  const single = occurrences.filter(({ known, key }) => known === undefined && !key.includes(' '));
  const withArticle = new Set(single.filter(({ hasArticle }) => hasArticle).map(({ key }) => key));
  return new Set(single.map(({ key }) => key).filter(key => !withArticle.has(key)));
}

/** “Martian ISRU”, “GitHub Copilot” and “Analytics Certification” are nobody. */
function isWrittenAsPerson(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || nounEnding.test(words.at(-1) ?? '')) return false;
  return !words.some(word => /\p{Lu}{2}|\d/u.test(word) || hasInnerCapital(word));
}

/** Of words that are newer than the dictionary: analytics, freeware. */
const nounEnding = /(?:tion|tics|ment|ness|ity|ism|ware|ology|graphy)$/;
