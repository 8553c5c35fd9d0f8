import { type Wording, wordingOf } from '../../messages/wording.ts';
import { type Archive, type Article, everyRecord } from '../archive.ts';
import { factsOf as factsOfArticle } from '../article-facts.ts';
import { calendarOf, type YearGroup } from '../calendar.ts';
import { citationFormats } from '../citations/citation-formats.ts';
import type { DownloadName } from '../settings/settings.ts';
import type { SiteFile } from '../site-file.ts';
import { siteUrl } from '../site-url.ts';
import type { Download, DownloadFacts } from './download.ts';

/** The files of the whole archive that its editor wants, for other programs; the larger ones by year when there are many. */
export function archiveDownloads({ articles, texts, settings }: Archive): readonly Download[] {
  const wording = wordingOf(texts);
  const cuts = new Map<SizeOf, readonly ArchivePart[]>();
  return downloadRows.flatMap(({ name, size: sizeOfText, file }) => {
    if (!settings.downloads.includes(name)) return [];
    const size = name === 'captures' && settings.originals === 'publish' ? sizeWithPictures : sizeOfText;
    const parts = cuts.get(size) ?? archiveParts(articles, size, wording);
    cuts.set(size, parts);
    return parts.map(part => file(part, wording));
  });
}

function tableFile(part: ArchivePart, wording: Wording): Download {
  return {
    url: siteUrl('data', `articles${part.suffix}.csv`),
    title: 'CSV',
    description: wording.say('downloads.table'),
    ...partName(part, wording.say('downloads.table')),
    mediaType: 'text/csv',
    contents: { kind: 'table', articles: part.articles },
  };
}

function citationFile(
  { name, title, list, mediaType }: (typeof citationFormats)[number],
  part: ArchivePart,
  wording: Wording,
): Download {
  return {
    url: siteUrl('data', list.replace('.', `${part.suffix}.`)),
    title,
    description: wording.say('downloads.citations'),
    ...partName(part, wording.say('downloads.citations')),
    mediaType,
    contents: { kind: 'citations', format: name, articles: part.articles },
  };
}

