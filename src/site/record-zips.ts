import { formatRecord } from '../record/format-record.ts';
import { articleUrl } from './addresses.ts';
import type { Article } from './archive.ts';
import { calendarOf, type YearGroup } from './calendar.ts';
import type { Download } from './downloads.ts';
import { type SiteUrl, siteUrl } from './site-url.ts';
import { type PackedFile, zipOf } from './zip-of.ts';

/** Up to this many records are one file; past it each year is one. */
const oneFile = 10_000;

/** Most records in a file: ZIP counts to 65,535. */
const most = 60_000;

/** The Markdown records, packed: all together, or by year when there are many. */
export function recordZips(articles: readonly Article[]): readonly Download[] {
  if (articles.length <= oneFile) return [recordZip('records', 'Every article', articles)];
  const calendar = calendarOf(articles);
  const others = [...calendar.spanning, ...calendar.undated];
  return [
    ...calendar.years.flatMap(group => parts(`records-${group.year}`, `Articles of ${group.year}`, articlesOf(group))),
    ...(others.length > 0 ? parts('records-no-year', 'Articles that no year holds', others) : []),
  ];
}

function articlesOf(group: YearGroup): readonly Article[] {
  return [...group.months.flatMap(month => [...month.dated, ...month.imprecise]), ...group.imprecise];
}

function parts(name: string, title: string, articles: readonly Article[]): readonly Download[] {
  if (articles.length <= most) return [recordZip(name, title, articles)];
  return Array.from({ length: Math.ceil(articles.length / most) }, (_, index) =>
    recordZip(`${name}-${index + 1}`, `${title}, part ${index + 1}`, articles.slice(index * most, (index + 1) * most)),
  );
}

/** Packing takes long and the result is small, so that it is kept from the measuring to the writing. */
function recordZip(name: string, title: string, articles: readonly Article[]): Download {
  let packed: readonly Uint8Array[] | undefined;
  return {
    url: zipUrl(name),
    title: 'Markdown',
    description: `${title} as a text file with its facts at the head. For reading and for keeping.`,
    mediaType: 'application/zip',
    chunks: () => (packed ??= [...zipOf(recordFiles(articles))]),
  };
}

function zipUrl(name: string): SiteUrl {
  return siteUrl('data', `${name}.zip`);
}

function* recordFiles(articles: readonly Article[]): Iterable<PackedFile> {
  for (const { record } of articles) {
    const folder = articleUrl(record).split('/').at(-2) ?? record.id;
    yield { path: `records/${folder}.md`, text: formatRecord(record) };
  }
}
