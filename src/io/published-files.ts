import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isArticleId } from '../capture/former-addresses.ts';
import type { Sources } from '../capture/sources.ts';
import { type SiteSize, siteSize } from '../site/host-limits.ts';
import { OperationError } from './operation-error.ts';
import { digestOfFile, readBytes, UnreadableFile } from './regular-file.ts';
import { writeFile } from './write-file.ts';

/** The SHA-256 of every published file; `sha256sum --check` reads it too. */
export const manifestName = 'manifest-sha256.txt';

/** SHA-256 by path, relative to the published folder, with forward slashes. */
export type Manifest = ReadonlyMap<string, string>;

/** One line a file, in code-unit order of the paths; the same files give the same text. */
export function formatManifest(manifest: Manifest): string {
  return [...manifest.keys()]
    .sort()
    .map(path => `${manifest.get(path)}  ${path}\n`)
    .join('');
}

/** Reads what `formatManifest` wrote; undefined when the text is no manifest, or names a path outside its folder. */
export function parseManifest(text: string): Manifest | undefined {
  const entries: [string, string][] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, digest, path] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? [];
    if (digest === undefined || path === undefined) return undefined;
    if (/^[/\\]|\\|^[A-Za-z]:/.test(path) || path.split('/').includes('..')) return undefined;
    entries.push([path, digest]);
  }
  return entries.length === 0 ? undefined : new Map(entries);
}

function readManifest(folder: string): Manifest | undefined {
  try {
    return parseManifest(new TextDecoder().decode(readBytes(join(folder, manifestName), largest)));
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}

const captureFile = /^articles\/(?:[^/]*-)?([a-z]{6}|[a-z]{9})\/capture\.[a-z.]+$/;

/** The captures of a published folder, by the ids in the addresses of their articles; none where its list cannot be read. */
export function publishedCaptures(folder: string): NonNullable<Sources['published']> {
  const manifest = readManifest(folder);
  return [...(manifest ?? [])].flatMap(([path, sha256]) => {
    const id = captureFile.exec(path)?.[1];
    return id !== undefined && isArticleId(id) ? [{ id, sha256 }] : [];
  });
}

/** Writes the SHA-256 of every file in `folder` beside them, as the last file of a site. */
export function writeManifest(folder: string, known?: Manifest): void {
  const paths = listPublished(folder).filter(path => path !== manifestName);
  const manifest = known ?? new Map(paths.map(path => [path, digestOfFile(join(folder, path))]));
  // Every file was written with its digest noted: another one is a mistake in the program.
  const unknown = paths.find(path => !manifest.has(path));
  if (unknown !== undefined) throw new Error(`The site has a file that was not planned: ${unknown}.`);
  writeFile(join(folder, manifestName), formatManifest(manifest), { isKept: true });
}

/** Paths of all files of a published folder, relative to it, with forward slashes. */
export function listPublished(folder: string): readonly string[] {
  const paths: string[] = [];
  // One folder after another: there is one for every article, and waiting for each takes longer than listing it.
  const list = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true }))
      if (entry.isDirectory()) list(`${below}${entry.name}/`);
      else paths.push(below + entry.name);
  };
  list('');
  return paths;
}

/** How large a published folder is, in what hosts count; undefined when there is none. */
export function sizeOfPublished(folder: string): SiteSize | undefined {
  if (!existsSync(folder)) return undefined;
  const paths = listPublished(folder);
  const textAt = (path: string) =>
    paths.includes(path) ? new TextDecoder().decode(readBytes(join(folder, path), largest)) : '';
  const files = paths.map(path => ({ path, bytes: lstatSync(join(folder, path)).size }));
  return siteSize(files, { redirects: textAt('_redirects'), headers: textAt('_headers') });
}

/** The manifest of a million files has room in it, and so has the JSON of the longest article. */
const largest = 256 * 1024 * 1024;

/** One file of a published folder or address; undefined when it is not there. */
export async function readPublished(place: string, path: string): Promise<Uint8Array | undefined> {
  if (!isAddress(place)) return orMissing(() => readBytes(join(place, path), largest));
  const fetched = await fetchPieces(place, path);
  if (fetched === undefined) return undefined;
  const pieces: Uint8Array[] = [];
  let total = 0;
  for await (const piece of fetched) {
    total += piece.length;
    if (total > largest) throw new OperationError(`${path} is too large to be read.`, 'Look at the address.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The SHA-256 of one file, read piece by piece: downloads may be larger than memory. Undefined when it is not there. */
export async function digestPublished(place: string, path: string): Promise<string | undefined> {
  if (!isAddress(place)) return orMissing(() => digestOfFile(join(place, path)));
  const pieces = await fetchPieces(place, path);
  if (pieces === undefined) return undefined;
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

export function isAddress(place: string): boolean {
  return /^https?:\/\//.test(place);
}

/** An answer without a body is an empty file. */
async function fetchPieces(address: string, path: string): Promise<AsyncIterable<Uint8Array> | undefined> {
  const response = await fetchPublished(address, path);
  return response && (response.body ?? new Blob([]).stream());
}

async function fetchPublished(address: string, path: string): Promise<Response | undefined> {
  const url = new URL(
    path.split('/').map(encodeURIComponent).join('/'),
    address.endsWith('/') ? address : `${address}/`,
  );
  const response = await fetch(url).catch(error => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new OperationError(`${url.href} cannot be reached (${cause}).`, 'Look at the address and the connection.');
  });
  if (response.ok) return response;
  if (response.status === 404 || response.status === 410) return undefined;
  throw new OperationError(`${url.href} answered with status ${response.status}.`, 'Try again later, or ask the host.');
}

/** What is published is a file: a folder, a link or a pipe in its place is as good as nothing. */
const reasonsOfMissing: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'link', 'no-file']);

function orMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableFile && reasonsOfMissing.has(error.reason)) return undefined;
    throw error;
  }
}
