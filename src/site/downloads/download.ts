import { createHash } from 'node:crypto';
import type { SiteUrl } from '../site-url.ts';

/** What is told of a file for download. */
export interface DownloadFacts {
  readonly url: SiteUrl;
  readonly title: string;
  /** What is in it and what it is good for. */
  readonly description: string;
  /** Set when there are several of a kind: what this one is called among them, and what all of them hold. */
  readonly part?: { readonly name: string; readonly ofAll: string };
  readonly mediaType: string;
}

/** A file of the whole archive for download; made anew each time it is asked for, so that none is held in memory. */
export interface Download extends DownloadFacts {
  readonly chunks: () => Iterable<Uint8Array>;
}

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

/** Characters gathered before they are passed on: few writes, little memory. */
const chunkLength = 65_536;

/** Lines as UTF-8 in chunks; the lines bring their own ends. */
export function* textChunks(lines: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  let gathered = '';
  for (const line of lines) {
    gathered += line;
    if (gathered.length < chunkLength) continue;
    yield encoder.encode(gathered);
    gathered = '';
  }
  if (gathered !== '') yield encoder.encode(gathered);
}
