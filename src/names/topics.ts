import type { ArticleRecord } from '../record/article-record.ts';
import type { Authority, Topic } from './authority.ts';
import type { NameRegister } from './name-register.ts';
import { NameTrie, slugOfName } from './name-trie.ts';
import type { Mention, Name } from './names.ts';
import { textUnits } from './text-units.ts';
import { type ReadTokens, type Token, tokenise } from './tokens.ts';

/** Finds the topics of articles. */
export interface TopicFinder {
  /** Where the words of an article speak of listed topics; the same texts beside the same list always say the same. */
  readonly keywordsIn: (record: ArticleRecord, tokensOf?: ReadTokens) => readonly Mention[];
  /** The topics that an editor gave an article, and those that its keywords tell of. */
  readonly topicsOf: (
    record: ArticleRecord,
    keywords: readonly Mention[],
    register: NameRegister,
  ) => readonly Mention[];
}

export function topicFinder({ topics }: Pick<Authority, 'topics'>): TopicFinder {
  const words = new NameTrie<Topic>(singularWord);
  for (const topic of topics) for (const keyword of topic.keywords) words.add(keyword, topic, true);
  const listed = new Map(topics.map(topic => [topic.slug, topic]));
  return {
    keywordsIn: (record, tokensOf = tokenise) => (topics.length === 0 ? [] : mentionsIn(record, words, tokensOf)),
    topicsOf: (record, keywords, register) => {
      const given = givenTopics(record);
      const told = topicsTold(keywords, listed);
      const kept = new Set([...told, ...given].map(({ slug }) => slug));
      for (const topic of told) register.noteTopic(nameOf(topic), topic.preferred);
      for (const { slug, text } of given) {
        const topic = listed.get(slug) ?? { slug, preferred: text };
        register.noteTopic(nameOf(topic), topic.preferred);
      }
      return [...keywords.filter(({ slug }) => kept.has(slug)), ...given];
    },
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

function mentionsIn(record: ArticleRecord, words: NameTrie<Topic>, tokensOf: ReadTokens): readonly Mention[] {
  return textUnits(record).flatMap(({ location, text }) => {
    const tokens = tokensOf(text);
    return tokens.flatMap((token, at): readonly Mention[] => {
      const found = words.longestAt(tokens, at);
      const last: Token | undefined = tokens[at + (found?.length ?? 1) - 1];
      if (found === undefined || last === undefined) return [];
      const { start } = token;
      const { end } = last;
      const slug = found.value.slug;
      return [{ kind: 'topic', slug, location, start, end, text: text.slice(start, end), rule: 'keyword' }];
    });
  });
}

/** A topic is an article's when headline or standfirst tell of it, or the body does so often enough. */
function topicsTold(keywords: readonly Mention[], listed: ReadonlyMap<string, Topic>): readonly Topic[] {
  const counts = new Map<Topic, number>();
  for (const { slug, location } of keywords) {
    const topic = listed.get(slug);
    if (topic) counts.set(topic, (counts.get(topic) ?? 0) + (typeof location === 'string' ? topic.atLeast : 1));
  }
  return [...counts].filter(([topic, count]) => count >= topic.atLeast).map(([topic]) => topic);
}

/** Both the editor's word and the text's lose a plural s, so that either may have one. */
function singularWord(folded: string): string {
  return folded.length > 3 && folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded;
}
