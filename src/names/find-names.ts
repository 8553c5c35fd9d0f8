import { createHash } from 'node:crypto';
import type { ArticleId } from '../capture/capture.ts';
import { type Memory, noMemory } from '../memory.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { type ArchiveEvidence, archiveEvidence, identityId } from './archive-evidence.ts';
import type { Authority } from './authority.ts';
import { addEvidence, leadingKind, type Tally } from './evidence-tally.ts';
import { type ArticleOccurrences, findOccurrences, type NameOccurrence, sentenceOf } from './find-occurrences.ts';
import { type Lexicon, lexiconFrom } from './lexicon.ts';
import { NameRegister } from './name-register.ts';
import { NameTrie } from './name-trie.ts';
import type { Mention, NameCandidate, NamesInArchive } from './names.ts';
import { type Identity, identityOf, type ResolvedArticle, resolveArticle, type Settled } from './resolve-article.ts';
import { locationKey, textUnits } from './text-units.ts';
import { type Token, tokenise } from './tokens.ts';
import { type TopicFinder, topicFinder } from './topics.ts';
import { isCommonWord } from './words/common-words.ts';
import { functionWords, thingAcronyms } from './words/language.ts';

/**
 * Who, where and what: the names of an archive, each mention with its location and the rule that found it.
 * First each article by itself, then what all of them together say of what is left; the articles' order has no part in it.
 */
export function findNames(
  records: readonly ArticleRecord[],
  authority: Authority,
  memory: Memory = noMemory,
): NamesInArchive {
  const lexicon = lexiconFrom(authority);
  const topics = topicFinder(authority);
  const lists = digestOfLists(authority);
  const articles = [...records]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(record => {
      const made = () => readArticle(record, lexicon, topics);
      return { record, ...memory.recall('names', JSON.stringify([lists, record.language, textUnits(record)]), made) };
    });
  const archive = archiveEvidence(
    articles.map(({ resolved }) => resolved),
    lexicon,
  );
  const register = new NameRegister();
  const mentions = new Map<ArticleId, readonly Mention[]>();
  const open: OpenOccurrence[] = [];
  for (const { record, headings: texts, resolved, keywords } of articles) {
    const found = mentionsOf(resolved, archive, register);
    for (const occurrence of found.open) open.push({ record, occurrence });
    const headings = headingMentions(texts, found.names, archive, lexicon, register);
    const told = topics.topicsOf(record, keywords, register);
    mentions.set(record.id, inReadingOrder(record, [...found.mentions, ...headings, ...told]));
  }
  return { names: register.names(), mentions, candidates: candidatesFrom(open) };
}

/** What one article says of its names by itself: the same words beside the same lists always say the same. */
function readArticle(record: ArticleRecord, lexicon: Lexicon, topics: TopicFinder) {
  const found = findOccurrences(record, lexicon);
  return {
    headings: found.headings,
    resolved: resolveArticle(found, lexicon),
    keywords: topics.keywordsIn(record),
  };
}

/** Of all that an article's names are read by besides its own words. */
function digestOfLists({ names, rejected, contested, topics }: Authority): string {
  return createHash('sha256')
    .update(JSON.stringify([names, [...rejected], [...contested], topics]))
    .digest('hex');
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
      const found = longest([own, archive.fullNames], lexicon, tokens, at);
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

interface OpenOccurrence {
  readonly record: ArticleRecord;
  readonly occurrence: NameOccurrence;
}

/** Quotations enough to decide by. */
const mostSentences = 3;

/** What nothing explains well enough for a page, with what an editor needs to decide; most frequent first. */
function candidatesFrom(open: readonly OpenOccurrence[]): readonly NameCandidate[] {
  const groups = new Map<string, OpenOccurrence[]>();
  for (const found of open.filter(isWorthAsking)) {
    const group = groups.get(found.occurrence.key);
    if (group) group.push(found);
    else groups.set(found.occurrence.key, [found]);
  }
  return [...groups.values()].map(candidateFrom).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

/** Ordinary words with a capital (the Session, the State) are not worth an editor's time. */
function isWorthAsking({ occurrence }: OpenOccurrence): boolean {
  if (occurrence.key.length === 1 || thingAcronyms.has(occurrence.key)) return false;
  return occurrence.words.some(word => !isCommonWord(word)) || occurrence.words.length > 2;
}

function candidateFrom(group: readonly OpenOccurrence[]): NameCandidate {
  const tally: Tally = new Map();
  for (const { occurrence } of group) addEvidence(tally, occurrence.evidence);
  const kind = leadingKind(tally) ?? 'unclear';
  const sentences = group
    .slice(0, mostSentences)
    .map(({ record, occurrence }) => ({ article: record.id, sentence: sentenceOf(occurrence, record) }));
  return { kind, text: commonestForm(group), count: group.length, sentences, reason: reasonOf(tally) };
}

function commonestForm(group: readonly OpenOccurrence[]): string {
  const forms = new Map<string, number>();
  for (const { occurrence } of group) forms.set(occurrence.text, (forms.get(occurrence.text) ?? 0) + 1);
  return [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

function reasonOf(tally: Tally): string {
  const signs = [...tally.keys()].sort();
  if (signs.length === 0) return 'Capitalised, kind unknown.';
  const words = signs.map(rule => ruleWords.get(rule) ?? rule);
  return `Not sure: ${words.join(', ')}${words.length === 1 ? ', nothing else supports it' : ''}.`;
}

const ruleWords: ReadonlyMap<string, string> = new Map([
  ['full-name', 'looks like a full name'],
  ['given-name', 'begins with a given name'],
  ['speech', 'beside a verb of speech'],
  ['personal-verb', 'does what people do'],
  ['preposition', 'after a word of place'],
  ['gazetteer-place', 'a city has this name'],
  ['gazetteer-organisation', 'an organisation has this name'],
  ['acronym', 'all capitals'],
]);
