import type { ArticleId } from '../capture/capture.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { archiveEvidence } from './archive-evidence.ts';
import type { Authority } from './authority.ts';
import { candidatesFrom } from './candidates.ts';
import { headingMentions } from './heading-mentions.ts';
import { lexiconFrom } from './lexicon.ts';
import { mentionsOf } from './mentions-of.ts';
import { NameRegister } from './name-register.ts';
import type { Mention, NamesInArchive } from './names.ts';
import { readNames } from './read-names.ts';
import type { Reading } from './reading.ts';
import { resolveArticle } from './resolve-article.ts';
import { placeKey, textUnits } from './text-units.ts';
import { topicFinder } from './topics.ts';

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
