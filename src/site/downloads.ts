import { articleTable } from './article-table.ts';
import { bagFiles } from './bag.ts';
import { jsonLines } from './json-lines.ts';
import { recordZips } from './record-zips.ts';
import { type SiteUrl, siteUrl } from './site-url.ts';
import type { Survey } from './survey.ts';
import { zipOf } from './zip-of.ts';

/** A file of the whole archive for download; made anew each time it is asked for, so that none is held in memory. */
export interface Download {
  readonly url: SiteUrl;
  readonly title: string;
  /** What is in it and what it is good for. */
  readonly description: string;
  readonly mediaType: string;
  readonly chunks: () => Iterable<Uint8Array>;
}

/** Everything the archive holds, as files that other programs read. */
export function archiveDownloads({ archive, articles }: Pick<Survey, 'archive' | 'articles'>): readonly Download[] {
  const { settings } = archive;
  return [
    {
      url: siteUrl('data', 'articles.csv'),
      title: 'CSV',
      description:
        'A row for each article: headline, outlet, date and how it is known, language, rights. For spreadsheets.',
      mediaType: 'text/csv',
      chunks: () => articleTable(settings, articles),
    },
    {
      url: siteUrl('data', 'articles.jsonl'),
      title: 'JSON Lines',
      description: 'A line for each article: the whole record with its text, names and ledger. For programs.',
      mediaType: 'application/jsonl',
      chunks: () => jsonLines(settings, articles),
    },
    ...recordZips(articles),
    {
      url: siteUrl('data', 'bag.zip'),
      title: 'BagIt',
      description:
        'The captures as a bag for preservation: the list of files with SHA-256, and the addresses to fetch them from.',
      mediaType: 'application/zip',
      chunks: () => zipOf(bagFiles(settings, articles)),
    },
  ];
}
