import { type Wording, wordingOf } from '../../messages/wording.ts';
import type { Archive, Article } from '../archive.ts';
import { calendarOf, type YearGroup } from '../calendar.ts';
import { citationFormats } from '../citations/citation-formats.ts';
import type { SiteFile } from '../site-file.ts';
import { siteUrl } from '../site-url.ts';
import type { Download, DownloadFacts } from './download.ts';

/** Everything the archive holds, as files that other programs read; the larger ones by year when there are many. */
export function archiveDownloads({ articles, texts }: Archive): readonly Download[] {
  const wording = wordingOf(texts);
  const parts = archiveParts(articles, wording);
  const table: Download = {
    url: siteUrl('data', 'articles.csv'),
    title: 'CSV',
    description: wording.say('downloads.table'),
    mediaType: 'text/csv',
    contents: { kind: 'table', articles },
  };
  return [
    table,
    ...parts.map(part => jsonLinesFile(part, wording)),
    ...parts.map(part => recordZip(part, wording)),
    ...citationFormats.map(
      ({ name, title, list, mediaType }): Download => ({
        url: siteUrl('data', list),
        title,
        description: wording.say('downloads.citations'),
        mediaType,
        contents: { kind: 'citations', format: name, articles },
      }),
    ),
    ...parts.map(part => bagFile(part, wording)),
  ];
}

function jsonLinesFile(part: ArchivePart, wording: Wording): Download {
  return {
    url: siteUrl('data', `articles${part.suffix}.jsonl`),
    title: 'JSON Lines',
    ...described(wording, 'downloads.lines', part),
    mediaType: 'application/jsonl',
    contents: { kind: 'json-lines', articles: part.articles },
  };
}

function recordZip(part: ArchivePart, wording: Wording): Download {
  return {
    url: siteUrl('data', `records${part.suffix}.zip`),
    title: 'Markdown',
    ...described(wording, 'downloads.records', part),
    mediaType: 'application/zip',
    contents: { kind: 'records', articles: part.articles },
  };
}

function bagFile(part: ArchivePart, wording: Wording): Download {
  return {
    url: siteUrl('data', `bag${part.suffix}.zip`),
    title: 'BagIt',
    ...described(wording, 'downloads.bag', part),
    mediaType: 'application/zip',
    contents: { kind: 'bag', articles: part.articles },
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

/** The archive's files for download, and the data package that describes them. */
export function planDownloads(downloads: readonly Download[]): readonly SiteFile[] {
  return [
    ...downloads.map(({ url, contents }): SiteFile => ({ kind: 'download', path: url, contents })),
    { kind: 'data-package', path: 'data/datapackage.json', downloads: downloads.map(factsOf) },
  ];
}

/** What is told of a download, without what it holds. */
export function factsOf({ contents: _, ...facts }: Download): DownloadFacts {
  return facts;
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
