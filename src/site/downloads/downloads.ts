import { formatRecord } from '../../record/format-record.ts';
import { articleUrl } from '../addresses.ts';
import type { Archive, Article } from '../archive.ts';
import { type ArchivePart, archiveParts } from '../archive-parts.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import { type SiteUrl, siteUrl } from '../site-url.ts';
import { articleTable } from './article-table.ts';
import { bagFiles, type ReadCapture } from './bag.ts';
import { citationLists } from './citation-lists.ts';
import { jsonLines } from './json-lines.ts';
import { type PackedFile, zipOf } from './zip-of.ts';

/** A file of the whole archive for download; made anew each time it is asked for, so that none is held in memory. */
export interface Download {
  readonly url: SiteUrl;
  readonly title: string;
  /** What is in it and what it is good for. */
  readonly description: string;
  readonly mediaType: string;
  readonly chunks: () => Iterable<Uint8Array>;
}

/** Everything the archive holds, as files that other programs read; the larger ones by year when there are many. */
export function archiveDownloads(archive: Archive, read: ReadCapture): readonly Download[] {
  const { settings, articles } = archive;
  const parts = archiveParts(articles);
  const table: Download = {
    url: siteUrl('data', 'articles.csv'),
    title: 'CSV',
    description:
      'A row for each article: headline, outlet, date and how it is known, language, rights. For spreadsheets.',
    mediaType: 'text/csv',
    chunks: () => articleTable(settings, articles),
  };
  return [
    table,
    ...parts.map(part => lines(settings, part)),
    ...parts.map(recordZip),
    ...citationLists(archive),
    ...parts.map(part => bag(settings, part, read)),
  ];
}

function lines(settings: ArchiveSettings, { suffix, title, articles }: ArchivePart): Download {
  return {
    url: siteUrl('data', `articles${suffix}.jsonl`),
    title: 'JSON Lines',
    description: `${title}, a line each: the whole record with its text, names and ledger. For programs.`,
    mediaType: 'application/jsonl',
    chunks: () => jsonLines(settings, articles),
  };
}

function recordZip({ suffix, title, articles }: ArchivePart): Download {
  return {
    url: siteUrl('data', `records${suffix}.zip`),
    title: 'Markdown',
    description: `${title} as a text file with its facts at the head. For reading and for keeping.`,
    mediaType: 'application/zip',
    chunks: () => zipOf(recordFiles(articles)),
  };
}

function bag(settings: ArchiveSettings, { suffix, title, articles }: ArchivePart, read: ReadCapture): Download {
  return {
    url: siteUrl('data', `bag${suffix}.zip`),
    title: 'BagIt',
    description: `${title} as captured, byte for byte, in a bag with SHA-256 of each file. For preservation.`,
    mediaType: 'application/zip',
    chunks: () => zipOf(bagFiles(settings, articles, read)),
  };
}

function* recordFiles(articles: readonly Article[]): Iterable<PackedFile> {
  for (const { record } of articles) {
    const folder = articleUrl(record).split('/').at(-2) ?? record.id;
    yield { path: `records/${folder}.md`, content: formatRecord(record) };
  }
}
