import type { ArticleRecord } from '../record/article-record.ts';
import { type ArchiveEvidence, identityId } from './archive-evidence.ts';
import type { ArticleOccurrences, NameOccurrence } from './find-occurrences.ts';
import type { Lexicon } from './lexicon.ts';
import { NameRegister, type NotedNames } from './name-register.ts';
import { NameTrie } from './name-trie.ts';
import type { Mention } from './names.ts';
import { type Identity, identityOf, type ResolvedArticle, type Settled } from './resolve-article.ts';
import { locationKey, textUnits } from './text-units.ts';
import { type Token, tokenise } from './tokens.ts';
import type { TopicFinder } from './topics.ts';
import { functionWords } from './words/language.ts';

/** What one article says of its names by itself: the same words beside the same lists always say the same. */
export interface ReadArticleNames {
  readonly headings: ArticleOccurrences['headings'];
  readonly resolved: ResolvedArticle;
  /** Where its words speak of listed topics. */
  readonly keywords: readonly Mention[];
}

/** The names of one article, with the archive's answers to its questions. */
export interface ArticleNames {
  /** Certain mentions only, in reading order. */
  readonly mentions: readonly Mention[];
  readonly noted: NotedNames;
}

/** The names of an article with what the whole archive leaves open of it. */
export interface FoundNames extends ArticleNames {
  readonly open: readonly NameOccurrence[];
}

/** What an article is told by besides itself. */
export interface NamesAround {
  readonly archive: ArchiveEvidence;
  readonly lexicon: Lexicon;
  readonly topics: TopicFinder;
}

export function namesOfArticle(record: ArticleRecord, read: ReadArticleNames, around: NamesAround): FoundNames {
  const { archive, lexicon, topics } = around;
  const register = new NameRegister();
  const found = mentionsOf(read.resolved, archive, register);
  const headings = headingMentions(read.headings, found.names, archive, lexicon, register);
  const told = topics.topicsOf(record, read.keywords, register);
  return {
    mentions: inReadingOrder(record, [...found.mentions, ...headings, ...told]),
    noted: register.noted(),
    open: found.open,
  };
}

function inReadingOrder(record: ArticleRecord, mentions: readonly Mention[]): readonly Mention[] {
  const order = new Map(textUnits(record).map(({ location }, index) => [locationKey(location), index]));
  const rank = ({ location }: Mention): number => order.get(locationKey(location)) ?? order.size;
  return [...mentions].sort((a, b) => rank(a) - rank(b) || a.start - b.start || a.end - b.end);
}

interface Found {
  readonly mentions: readonly Mention[];
  /** What the whole archive leaves open too. */
  readonly open: readonly NameOccurrence[];
  /** The article's names by the keys they were met under, and by their shorter forms. */
  readonly names: ReadonlyMap<string, Identity>;
}

/** The certain mentions of one article, once the archive has been asked about what it left open. */
function mentionsOf(resolved: ResolvedArticle, archive: ArchiveEvidence, register: NameRegister): Found {
  const names = new Map<string, Identity>(resolved.aliases);
  const mentions: Mention[] = [];
  const open: NameOccurrence[] = [];
  const note = (settled: Settled): void => {
    names.set(settled.occurrence.key, settled.identity);
    mentions.push(mentionFrom(settled, register));
  };
  for (const settled of resolved.settled) note(withFullName(withArchive(settled, archive), archive));
  for (const occurrence of resolved.open) {
    const found = occurrence.bracketOf === undefined ? archive.resolve(occurrence.key) : undefined;
    if (found) note({ occurrence, identity: found.identity, rule: found.rule });
    else open.push(occurrence);
  }
  return { mentions, open, names };
}

/** “in Farid Demir”: a word of place is weaker than an archive that knows him as a person. */
function withArchive(settled: Settled, archive: ArchiveEvidence): Settled {
  if (settled.rule !== 'preposition' || settled.identity.known) return settled;
  const found = archive.resolve(settled.occurrence.key);
  if (found === undefined || found.kind === settled.identity.kind) return settled;
  return { ...settled, identity: found.identity, rule: found.rule };
}

/** “President Biden” is certainly a person; which one, the archive may know. */
function withFullName(settled: Settled, archive: ArchiveEvidence): Settled {
  const { identity } = settled;
  if (identity.kind !== 'person' || identity.known || identity.key.includes(' ')) return settled;
  const full = archive.fullNameOf(identity.key);
  return full && identityId(full) !== identityId(identity) ? { ...settled, identity: full } : settled;
}

function mentionFrom({ occurrence, identity, rule }: Settled, register: NameRegister): Mention {
  const isFull = occurrence.key === identity.key;
  const form = (occurrence.preferred ?? occurrence.text).replace(/\s+/g, ' ');
  const slug = register.note(identity, form, isFull, occurrence);
  const { location, start, end, text } = occurrence;
  return { kind: identity.kind, slug, location, start, end, text, rule };
}

/** Names in headings: those the article's own text or another's has made certain, and those a list holds; never a new one. */
function headingMentions(
  headings: ArticleOccurrences['headings'],
  names: ReadonlyMap<string, Identity>,
  archive: ArchiveEvidence,
  lexicon: Lexicon,
  register: NameRegister,
): readonly Mention[] {
  if (headings.length === 0) return [];
  const own = new NameTrie<Identity>();
  for (const [key, identity] of names) own.add(key, identity, true);
  return headings.flatMap(({ location, text, start: offset }) => {
    const tokens = tokenise(text);
    const isAllCaps = !/\p{Ll}/u.test(text);
    const mentions: Mention[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const found = longest([own, archive.fullNames()], lexicon, tokens, at);
      const [first, last] = [tokens[at], tokens[at + (found?.length ?? 1) - 1]];
      if (found === undefined || first === undefined || last === undefined) continue;
      // In “MAN WHO FELL” nothing tells the word from the World Health Organization.
      if (isAllCaps && found.length === 1 && functionWords.has(first.folded)) continue;
      const surface = text.slice(first.start, last.end);
      const slug = register.note(found.identity, surface, false);
      const { kind } = found.identity;
      const [start, end] = [offset + first.start, offset + last.end];
      mentions.push({ kind, slug, location, start, end, text: surface, rule: found.rule });
      at += found.length - 1;
    }
    return mentions;
  });
}

interface FoundName {
  readonly identity: Identity;
  readonly length: number;
  readonly rule: string;
}

/** The longest of the names met in articles, this one's own first, and of the listed ones. */
function longest(
  met: readonly NameTrie<Identity>[],
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
): FoundName | undefined {
  const known = lexicon.names.longestAt(tokens, at);
  const listed = known !== undefined && !known.value.ambiguous ? known : undefined;
  const candidates = tokens[at]?.shape === 'lower' ? [] : met.map(names => names.longestAt(tokens, at));
  const [first, second] = candidates;
  const found = (second?.length ?? 0) > (first?.length ?? 0) ? second : first;
  if (found && found.length >= (listed?.length ?? 0) && listed?.value.name.source !== 'authority')
    return { identity: found.value, length: found.length, rule: 'heading' };
  if (listed === undefined) return undefined;
  const rule = listed.value.name.source === 'authority' ? 'authority' : 'gazetteer';
  return { identity: identityOf(listed.value), length: listed.length, rule };
}
