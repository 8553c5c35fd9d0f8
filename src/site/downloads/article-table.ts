import { articleUrl } from '../addresses.ts';
import type { Article } from '../archive.ts';
import { bodyText, wordCount } from '../article-text.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import { absoluteLink } from '../site-url.ts';
import { textChunks } from './text-chunks.ts';

/** A column of the table, as datapackage.json describes it. */
export interface TableColumn {
  readonly name: string;
  readonly type: 'string' | 'integer';
  readonly description: string;
  readonly value: (article: Article, settings: ArchiveSettings) => string | number | undefined;
}

const text = (name: string, description: string, value: TableColumn['value']): TableColumn => ({
  name,
  type: 'string',
  description,
  value,
});

/** The columns of articles.csv, in order. */
export const tableColumns: readonly TableColumn[] = [
  text('id', 'Six letters, the end of the address.', ({ record }) => record.id),
  text('url', 'Page in this archive.', ({ record }, settings) => absoluteLink(settings.address, articleUrl(record))),
  text('headline', 'Headline.', ({ record }) => record.headline?.text),
  text(
    'headline_basis',
    'capture, page, or editor when the archive supplied it.',
    ({ record }) => record.headline?.basis,
  ),
  text('standfirst', 'Standfirst.', ({ record }) => record.standfirst?.text),
  text('byline', 'Authors, separated by semicolons.', ({ record }) => record.byline.map(one => one.text).join('; ')),
  text('outlet', 'Newspaper, agency or site.', ({ record }) => record.outlet?.text),
  text('date', 'EDTF.', ({ record }) => (record.date.basis === 'unknown' ? undefined : record.date.edtf)),
  text('date_basis', 'stated, inferred or unknown.', ({ record }) => record.date.basis),
  text('language', 'BCP 47.', ({ record }) => record.language),
  text('state', 'published, corrected or retracted.', ({ record }) => record.state.kind),
  text('rights', 'Rights statement.', ({ record }) => record.rights),
  text('source_url', 'Page the capture was taken from.', ({ record }) => record.sourceUrl),
  text('capture', 'File of the capture.', ({ record }) => record.capture.path),
  text('capture_sha256', 'SHA-256 of the capture.', ({ record }) => record.fixity.digest),
  {
    name: 'words',
    type: 'integer',
    description: 'Words of the body.',
    value: ({ record }) => wordCount(bodyText(record)),
  },
];

/** The articles as CSV (RFC 4180): a header, a row each, lines ending in CRLF. */
export function articleTable(settings: ArchiveSettings, articles: readonly Article[]): Iterable<Uint8Array> {
  return textChunks(rows(settings, articles));
}

function* rows(settings: ArchiveSettings, articles: readonly Article[]): Iterable<string> {
  yield row(tableColumns.map(column => column.name));
  for (const article of articles) yield row(tableColumns.map(column => cell(column.value(article, settings))));
}

function row(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}

/** A spreadsheet would run a text that begins like a formula: such a text gets an apostrophe, which hides there. */
function cell(value: string | number | undefined): string {
  if (value === undefined || typeof value === 'number') return String(value ?? '');
  const tame = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
