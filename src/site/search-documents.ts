import { dateLabel } from '../dates/date-label.ts';
import type { Wording } from '../messages/wording.ts';
import type { NameKind } from '../names/names.ts';
import type { SearchDocument } from '../search/search-document.ts';
import { articleUrl } from './addresses.ts';
import type { Archive, Article } from './archive.ts';
import { bodyText, headlineText } from './article-text.ts';
import { NameUses } from './name-uses.ts';

/** What the search index is told of each article, oldest first. */
export function searchDocuments(archive: Archive): readonly SearchDocument[] {
  const { articles } = archive;
  const names = new NameUses(archive.names, articles);
  return articles.map(article => searchDocument(article, names, archive.wording));
}

function searchDocument(article: Article, names: NameUses, wording: Wording): SearchDocument {
  const { record } = article;
  const mentioned = names.of(article);
  const of = (kind: NameKind) => mentioned.filter(use => use.name.kind === kind).map(use => use.name.preferred);
  return {
    id: record.id,
    url: articleUrl(record),
    headline: headlineText(record, wording.say('headline.none')),
    ...(record.standfirst && { standfirst: record.standfirst.text }),
    text: bodyText(record),
    language: record.language,
    ...(record.date.basis !== 'unknown' && { date: record.date.edtf }),
    dateLabel: dateLabel(record.date, wording),
    ...(record.outlet && { outlet: record.outlet.text }),
    people: of('person'),
    places: of('place'),
    organisations: of('organisation'),
    topics: of('topic'),
  };
}
