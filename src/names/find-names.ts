import { createHash } from 'node:crypto';
import type { ArticleId } from '../capture/capture.ts';
import { type Memory, noMemory } from '../memory.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { type DigestOf, digestOfRecord } from '../record/record-digest.ts';
import { type ArchiveEvidence, archiveEvidence, identityId } from './archive-evidence.ts';
import { namesOfArticle, type ReadArticleNames } from './article-names.ts';
import { type ArticleOutline, outlineOf, type Questions } from './article-outline.ts';
import type { Authority } from './authority.ts';
import { findOccurrences } from './find-occurrences.ts';
import { type KeptNames, keptNames, namesFrom } from './kept-names.ts';
import { ForgottenName, type KnownNames, knownNames } from './known-names.ts';
import { type Lexicon, lexiconFrom } from './lexicon.ts';
import { candidatesFrom, type OpenOccurrence } from './name-candidates.ts';
import { NameRegister } from './name-register.ts';
import type { Mention, NamesInArchive } from './names.ts';
import { type Identity, resolveArticle } from './resolve-article.ts';
import { tokensOnce } from './tokens.ts';
import { type TopicFinder, topicFinder } from './topics.ts';

/**
 * Who, where and what: the names of an archive, each mention with its location and the rule that found it.
 * First each article by itself, then what all of them together say of what is left; the articles' order has no part in it.
 * Of most articles only the outline is looked at: what an article says to the others, and what it asks of them. It is read
 * again when it changed, or when an answer did.
 */
export function findNames(
  records: readonly ArticleRecord[],
  authority: Authority,
  memory: Memory = noMemory,
  digestOf: DigestOf = digestOfRecord,
): NamesInArchive {
  const lists = digestOfLists(authority);
  const known = knownNames(memory);
  const reader = articleReader(authority);
  const articles = [...records]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(record => {
      const digest = `${lists} ${digestOf(record)}`;
      const make = () => outlineOf(reader.read(record), known);
      const evidenceIn = ({ identities, tallies, questions }: ArticleOutline) => ({
        identities: identities.map(known.read),
        tallies,
        questions,
      });
      return { record, digest, ...remembered(memory, `outline ${digest}`, make, evidenceIn) };
    });
  const archive = archiveEvidence(articles, reader.lexicon);
  const answersTo = archiveAnswers(archive, known);
  const register = new NameRegister();
  const mentions = new Map<ArticleId, readonly Mention[]>();
  const open: OpenOccurrence[] = [];
  const find = (record: ArticleRecord) => {
    const { lexicon, topics } = reader;
    const found = namesOfArticle(record, reader.take(record), { archive, lexicon: lexicon(), topics });
    for (const occurrence of found.open) open.push({ record, occurrence });
    return found;
  };
  let found = 0;
  for (const { record, digest, questions } of articles) {
    const make = () => {
      found += 1;
      return keptNames(find(record), known);
    };
    const input = `names ${digest} ${answersTo(questions)}`;
    const names = remembered(memory, input, make, (kept: KeptNames) => namesFrom(kept, known));
    register.add(names.noted);
    mentions.set(record.id, names.mentions);
  }
  if (found === articles.length) return { names: register.names(), mentions, candidates: candidatesFrom(open) };
  return {
    names: register.names(),
    mentions,
    // Only an editor asks for them, and then of an archive of which nothing is remembered.
    get candidates() {
      open.length = 0;
      for (const { record } of articles) find(record);
      return candidatesFrom(open);
    },
  };
}

/** What `use` makes of a remembered value. As JSON, for it is read faster than what else keeps values. */
function remembered<Kept, T>(memory: Memory, input: string, make: () => Kept, use: (kept: Kept) => T): T {
  const recall = (key: string): T => use(JSON.parse(memory.recall('names', key, () => JSON.stringify(make()))));
  try {
    return recall(input);
  } catch (error) {
    if (!(error instanceof ForgottenName)) throw error;
    // Made anew, it says what was forgotten, so that the next build finds the first value whole.
    return recall(`again ${input}`);
  }
}

/** Articles whose reading is kept until it is asked for again; of a larger archive, the others are read twice. */
const mostKept = 10_000;

interface ArticleReader {
  /** What is read is kept until it is taken, as far as there is room. */
  readonly read: (record: ArticleRecord) => ReadArticleNames;
  readonly take: (record: ArticleRecord) => ReadArticleNames;
  readonly lexicon: () => Lexicon;
  readonly topics: TopicFinder;
}

/** Reads articles one by one; the lists are made ready when the first is read, for most builds read few. */
function articleReader(authority: Authority): ArticleReader {
  const topics = topicFinder(authority);
  const read = new Map<ArticleRecord, ReadArticleNames>();
  let lexicon: Lexicon | undefined;
  const lexiconOnce = () => {
    lexicon ??= lexiconFrom(authority);
    return lexicon;
  };
  const readNow = (record: ArticleRecord): ReadArticleNames => {
    const tokensOf = tokensOnce();
    const found = findOccurrences(record, lexiconOnce(), tokensOf);
    return {
      headings: found.headings,
      resolved: resolveArticle(found, lexiconOnce()),
      keywords: topics.keywordsIn(record, tokensOf),
    };
  };
  return {
    read: record => {
      const found = read.get(record) ?? readNow(record);
      if (read.size < mostKept) read.set(record, found);
      return found;
    },
    take: record => {
      const found = read.get(record) ?? readNow(record);
      read.delete(record);
      return found;
    },
    lexicon: lexiconOnce,
    topics,
  };
}

/** Gives the digest of all that the archive answers to an article: with the same answers, its mentions are the same. */
function archiveAnswers(archive: ArchiveEvidence, known: KnownNames): (questions: Questions) => string {
  const write = (identity: Identity) => {
    const kept = known.keep(identity);
    return `${identityId(kept)}=${kept.known ?? ''}`;
  };
  const once = (answer: (asked: string) => string) => {
    const known = new Map<string, string>();
    return (asked: string): string => {
      const found = known.get(asked) ?? answer(asked);
      known.set(asked, found);
      return found;
    };
  };
  const ofKey = once(key => {
    const found = archive.resolve(key);
    return found ? `${found.kind} ${found.rule} ${write(found.identity)}` : '';
  });
  const ofSurname = once(surname => {
    const found = archive.fullNameOf(surname);
    return found ? write(found) : '';
  });
  const ofOpening = once(opening => archive.namesWith(opening).map(write).join('|'));
  return ({ keys, surnames, openings }) => {
    const answers = [...keys.map(ofKey), '', ...surnames.map(ofSurname), '', ...openings.map(ofOpening)];
    return createHash('sha256').update(answers.join('\n')).digest('base64');
  };
}

/** Of all that an article's names are read by besides its own words. */
function digestOfLists({ names, rejected, contested, topics }: Authority): string {
  return createHash('sha256')
    .update(JSON.stringify([names, [...rejected], [...contested], topics]))
    .digest('hex');
}
