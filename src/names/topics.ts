import type { ArticleRecord } from '../record/article-record.ts';
import type { Authority, Topic } from './authority.ts';
import type { NameRegister } from './name-register.ts';
import { NameTrie, slugOfName } from './name-trie.ts';
import type { Mention, Name } from './names.ts';
import { textUnits } from './text-units.ts';
import { type Token, tokenise } from './tokens.ts';

/** Finds the topics of an article: those that an editor gave it, and those that its words tell of. */
export function topicFinder(
  authority: Authority,
): (record: ArticleRecord, register: NameRegister) => readonly Mention[] {
  const words = new NameTrie<Topic>();
  for (const topic of authority.topics) for (const keyword of topic.keywords) words.add(singular(keyword), topic, true);
  const listed = new Map(authority.topics.map(topic => [topic.slug, topic]));
  return (record, register) => {
    const given = givenTopics(record);
    const mentions = authority.topics.length === 0 ? [] : mentionsIn(record, words);
    const told = topicsTold(mentions);
    const isKept = (topic: Topic) => told.has(topic) || given.some(({ slug }) => slug === topic.slug);
    for (const topic of told) register.noteTopic(nameOf(topic), topic.preferred);
    for (const { slug, text } of given) {
      const topic = listed.get(slug) ?? { slug, preferred: text };
      register.noteTopic(nameOf(topic), topic.preferred);
    }
    return [...mentions.filter(({ topic }) => isKept(topic)).map(({ mention }) => mention), ...given];
  };
}

/** The topics of an article's metadata; one that is given in two spellings is one. */
function givenTopics({ topics = [] }: ArticleRecord): readonly Mention[] {
  const bySlug = new Map(topics.map(text => [slugOfName(text), text]));
  return [...bySlug].map(([slug, text]) => ({
    kind: 'topic',
    slug,
    location: 'metadata',
    start: 0,
    end: text.length,
    text,
    rule: 'editor',
  }));
}

function nameOf({ slug, preferred, note, wikidata }: Omit<Topic, 'keywords' | 'atLeast'>): Name {
  return {
    kind: 'topic',
    slug,
    preferred,
    variants: [],
    source: 'authority',
    ...(note === undefined ? {} : { note }),
    ...(wikidata === undefined ? {} : { wikidata }),
  };
}

interface TopicMention {
  readonly topic: Topic;
  readonly mention: Mention;
}

function mentionsIn(record: ArticleRecord, words: NameTrie<Topic>): readonly TopicMention[] {
  return textUnits(record).flatMap(({ location, text }) => {
    const tokens = tokenise(text).map(token => ({ ...token, folded: singularWord(token.folded) }));
    return tokens.flatMap((token, at): readonly TopicMention[] => {
      const found = words.longestAt(tokens, at);
      const last: Token | undefined = tokens[at + (found?.length ?? 1) - 1];
      if (found === undefined || last === undefined) return [];
      const { start } = token;
      const { end } = last;
      const slug = found.value.slug;
      const mention = {
        kind: 'topic',
        slug,
        location,
        start,
        end,
        text: text.slice(start, end),
        rule: 'keyword',
      } as const;
      return [{ topic: found.value, mention }];
    });
  });
}

/** A topic is an article's when headline or standfirst tell of it, or the body does so often enough. */
function topicsTold(mentions: readonly TopicMention[]): ReadonlySet<Topic> {
  const counts = new Map<Topic, number>();
  for (const { topic, mention } of mentions)
    counts.set(topic, (counts.get(topic) ?? 0) + (typeof mention.location === 'string' ? topic.atLeast : 1));
  return new Set([...counts].filter(([topic, count]) => count >= topic.atLeast).map(([topic]) => topic));
}

const singular = (keyword: string): string =>
  tokenise(keyword)
    .map(({ folded }) => singularWord(folded))
    .join(' ');

/** Both the editor's word and the text's lose a plural s, so that either may have one. */
function singularWord(folded: string): string {
  return folded.length > 3 && folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded;
}
