import { createHash } from 'node:crypto';
import type { Article } from '../archive.ts';
import type { CitationFormatName } from '../citations/citation-formats.ts';
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

/** A file of the whole archive, or of a year of it, for download. */
export interface Download extends DownloadFacts {
  readonly contents: DownloadContents;
}

/** What a file for download holds: its form and its articles. */
export type DownloadContents = { readonly articles: readonly Article[] } & (
  | { readonly kind: 'table' | 'json-lines' | 'records' | 'bag' }
  | { readonly kind: 'citations'; readonly format: CitationFormatName }
);

/** Size and SHA-256 of a file for download. */
export interface DownloadFixity {
  readonly bytes: number;
  readonly sha256: string;
}

/** Those of every download by its address, known when all have been written. */
export type DownloadFixities = ReadonlyMap<string, DownloadFixity>;

/** @throws when the download has not been written: its page would tell a reader nothing to check it by. */
export function fixityAmong(fixities: DownloadFixities, url: SiteUrl): DownloadFixity {
  const fixity = fixities.get(url);
  if (fixity === undefined) throw new Error(`The download ${url} has not been written yet.`);
  return fixity;
}

/** Passes chunks on and measures them: packing an archive twice takes long, and holding it, memory. */
export function* measured(chunks: Iterable<Uint8Array>, tell: (fixity: DownloadFixity) => void): Iterable<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  tell({ bytes, sha256: hash.digest('hex') });
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
