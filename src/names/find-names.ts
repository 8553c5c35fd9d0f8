import type { ArticleId } from '../capture/capture.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { type ArchiveEvidence, archiveEvidence, identityId } from './archive-evidence.ts';
import type { Authority } from './authority.ts';
import { addEvidence, leaningOf, type Tally } from './evidence-tally.ts';
import { type ArticleReadings, type Reading, readNames } from './find-occurrences.ts';
import { type Lexicon, lexiconFrom } from './lexicon.ts';
import { NameRegister } from './name-register.ts';
import { NameTrie } from './name-trie.ts';
import type { Mention, NameCandidate, NamesInArchive } from './names.ts';
import { type ArticleView, type Identity, identityOf, resolveArticle, type Settled } from './resolve-article.ts';
import { placeKey, textUnits } from './text-units.ts';
import { type Token, tokenise } from './tokens.ts';
import { topicFinder } from './topics.ts';
import { isCommonWord } from './words/common-words.ts';
import { functionWords, thingAcronyms } from './words/language.ts';

/**
 * Who, where and what: the names of an archive, each mention with its place and the rule that found it.
 * First each article by itself, then what all of them together say of what is left; the articles' order has no part in it.
 */
export function findNames(records: readonly ArticleRecord[], authority: Authority): NamesInArchive {
  const lexicon = lexiconFrom(authority);
  const findTopics = topicFinder(authority);
  const articles = [...records]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(record => {
      const readings = readNames(record, lexicon);
      return { record, readings, view: resolveArticle(readings, lexicon) };
    });
  const archive = archiveEvidence(
    articles.map(({ view }) => view),
    lexicon,
  );
  const register = new NameRegister();
  const mentions = new Map<ArticleId, readonly Mention[]>();
  const open: { readonly article: ArticleId; readonly reading: Reading }[] = [];
  for (const { record, readings, view } of articles) {
    const found = mentionsOf(view, archive, register);
    for (const reading of found.open) open.push({ article: record.id, reading });
    const headings = headingMentions(readings.headings, found.names, archive, lexicon, register);
    mentions.set(record.id, inReadingOrder(record, [...found.mentions, ...headings, ...findTopics(record, register)]));
  }
  return { names: register.names(), mentions, candidates: candidatesFrom(open) };
}

function inReadingOrder(record: ArticleRecord, mentions: readonly Mention[]): readonly Mention[] {
  const order = new Map(textUnits(record).map(({ place }, index) => [placeKey(place), index]));
  const rank = ({ place }: Mention): number => order.get(placeKey(place)) ?? order.size;
  return [...mentions].sort((a, b) => rank(a) - rank(b) || a.start - b.start || a.end - b.end);
}

interface Found {
  readonly mentions: readonly Mention[];
  /** What the whole archive leaves open too. */
  readonly open: readonly Reading[];
  /** The article's names by the keys they were met under, and by their shorter forms. */
  readonly names: ReadonlyMap<string, Identity>;
}

/** The certain mentions of one article, once the archive has been asked about what it left open. */
function mentionsOf(view: ArticleView, archive: ArchiveEvidence, register: NameRegister): Found {
  const names = new Map<string, Identity>(view.aliases);
  const mentions: Mention[] = [];
  const open: Reading[] = [];
  const note = (settled: Settled): void => {
    names.set(settled.reading.key, settled.identity);
    mentions.push(mentionFrom(settled, register));
  };
  for (const settled of view.settled) note(withFullName(withArchive(settled, archive), archive));
  for (const reading of view.open) {
    const found = reading.bracketOf === undefined ? archive.resolve(reading.key) : undefined;
    if (found) note({ reading, identity: found.identity, rule: found.rule });
    else open.push(reading);
  }
  return { mentions, open, names };
}

