import type { DownloadFile } from './downloads.ts';

/** The files of the whole archive. */
export function archiveDownloads(): readonly DownloadFile[] {
  return [];
}
