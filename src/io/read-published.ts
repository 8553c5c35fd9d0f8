import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { OperationError } from './operation-error.ts';

/** Paths of all files of a published folder, relative to it, with forward slashes. */
export async function listPublished(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** One file of a published folder or address; undefined when it is not there. */
export async function readPublished(place: string, path: string): Promise<Uint8Array | undefined> {
  if (!isAddress(place)) return readFile(join(place, path)).catch(missing);
  const response = await fetchPublished(place, path);
  return response && new Uint8Array(await response.arrayBuffer());
}

/** The SHA-256 of one file, read piece by piece: downloads may be larger than memory. Undefined when it is not there. */
export async function digestPublished(place: string, path: string): Promise<string | undefined> {
  const pieces = isAddress(place) ? await fetchPieces(place, path) : createReadStream(join(place, path));
  if (pieces === undefined) return undefined;
  const hash = createHash('sha256');
  try {
    for await (const piece of pieces) hash.update(piece);
  } catch (error) {
    return missing(error);
  }
  return hash.digest('hex');
}

/** An answer without a body is an empty file. */
async function fetchPieces(address: string, path: string): Promise<AsyncIterable<Uint8Array> | undefined> {
  const response = await fetchPublished(address, path);
  return response && (response.body ?? new Blob([]).stream());
}

export function isAddress(place: string): boolean {
  return /^https?:\/\//.test(place);
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
  throw new OperationError(
    `${url.href} was answered with status ${response.status}.`,
    'Try again later, or ask the host.',
  );
}

const codesOfMissing: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** A folder of the name is no file. Throws any other error. */
function missing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && codesOfMissing.has(error.code)) return undefined;
  throw error;
}
