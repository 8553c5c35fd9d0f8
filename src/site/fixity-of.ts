import { createHash } from 'node:crypto';

/** Size and SHA-256 of a file for download. */
export interface DownloadFixity {
  readonly bytes: number;
  readonly sha256: string;
}

/** Measures a file without holding it. */
export function fixityOf(chunks: Iterable<Uint8Array>): DownloadFixity {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
