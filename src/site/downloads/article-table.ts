import { commaName } from '../../bylines/parted-name.ts';
import type { ArticleRecord } from '../../record/article-record.ts';
import { descriptionOf, type OwnColumn, type TextRow, textRows } from '../../record/fields.ts';
import { articleUrl } from '../addresses.ts';
import type { Article } from '../archive.ts';
import { factsOf } from '../article-facts.ts';
import { shownHeadline } from '../article-text.ts';
import { partedByline } from '../citations/citation-facts.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import { absoluteLink } from '../site-url.ts';
import { textChunks } from './download.ts';
import { type DownloadPieces, noPieces } from './download-pieces.ts';

/** A column of the table, as datapackage.json describes it. */
export interface TableColumn {
  readonly name: string;
  readonly type: 'string' | 'integer';
  readonly description: string;
  readonly value: (article: Article, settings: ArchiveSettings) => string | number | undefined;
}

/** What stands in the columns of fields that are no texts. */
const values: Readonly<
  Record<OwnColumn, (record: ArticleRecord, settings: ArchiveSettings, article: Article) => string | number | undefined>
> = {
  id: record => record.id,
  headline: record => shownHeadline(record)?.text,
  headline_basis: record => shownHeadline(record)?.basis,
  standfirst: record => record.standfirst?.text,
  byline: record => record.byline.map(one => one.text).join('; '),
  authors: (record, settings) => partedByline(settings, record).map(commaName).join('; '),
  outlet: record => record.outlet?.text,
  outlet_basis: record => record.outlet?.basis,
  date: ({ date }) => (date.basis === 'unknown' ? undefined : date.edtf),
  date_basis: record => record.date.basis,
  language: record => record.language,
  doi: ({ identifiers }) => identifiers?.doi,
  ark: ({ identifiers }) => identifiers?.ark,
  identifiers: ({ identifiers }) => identifiers?.local?.join('; '),
  state: record => record.state.kind,
  rights: record => record.rights,
  capture: record => record.capture?.path ?? '',
  capture_sha256: record => record.fixity?.digest ?? '',
  words: (_record, _settings, article) => factsOf(article).words,
};

const page: TableColumn = {
  name: 'url',
  type: 'string',
  description: 'Page in this archive.',
  value: ({ record }, settings) => absoluteLink(settings.address, articleUrl(record)),
};

/** The columns of articles.csv, in order; the texts stand before the capture. */
export const tableColumns: readonly TableColumn[] = [
  ...own('id'),
  page,
  ...own(
    'headline',
    'headline_basis',
    'standfirst',
    'byline',
    'authors',
    'outlet',
    'outlet_basis',
    'date',
    'date_basis',
    'language',
    'state',
    'rights',
  ),
  ...textRows.flatMap(textColumn),
  ...own('doi', 'ark', 'identifiers'),
  ...own('capture', 'capture_sha256', 'words'),
];

function own(...names: readonly OwnColumn[]): readonly TableColumn[] {
  return names.map(name => ({
    name,
    type: name === 'words' ? 'integer' : 'string',
    description: descriptionOf(name),
    value: (article, settings) => values[name](article.record, settings, article),
  }));
}

function textColumn({ name, csv }: TextRow): readonly TableColumn[] {
  return (csv ?? []).map(column => ({
    ...column,
    type: 'string',
    value: ({ record }) => [record[name] ?? []].flat().join('; '),
  }));
}

/** The articles as CSV (RFC 4180): a header, a row each, lines ending in CRLF. */
export function articleTable(
  settings: ArchiveSettings,
  articles: readonly Article[],
  pieces = noPieces,
): Iterable<Uint8Array> {
  return textChunks(rows(settings, articles, pieces));
}

function* rows(settings: ArchiveSettings, articles: readonly Article[], pieces: DownloadPieces): Iterable<string> {
  yield row(tableColumns.map(column => column.name));
  for (const article of articles) yield pieces.of('table', article, () => rowOf(article, settings));
}

function rowOf(article: Article, settings: ArchiveSettings): string {
  return row(tableColumns.map(column => cell(column.value(article, settings))));
}

function row(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}

/**
 * A spreadsheet would run a text that begins like a formula: such a text gets an apostrophe, which hides there. Where a
 * spreadsheet splits rows at semicolons, what follows one begins a cell, and after a line's end a row.
 */
function cell(value: string | number | undefined): string {
  if (value === undefined || typeof value === 'number') return String(value ?? '');
  const tame = value.replace(/^[=+\-@\t\r]|(?<=[;\r\n]\s{0,9})[=+\-@]/g, "'$&");
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
