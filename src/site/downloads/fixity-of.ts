import { createHash } from 'node:crypto';
import type { Download } from './downloads.ts';

/** Size and SHA-256 of a file for download. */
export interface DownloadFixity {
  readonly bytes: number;
  readonly sha256: string;
}

/** A file for download whose size and SHA-256 are measured as it is made. */
export interface FixedDownload extends Download {
  /** Makes the file only if it has not been made yet: packing an archive twice takes long, and holding it, memory. */
  readonly fixity: () => DownloadFixity;
}

/** The download, measured the first time it is made to its end. */
export function withFixity(download: Download): FixedDownload {
  let measured: DownloadFixity | undefined;
  function* chunks(): Iterable<Uint8Array> {
    const hash = createHash('sha256');
    let bytes = 0;
    for (const chunk of download.chunks()) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
    measured = { bytes, sha256: hash.digest('hex') };
  }
  const measure = (): DownloadFixity => {
    for (const _ of chunks());
    if (measured === undefined) throw new Error(`${download.url} was not made to its end.`);
    return measured;
  };
  return { ...download, chunks, fixity: () => measured ?? measure() };
}
