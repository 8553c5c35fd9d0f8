import type { InterfaceTexts } from '../../messages/wording.ts';
import type { ArticleRecord } from '../../record/article-record.ts';
import { formatRecord } from '../../record/record-markdown.ts';
import { articleName } from '../addresses.ts';
import type { Article } from '../archive.ts';
import { citationFacts } from '../citations/citation-facts.ts';
import { type CitationFormatName, citationFormat } from '../citations/citation-formats.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import { stableJson } from '../stable-json.ts';
import { publishedArticle } from './article-files.ts';
import { articleTable } from './article-table.ts';
import { bagFiles, type ReadCapture } from './bag.ts';
import { type DownloadContents, textChunks } from './download.ts';
import { type DownloadPieces, noPieces } from './download-pieces.ts';
import { gzipOf, type PackedFile, zipOf } from './zip-of.ts';

/** What downloads are made with beside their articles. */
export interface DownloadParts {
  readonly settings: ArchiveSettings;
  readonly texts: InterfaceTexts;
  readonly readCapture: ReadCapture;
  readonly pieces?: DownloadPieces | undefined;
}

/** The file for download, made as it is read, so that none is held in memory; the same bytes each time. */
export function downloadChunks(contents: DownloadContents, parts: DownloadParts): Iterable<Uint8Array> {
  const { settings, readCapture } = parts;
  const { articles } = contents;
  switch (contents.kind) {
    case 'table':
      return articleTable(settings, articles, parts.pieces);
    case 'json-lines':
      return gzipOf(textChunks(jsonLines(settings, articles)));
    case 'records':
      return zipOf(recordFiles(articles));
    case 'citations':
      return textChunks(citations(contents.format, parts, articles));
    case 'bag':
      return zipOf(bagFiles(settings, articles, readCapture));
  }
}

/** What each article's index.json holds, one article a line. */
function* jsonLines(settings: ArchiveSettings, articles: readonly Article[]): Iterable<string> {
  for (const article of articles) yield `${stableJson(publishedArticle(settings, article))}\n`;
}

function* recordFiles(articles: readonly Article[]): Iterable<PackedFile> {
  const packed = (record: ArticleRecord) => ({
    path: `records/${articleName(record)}.md`,
    content: formatRecord(record),
  });
  for (const { record, versions } of articles) {
    yield packed(record);
    // The newest is the article's own.
    for (const version of versions?.shown.slice(0, -1) ?? []) yield packed(version.record);
  }
}

function citations(name: CitationFormatName, parts: DownloadParts, articles: readonly Article[]): Iterable<string> {
  const { entry, writeAll } = citationFormat(name);
  const { pieces = noPieces } = parts;
  const entryOf = (article: Article) => pieces.of(name, article, () => entry(citationFacts(parts, article.record)));
  return writeAll(mapped(articles, entryOf));
}

function* mapped<From, To>(list: Iterable<From>, give: (one: From) => To): Iterable<To> {
  for (const one of list) yield give(one);
}
