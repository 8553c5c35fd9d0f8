import type { ArticleRecord } from '../record/article-record.ts';
import type { Authority, Topic } from './authority.ts';
import type { NameRegister } from './name-register.ts';
import { NameTrie } from './name-trie.ts';
import type { Mention } from './names.ts';
import { textUnits } from './text-units.ts';
import { type Token, tokenise } from './tokens.ts';

/** Finds the topics of an article by the editors' words for them. */
export function topicFinder(
  authority: Authority,
): (record: ArticleRecord, register: NameRegister) => readonly Mention[] {
  const words = new NameTrie<Topic>();
  for (const topic of authority.topics) for (const keyword of topic.keywords) words.add(singular(keyword), topic, true);
  if (authority.topics.length === 0) return () => [];
  return (record, register) => {
    const mentions = mentionsIn(record, words);
    const kept = topicsTold(mentions);
    for (const { slug, preferred, note, wikidata } of kept)
      register.noteTopic({
        kind: 'topic',
        slug,
        preferred,
        variants: [],
        source: 'authority',
        ...(note === undefined ? {} : { note }),
        ...(wikidata === undefined ? {} : { wikidata }),
      });
    return mentions.filter(({ topic }) => kept.has(topic)).map(({ mention }) => mention);
  };
}

interface TopicMention {
  readonly topic: Topic;
  readonly mention: Mention;
}

function mentionsIn(record: ArticleRecord, words: NameTrie<Topic>): readonly TopicMention[] {
  return textUnits(record).flatMap(({ place, text }) => {
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
        place,
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
    counts.set(topic, (counts.get(topic) ?? 0) + (typeof mention.place === 'string' ? topic.atLeast : 1));
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
