import { dateSpan } from '../dates/article-date.ts';
import { dateLabel } from '../dates/date-label.ts';
import { type Wording, wordingOf } from '../messages/wording.ts';
import type { NameKind } from '../names/names.ts';
import type { SearchDocument } from '../search/search-document.ts';
import { articleUrl } from './addresses.ts';
import type { Article } from './archive.ts';
import { bodyText, headlineText } from './article-text.ts';
import { authorsOf } from './author-uses.ts';
import type { Catalogue } from './catalogue.ts';
import { type FacetKind, storedArticle } from './in-browser/search-schema.ts';
import { bylineText, languageLabel } from './list-labels.ts';
import { usesInArticle } from './name-uses.ts';

/** What the search index is told of each article, oldest first. */
export function searchDocuments(catalogue: Catalogue): readonly SearchDocument[] {
  const wording = wordingOf(catalogue.archive.texts);
  return catalogue.articles.map(article => searchDocument(article, catalogue, wording));
}

function searchDocument(
  article: Article,
  { names, authors, archive: { settings, withheld } }: Pick<Catalogue, 'names' | 'authors' | 'archive'>,
  wording: Wording,
): SearchDocument {
  const { record } = article;
  // Of an excerpt the other words can be found, each by itself: no phrase crosses a line.
  const wordsAlone = withheld?.get(record.id)?.words;
  const mentioned = usesInArticle(names, article);
  const of = (kind: NameKind) => mentioned.filter(use => use.name.kind === kind).map(use => use.name.preferred);
  const date = record.date.basis === 'unknown' ? '' : record.date.edtf;
  const outlet = record.outlet?.text ?? '';
  return {
    id: record.id,
    url: articleUrl(record),
    title: headlineText(record, wording.say('headline.none')),
    text: [searchedText(record), wordsAlone].filter(Boolean).join('\n'),
    language: record.language,
    ...daysOf(date),
    facets: {
      outlet: outlet === '' ? [] : [outlet],
      author: authorsOf(authors, record).map(({ author }) => author),
      person: of('person'),
      place: of('place'),
      organisation: of('organisation'),
      topic: of('topic'),
      language: [wording.languageName(record.language)],
    } satisfies Record<FacetKind, readonly string[]>,
    stored: storedArticle({
      date,
      dateLabel: dateLabel(record.date, wording),
      outlet,
      byline: bylineText(
        record.byline.map(({ text }) => text),
        wording,
      ),
      languageLabel: languageLabel(record.language, settings.language, wording),
    }),
  };
}

/** Captions come last: they are read last, and a phrase never crosses a line. */
function searchedText(record: Article['record']): string {
  const captions = record.captions.map(caption => caption.text);
  return [...(record.standfirst ? [record.standfirst.text] : []), bodyText(record), ...captions].join('\n');
}

const dayLength = 86_400_000;

function daysOf(edtf: string): Pick<SearchDocument, 'days'> {
  const span = edtf === '' ? undefined : dateSpan(edtf);
  if (!span) return {};
  return { days: { first: Date.parse(span.first) / dayLength, last: Date.parse(span.last) / dayLength } };
}
