import type { Wording } from '../../messages/wording.ts';
import { formatRecord } from '../../record/record-markdown.ts';
import { articleUrl } from '../addresses.ts';
import type { Archive, Article } from '../archive.ts';
import { calendarOf, type YearGroup } from '../calendar.ts';
import { type CitationFacts, citationFacts } from '../citations/citation-facts.ts';
import { type CitationFormat, citationFormats } from '../citations/citation-formats.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import type { SiteFile } from '../site-plan.ts';
import { siteUrl } from '../site-url.ts';
import { publishedArticle } from './article-files.ts';
import { articleTable } from './article-table.ts';
import { bagFiles, type ReadCapture } from './bag.ts';
import { dataPackage } from './data-package.ts';
import { type Download, type FixedDownload, textChunks } from './download.ts';
import { type PackedFile, zipOf } from './zip-of.ts';

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
    ...parts.map(part => jsonLinesFile(archive, part)),
    ...parts.map(part => recordZip(archive, part)),
    ...citationFormats.map(format => citationList(archive, format)),
    ...parts.map(part => bagFile(archive, part, read)),
  ];
}

function jsonLinesFile({ settings, wording }: Archive, part: ArchivePart): Download {
  const { suffix, articles } = part;
  return {
    url: siteUrl('data', `articles${suffix}.jsonl`),
    title: 'JSON Lines',
    ...described(wording, 'downloads.lines', part),
    mediaType: 'application/jsonl',
    chunks: () => textChunks(jsonLines(settings, articles)),
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

/** Every article as an entry of the format. */
function citationList(archive: Archive, { title, list, mediaType, writeAll }: CitationFormat): Download {
  return {
    url: siteUrl('data', list),
    title,
    description: archive.wording.say('downloads.citations'),
    mediaType,
    chunks: () => textChunks(writeAll(allFacts(archive))),
  };
}

function* allFacts(archive: Archive): Iterable<CitationFacts> {
  for (const { record } of archive.articles) yield citationFacts(archive, record);
}

function bagFile({ settings, wording }: Archive, part: ArchivePart, read: ReadCapture): Download {
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

/** What each article's index.json holds, one article a line. */
function* jsonLines(settings: ArchiveSettings, articles: readonly Article[]): Iterable<string> {
  for (const article of articles) yield `${JSON.stringify(publishedArticle(settings, article))}\n`;
}

/** The archive's files for download, and the data package that describes them. */
export function planDownloads(settings: ArchiveSettings, downloads: readonly FixedDownload[]): readonly SiteFile[] {
  return [
    ...downloads.map(({ url, chunks }): SiteFile => ({ kind: 'stream', path: url, chunks })),
    { kind: 'text', path: 'data/datapackage.json', text: () => dataPackage(settings, downloads) },
  ];
}

/** A part of the archive that is one file for download. */
interface ArchivePart {
  /** Follows the file's name: empty for the whole archive, `-2010`, `-no-year`. */
  readonly suffix: string;
  /** What it is called among the others, `2010`; the whole archive has no such name. */
  readonly name?: string;
  /** `Every article`, `Articles of 2010`, in the language of the interface. */
  readonly title: string;
  readonly articles: readonly Article[];
}

/** Up to this many articles are one file; past it each year is one. */
const oneFile = 10_000;

/** Most articles in a file: ZIP counts to 65,535, and a bag has files of its own. */
const most = 60_000;

/** The whole archive while it is small, then a part for each year, counted on where a year is too much for one file. */
function archiveParts(articles: readonly Article[], wording: Wording): readonly ArchivePart[] {
  const { say } = wording;
  if (articles.length <= oneFile) return [{ suffix: '', title: say('downloads.all'), articles }];
  const calendar = calendarOf(articles);
  const others = [...calendar.spanning, ...calendar.undated];
  return [
    ...calendar.years.flatMap(group =>
      cut(
        {
          suffix: `-${group.year}`,
          name: group.year,
          title: say('downloads.ofYear', { year: String(group.year) }),
          articles: articlesOf(group),
        },
        wording,
      ),
    ),
    ...(others.length > 0
      ? cut(
          { suffix: '-no-year', name: say('years.noneShort'), title: say('downloads.noYear'), articles: others },
          wording,
        )
      : []),
  ];
}

function articlesOf(group: YearGroup): readonly Article[] {
  return [...group.months.flatMap(month => [...month.dated, ...month.imprecise]), ...group.imprecise];
}

function cut(part: ArchivePart, { say }: Wording): readonly ArchivePart[] {
  const { suffix, name, title, articles } = part;
  if (articles.length <= most) return [part];
  return Array.from({ length: Math.ceil(articles.length / most) }, (_, index) => ({
    suffix: `${suffix}-${index + 1}`,
    ...(name !== undefined && { name: `${name} (${index + 1})` }),
    title: say('downloads.part', { title, number: String(index + 1) }),
    articles: articles.slice(index * most, (index + 1) * most),
  }));
}
