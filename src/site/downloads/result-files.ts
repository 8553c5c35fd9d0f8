import type { ResultFormatName } from '../in-browser/result-formats.ts';
import type { ArchiveSettings } from '../settings/settings.ts';
import type { SiteUrl } from '../site-url.ts';
import type { Download } from './download.ts';

/** Where the records of a search’s results are had in one format. */
export interface ResultFile {
  readonly format: ResultFormatName;
  readonly title: string;
  readonly mediaType: string;
  /** The files of the whole archive, which hold all of them. */
  readonly whole: readonly SiteUrl[];
  /** The file beside each article that holds its own, where there is one. */
  readonly beside?: string;
}

/** The formats that results can be had in, in the order of their buttons. */
export function resultFiles(
  downloads: readonly Download[],
  { articleJson }: Pick<ArchiveSettings, 'articleJson'>,
): readonly ResultFile[] {
  const files = downloads.flatMap(({ url, title, mediaType, contents }) => {
    const found = formatOf(contents, articleJson);
    return found === undefined ? [] : [{ title, mediaType, ...found, whole: [url] }];
  });
  return order.flatMap(format => {
    const parts = files.filter(file => file.format === format);
    const [first] = parts;
    return first === undefined ? [] : [{ ...first, whole: parts.flatMap(part => part.whole) }];
  });
}

const order: readonly ResultFormatName[] = ['csv', 'ris', 'bibtex', 'json-lines'];

function formatOf(
  contents: Download['contents'],
  articleJson: boolean,
): (Pick<ResultFile, 'format' | 'beside'> & Partial<Pick<ResultFile, 'mediaType'>>) | undefined {
  if (contents.kind === 'table') return { format: 'csv' };
  if (contents.kind === 'json-lines')
    // The file of the whole archive is packed; what is saved of it is not.
    return { format: 'json-lines', mediaType: 'application/jsonl', ...(articleJson && { beside: 'index.json' }) };
  if (contents.kind !== 'citations' || contents.format === 'csl') return undefined;
  return { format: contents.format };
}
