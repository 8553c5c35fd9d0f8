import type { Wording } from '../../messages/wording.ts';
import { formatRecord } from '../../record/format-record.ts';
import { articleUrl } from '../addresses.ts';
import type { Archive, Article } from '../archive.ts';
import { type ArchivePart, archiveParts } from '../archive-parts.ts';
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
  /** Set when there are several of a kind: what this one is called among them, and what all of them hold. */
  readonly part?: { readonly name: string; readonly ofAll: string };
  readonly mediaType: string;
  readonly chunks: () => Iterable<Uint8Array>;
}

/** Everything the archive holds, as files that other programs read; the larger ones by year when there are many. */
export function archiveDownloads(archive: Archive, read: ReadCapture): readonly Download[] {
  const { settings, articles, wording } = archive;
  const parts = archiveParts(articles, wording);
  const table: Download = {
    url: siteUrl('data', 'articles.csv'),
    title: 'CSV',
    description: wording.say('downloads.table'),
    mediaType: 'text/csv',
    chunks: () => articleTable(settings, articles),
  };
  return [
    table,
    ...parts.map(part => lines(archive, part)),
    ...parts.map(part => recordZip(archive, part)),
    ...citationLists(archive),
    ...parts.map(part => bag(archive, part, read)),
  ];
}

function lines({ settings, wording }: Archive, part: ArchivePart): Download {
  const { suffix, articles } = part;
  return {
    url: siteUrl('data', `articles${suffix}.jsonl`),
    title: 'JSON Lines',
    ...described(wording, 'downloads.lines', part),
    mediaType: 'application/jsonl',
    chunks: () => jsonLines(settings, articles),
  };
}

function recordZip({ wording }: Archive, part: ArchivePart): Download {
  const { suffix, articles } = part;
  return {
    url: siteUrl('data', `records${suffix}.zip`),
    title: 'Markdown',
    ...described(wording, 'downloads.records', part),
    mediaType: 'application/zip',
    chunks: () => zipOf(recordFiles(articles)),
  };
}

function bag({ settings, wording }: Archive, part: ArchivePart, read: ReadCapture): Download {
  const { suffix, articles } = part;
  return {
    url: siteUrl('data', `bag${suffix}.zip`),
    title: 'BagIt',
    ...described(wording, 'downloads.bag', part),
    mediaType: 'application/zip',
    chunks: () => zipOf(bagFiles(settings, articles, read)),
  };
}

type PartKey = 'downloads.lines' | 'downloads.records' | 'downloads.bag';

function described(
  { say }: Wording,
  key: PartKey,
  { name, title }: ArchivePart,
): Pick<Download, 'description' | 'part'> {
  const ofAll = say(key, { title: say('downloads.all') });
  return { description: say(key, { title }), ...(name !== undefined && { part: { name, ofAll } }) };
}

function* recordFiles(articles: readonly Article[]): Iterable<PackedFile> {
  for (const { record } of articles) {
    const folder = articleUrl(record).split('/').at(-2) ?? record.id;
    yield { path: `records/${folder}.md`, content: formatRecord(record) };
  }
}
