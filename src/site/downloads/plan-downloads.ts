import type { ArchiveSettings } from '../settings/settings.ts';
import type { SiteFile } from '../site-plan.ts';
import { dataPackage } from './data-package.ts';
import type { FixedDownload } from './fixity-of.ts';

/** The archive's files for download, and the data package that describes them. */
export function planDownloads(settings: ArchiveSettings, downloads: readonly FixedDownload[]): readonly SiteFile[] {
  return [
    ...downloads.map(({ url, chunks }): SiteFile => ({ kind: 'stream', path: url, chunks })),
    { kind: 'text', path: 'data/datapackage.json', text: () => dataPackage(settings, downloads) },
  ];
}
