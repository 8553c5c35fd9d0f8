import { identifiersIn } from '../capture/identifiers.ts';
import { dateSpan } from '../dates/article-date.ts';
import { dateLabel } from '../dates/date-label.ts';
import { type Memory, noMemory } from '../memory.ts';
import { type Wording, wordingOf } from '../messages/wording.ts';
import type { NameKind } from '../names/names.ts';
import { buildSearchIndexAgain } from '../search/build/build-search-index.ts';
import type { DocumentOfKey } from '../search/build/collect-documents.ts';
import type { KeptIndex } from '../search/build/index-before.ts';
import type { SearchDocument, SearchFile } from '../search/search-document.ts';
import { articleFolder } from './addresses.ts';
import type { Article } from './archive.ts';
import { bodyText, headlineText } from './article-text.ts';
import { authorsOf } from './author-uses.ts';
import type { Catalogue } from './catalogue.ts';
import { type FacetKind, searchSchema, storedArticle, withPages } from './in-browser/search-schema.ts';
import { bylineText, languageLabel } from './list-labels.ts';
import { usesInArticle } from './name-uses.ts';
import { searchSynonyms } from './search-synonyms.ts';

/** The files of the search index; what has not changed since the last build is taken from it. */
export function searchFilesOf(catalogue: Catalogue, memory: Memory = noMemory): readonly SearchFile[] {
  const { archive } = catalogue;
  const base = archive.settings.addresses === 'original' ? withPages(searchSchema) : searchSchema;
  const schema = { ...base, synonyms: searchSynonyms(archive) };
  let files: readonly SearchFile[] = [];
  memory.again<KeptIndex>('search', before => {
    const built = buildSearchIndexAgain(searchDocumentsByKey(catalogue), schema, before);
    files = built.files;
    return built.kept;
  });
  return files;
}

/** What the search index is told of each article, oldest first. */
export function searchDocuments(catalogue: Catalogue): readonly SearchDocument[] {
  return searchDocumentsByKey(catalogue).map(({ document, text }) => ({ ...document, text: text() }));
}

/** The same, each with what stands for its words, so that its text is read only where it is new. */
export function searchDocumentsByKey(catalogue: Catalogue): readonly DocumentOfKey[] {
  const wording = wordingOf(catalogue.archive.texts);
  return catalogue.articles.map(article => {
    const { record, digest } = article;
    const document = searchDocument(article, catalogue, wording);
    // Of an excerpt the other words can be found, each by itself: no phrase crosses a line.
    const wordsAlone = catalogue.archive.withheld?.get(record.id)?.words;
    const text = () => [searchedText(record), wordsAlone].filter(Boolean).join('\n');
    const { title, language } = document;
    return { document, key: JSON.stringify([title, language, wordsAlone ?? '', digest ?? text()]), text };
  });
}

function searchDocument(
  article: Article,
  { names, authors, collections, archive: { settings } }: Catalogue,
  wording: Wording,
): Omit<SearchDocument, 'text'> {
  const { record } = article;
  const mentioned = usesInArticle(names, article);
  const of = (kind: NameKind) => mentioned.filter(use => use.name.kind === kind).map(use => use.name.preferred);
  const date = record.date.basis === 'unknown' ? '' : record.date.edtf;
  const outlet = record.outlet?.text ?? '';
  return {
    id: record.id,
    url: articleFolder(record),
    title: headlineText(record, wording.say('headline.none')),
    language: record.language,
    ...daysOf(date),
    facets: {
      outlet: outlet === '' ? [] : [outlet],
      author: authorsOf(authors, record).map(({ author }) => author),
      person: of('person'),
      place: of('place'),
      organisation: of('organisation'),
      topic: of('topic'),
      collection: (collections.byArticle.get(article) ?? []).map(({ title }) => title),
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
      ...(record.publishedAt !== undefined && { page: record.publishedAt }),
    }),
  };
}

/** Captions and identifiers come last: they are read last, and a phrase never crosses a line. */
function searchedText(record: Article['record']): string {
  const captions = record.captions.map(caption => caption.text);
  const identifiers = identifiersIn(record.identifiers ?? {}).map(({ text }) => text);
  const standfirst = record.standfirst ? [record.standfirst.text] : [];
  return [...standfirst, bodyText(record), ...captions, ...identifiers].join('\n');
}

const dayLength = 86_400_000;

function daysOf(edtf: string): Pick<SearchDocument, 'days'> {
  const span = edtf === '' ? undefined : dateSpan(edtf);
  if (!span) return {};
  return { days: { first: Date.parse(span.first) / dayLength, last: Date.parse(span.last) / dayLength } };
}