function jsonLinesFile(part: ArchivePart, wording: Wording): Download {
  return {
    url: siteUrl('data', `articles${part.suffix}.jsonl.gz`),
    title: 'JSON Lines',
    ...described(wording, 'downloads.lines', part),
    mediaType: 'application/gzip',
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

function described({ say }: Wording, key: PartKey, part: ArchivePart): Pick<Download, 'description' | 'part'> {
  const ofAll = say(key, { title: say('downloads.all') });
  return { description: say(key, { title: part.title }), ...partName(part, ofAll) };
}

function partName({ name }: ArchivePart, ofAll: string): Pick<Download, 'part'> {
  return name === undefined ? {} : { part: { name, ofAll } };
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

/** No file for download is larger: what one host takes of a file (docs/publishing.md), less what packing may add. */
const mostBytes = 24 * 1024 * 1024;

/** Most articles in a file: ZIP counts to 65,535, and a bag has files of its own. */
const mostArticles = 60_000;

/** Bytes of an article in a file, before it is packed; never less than there are. */
type SizeOf = (article: Article) => number;

/** In JSON Lines, which say more than records. */
const sizeOfTexts: SizeOf = article =>
  (factsOfArticle(article).bytes.whole + 2 * addressBytes) * everyRecord(article).length;

/** In the bag: the capture, which may be larger than all that was read in it. */
const sizeOfCapture: SizeOf = article =>
  everyRecord(article).reduce((sum, { fixity }) => sum + (fixity?.byteLength ?? 0) + addressBytes, 0);

/** With pictures beside it, whose bytes are not known here: a photograph has less than four bits a pixel. */
const sizeWithPictures: SizeOf = article =>
  sizeOfCapture(article) +
  everyRecord(article)
    .flatMap(({ pictures = [] }) => pictures)
    .reduce((sum, { source }) => sum + (source?.file === undefined ? 0 : (source.width * source.height) / 2), 0);

/** In a table or a list of citations: all of it but the text. */
const sizeOfReference: SizeOf = article => factsOfArticle(article).bytes.reference + addressBytes;

/** Room for the address of an article's page, and for those of its files. */
const addressBytes = 600;

/**
 * The whole archive while it is small, then a part for each year; of a year that is too much for one file, one for each
 * month, and those are counted on.
 */
function archiveParts(articles: readonly Article[], sizeOf: SizeOf, wording: Wording): readonly ArchivePart[] {
  const sizes = new Map(articles.map(article => [article, sizeOf(article)]));
  const fits = (list: readonly Article[]) =>
    list.reduce((sum, article) => sum + everyRecord(article).length, 0) <= mostArticles &&
    list.reduce((sum, article) => sum + (sizes.get(article) ?? 0), 0) <= mostBytes;
  const { say } = wording;
  if (fits(articles)) return [{ suffix: '', title: say('downloads.all'), articles }];
  const calendar = calendarOf(articles);
  const others = [...calendar.spanning, ...calendar.undated];
  const years = calendar.years.flatMap(group => {
    const whole = yearPart(group, wording);
    return fits(whole.articles) ? [whole] : monthParts(group, wording);
  });
  const noYear = { suffix: '-no-year', name: say('years.noneShort'), title: say('downloads.noYear'), articles: others };
  return [...years, ...(others.length > 0 ? [noYear] : [])].flatMap(part => cut(part, fits, wording));
}

function yearPart(group: YearGroup, { say }: Wording): ArchivePart {
  const { year, months, imprecise } = group;
  return {
    suffix: `-${year}`,
    name: year,
    title: say('downloads.ofYear', { year }),
    articles: [...months.flatMap(month => [...month.dated, ...month.imprecise]), ...imprecise],
  };
}

/** The months of a year, and what no single month of it holds. */
function monthParts({ year, months, imprecise }: YearGroup, { say, monthName }: Wording): readonly ArchivePart[] {
  const partOf = (suffix: string, time: string, articles: readonly Article[]): ArchivePart => ({
    suffix,
    name: time,
    title: say('downloads.ofYear', { year: time }),
    articles,
  });
  return [
    ...months.map(({ month, dated, imprecise: loose }) =>
      partOf(`-${month}`, say('date.month', { month: monthName(month), year }), [...dated, ...loose]),
    ),
    ...(imprecise.length > 0 ? [partOf(`-${year}`, year, imprecise)] : []),
  ];
}

/** What no date parts any further is cut where it is full. */
function cut(part: ArchivePart, fits: (list: readonly Article[]) => boolean, { say }: Wording): readonly ArchivePart[] {
  const { suffix, name, title, articles } = part;
  if (fits(articles) || articles.length === 1) return [part];
  const pieces = halves(articles, fits);
  return pieces.map((piece, index) => ({
    suffix: `${suffix}-${index + 1}`,
    ...(name !== undefined && { name: `${name} (${index + 1})` }),
    title: say('downloads.part', { title, number: String(index + 1) }),
    articles: piece,
  }));
}

function halves(
  articles: readonly Article[],
  fits: (list: readonly Article[]) => boolean,
): readonly (readonly Article[])[] {
  if (fits(articles) || articles.length <= 1) return [articles];
  const middle = Math.ceil(articles.length / 2);
  return [...halves(articles.slice(0, middle), fits), ...halves(articles.slice(middle), fits)];
}

/** A file of the whole archive, by the name that archive.yml has for it. */
interface DownloadRow {
  readonly name: DownloadName;
  /** What of an article counts where the file is cut. */
  readonly size: SizeOf;
  readonly file: (part: ArchivePart, wording: Wording) => Download;
}

/** In the order in which pages name them. */
const downloadRows: readonly DownloadRow[] = [
  { name: 'csv', size: sizeOfReference, file: tableFile },
  { name: 'json-lines', size: sizeOfTexts, file: jsonLinesFile },
  { name: 'records', size: sizeOfTexts, file: recordZip },
  ...citationFormats.map(format => ({
    name: format.name,
    size: sizeOfReference,
    file: (part: ArchivePart, wording: Wording) => citationFile(format, part, wording),
  })),
  { name: 'captures', size: sizeOfCapture, file: bagFile },
];