/** “in Farid Demir”: a word of place is weaker than an archive that knows him as a person. */
function withArchive(settled: Settled, archive: ArchiveEvidence): Settled {
  if (settled.rule !== 'preposition' || settled.identity.known) return settled;
  const found = archive.resolve(settled.reading.key);
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

function mentionFrom({ reading, identity, rule }: Settled, register: NameRegister): Mention {
  const isFull = reading.key === identity.key;
  const slug = register.note(identity, (reading.preferred ?? reading.text).replace(/\s+/g, ' '), isFull);
  const { place, start, end, text } = reading;
  return { kind: identity.kind, slug, place, start, end, text, rule };
}

/** Names in headings: those the article's own text or another's has made certain, and those a list holds; never a new one. */
function headingMentions(
  headings: ArticleReadings['headings'],
  names: ReadonlyMap<string, Identity>,
  archive: ArchiveEvidence,
  lexicon: Lexicon,
  register: NameRegister,
): readonly Mention[] {
  if (headings.length === 0) return [];
  const own = new NameTrie<Identity>();
  for (const [key, identity] of names) own.add(key, identity, true);
  return headings.flatMap(({ place, text, start: offset }) => {
    const tokens = tokenise(text);
    const isShouted = !/\p{Ll}/u.test(text);
    const mentions: Mention[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const found = longest([own, archive.fullNames], lexicon, tokens, at);
      const [first, last] = [tokens[at], tokens[at + (found?.length ?? 1) - 1]];
      if (found === undefined || first === undefined || last === undefined) continue;
      // In “MAN WHO FELL” nothing tells the word from the World Health Organization.
      if (isShouted && found.length === 1 && functionWords.has(first.folded)) continue;
      const surface = text.slice(first.start, last.end);
      const slug = register.note(found.identity, surface, false);
      const { kind } = found.identity;
      const [start, end] = [offset + first.start, offset + last.end];
      mentions.push({ kind, slug, place, start, end, text: surface, rule: found.rule });
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

interface OpenReading {
  readonly article: ArticleId;
  readonly reading: Reading;
}

/** Quotations enough to decide by. */
const mostSentences = 3;

/** What nothing explains well enough for a page, with what an editor needs to decide; most frequent first. */
function candidatesFrom(open: readonly OpenReading[]): readonly NameCandidate[] {
  const groups = new Map<string, OpenReading[]>();
  for (const found of open.filter(tells)) {
    const group = groups.get(found.reading.key);
    if (group) group.push(found);
    else groups.set(found.reading.key, [found]);
  }
  return [...groups.values()].map(candidateFrom).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

/** Ordinary words with a capital (the Session, the State) are not worth an editor's time. */
function tells({ reading }: OpenReading): boolean {
  if (reading.key.length === 1 || thingAcronyms.has(reading.key)) return false;
  return reading.words.some(word => !isCommonWord(word)) || reading.words.length > 2;
}

function candidateFrom(group: readonly OpenReading[]): NameCandidate {
  const tally: Tally = new Map();
  for (const { reading } of group) addEvidence(tally, reading.evidence);
  const kind = leaningOf(tally) ?? 'unclear';
  const sentences = group
    .slice(0, mostSentences)
    .map(({ article, reading }) => ({ article, sentence: reading.sentence() }));
  return { kind, text: commonestForm(group), count: group.length, sentences, reason: reasonOf(tally) };
}

function commonestForm(group: readonly OpenReading[]): string {
  const forms = new Map<string, number>();
  for (const { reading } of group) forms.set(reading.text, (forms.get(reading.text) ?? 0) + 1);
  return [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

function reasonOf(tally: Tally): string {
  const signs = [...tally.keys()].sort();
  if (signs.length === 0) return 'A capital, and nothing that explains it.';
  return `Too little, or divided: ${signs.map(rule => ruleWords.get(rule) ?? rule).join(', ')}.`;
}

const ruleWords: ReadonlyMap<string, string> = new Map([
  ['full-name', 'shaped like a full name'],
  ['given-name', 'begins with a given name'],
  ['speech', 'beside a verb of speech'],
  ['personal-verb', 'does what a person does'],
  ['preposition', 'after a preposition of place'],
  ['gazetteer-place', 'a city has this name'],
  ['gazetteer-organisation', 'an organisation has this name'],
  ['acronym', 'all capitals'],
]);
