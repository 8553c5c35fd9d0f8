import { openingOf } from './article-openings.ts';
import type { Evidence } from './evidence.ts';
import { addEvidence, type SettledKind, settledKind, type Tally } from './evidence-tally.ts';
import type { Lexicon } from './lexicon.ts';
import { NameTrie } from './name-trie.ts';
import { aliasesOf, type Identity, identityFor, type ResolvedArticle } from './resolve-article.ts';
import { isCommonWord, isGivenName } from './words/common-words.ts';

/** What one article says to all others. */
export interface ArticleEvidence {
  /** The names that it settles by itself, each once. */
  readonly identities: readonly Identity[];
  /** What speaks for the occurrences that it leaves open, by their keys. */
  readonly tallies: readonly (readonly [key: string, signs: Iterable<Evidence>])[];
}

/** What all articles together say of occurrences that one article leaves open. */
export interface ArchiveEvidence {
  /** How many articles settle each identity by themselves. */
  readonly articles: ReadonlyMap<string, number>;
  /** Names of several words that an article settles: headings anywhere may repeat them. */
  readonly fullNames: () => NameTrie<Identity>;
  /** Of these names, those that have an opening: what a heading with that opening depends on. */
  readonly namesWith: (opening: string) => readonly Identity[];
  readonly resolve: (key: string) => (SettledKind & { readonly identity: Identity }) | undefined;
  /** The one person the archive knows by this family name, where it stands alone with a title. */
  readonly fullNameOf: (key: string) => Identity | undefined;
}

/** Fewest articles that must give a full name before its family name alone is taken for it in another article. */
const fewestForShortForm = 2;

export const identityId = ({ kind, key }: Pick<Identity, 'kind' | 'key'>): string => `${kind}:${key}`;

export function ownEvidence({ settled, tallies }: ResolvedArticle): ArticleEvidence {
  const distinct = new Map(settled.map(({ identity }) => [identityId(identity), identity]));
  return { identities: [...distinct.values()], tallies: [...tallies].map(([key, tally]) => [key, tally.values()]) };
}

/** Counts what the articles settle; the order of the articles makes no difference. */
export function archiveEvidence(evidence: Iterable<ArticleEvidence>, lexicon: () => Lexicon): ArchiveEvidence {
  const articles = new Map<string, number>();
  const identities = new Map<string, Identity>();
  const openTallies = new Map<string, Tally>();
  for (const own of evidence) {
    for (const identity of own.identities) {
      const id = identityId(identity);
      articles.set(id, (articles.get(id) ?? 0) + 1);
      if (!identities.has(id)) identities.set(id, identity);
    }
    for (const [key, signs] of own.tallies) {
      const tally: Tally = openTallies.get(key) ?? new Map();
      addEvidence(tally, signs);
      openTallies.set(key, tally);
    }
  }
  const full = settledByKey(identities.values(), articles);
  const short = shortForms(identities, articles);
  return {
    articles,
    ...fullNamesIn(full),
    fullNameOf: key => {
      const identity = short.get(key);
      return identity?.kind === 'person' ? identity : undefined;
    },
    resolve: key => {
      if (isOrdinary(key)) return undefined;
      const same = full.get(key);
      if (same) return { kind: same.kind, identity: same, rule: 'archive' };
      const longer = short.get(key);
      if (longer) return { kind: longer.kind, identity: longer, rule: 'archive-short-form' };
      const found = settledKind(openTallies.get(key) ?? new Map());
      return found && { ...found, identity: identityFor(found.kind, key, lexicon()) };
    },
  };
}

/** The Jamie Foundation is not meant by every Jamie. */
const isMisleading = ({ kind }: Identity, alias: string): boolean => kind === 'organisation' && isGivenName(alias);

/** A single letter or ordinary word that one article takes for a name (Mr Black) is none in another. */
const isOrdinary = (key: string): boolean => key.length === 1 || (!key.includes(' ') && isCommonWord(key));

/** Keys that the archive settles one way; two kinds settle it only when one has five times the articles. */
function settledByKey(identities: Iterable<Identity>, articles: ReadonlyMap<string, number>): Map<string, Identity> {
  const byKey = new Map<string, Identity[]>();
  for (const identity of identities) byKey.set(identity.key, [...(byKey.get(identity.key) ?? []), identity]);
  const count = (identity: Identity | undefined): number => (identity ? (articles.get(identityId(identity)) ?? 0) : 0);
  const settled = new Map<string, Identity>();
  for (const [key, rivals] of byKey) {
    const [first, second] = [...rivals].sort((a, b) => count(b) - count(a) || (a.kind < b.kind ? -1 : 1));
    if (first && count(first) >= 5 * count(second)) settled.set(key, first);
  }
  return settled;
}

/** What headings may repeat; the trie is made when the first article asks, for few are asked about most times. */
function fullNamesIn(settled: ReadonlyMap<string, Identity>): Pick<ArchiveEvidence, 'fullNames' | 'namesWith'> {
  const names = [...settled].filter(([key, identity]) => !identity.known && key.includes(' '));
  const byOpening = new Map<string, Identity[]>();
  for (const [key, identity] of names) {
    const opening = openingOf(key);
    const others = byOpening.get(opening);
    if (others) others.push(identity);
    else byOpening.set(opening, [identity]);
  }
  let trie: NameTrie<Identity> | undefined;
  const fullNames = () => {
    trie ??= trieOf(names);
    return trie;
  };
  return { fullNames, namesWith: opening => byOpening.get(opening) ?? [] };
}

function trieOf(names: readonly (readonly [key: string, Identity])[]): NameTrie<Identity> {
  const trie = new NameTrie<Identity>();
  for (const [key, identity] of names) trie.add(key, identity, true);
  return trie;
}

/** Short forms that lead to one name of the archive only; an editor's name needs no second article. */
function shortForms(
  identities: ReadonlyMap<string, Identity>,
  articles: ReadonlyMap<string, number>,
): Map<string, Identity> {
  const claims = new Map<string, Identity | 'many'>();
  for (const identity of identities.values()) {
    const words = identity.key.split(' ');
    const aliases = new Set(identity.kind === 'person' ? words.slice(-1) : aliasesOf(identity.kind, words));
    for (const alias of words.length > 1 ? aliases : [])
      if (!identity.known?.rejected.has(alias) && !isMisleading(identity, alias))
        claims.set(alias, claims.has(alias) ? 'many' : identity);
  }
  const known = new Map<string, Identity>();
  for (const [alias, identity] of claims) {
    if (identity === 'many' || identity.kind === 'place') continue;
    const count = articles.get(identityId(identity)) ?? 0;
    const isListed = identity.known?.name.source === 'authority';
    if (isListed || count >= fewestForShortForm || identity.kind === 'organisation') known.set(alias, identity);
  }
  return known;
}
