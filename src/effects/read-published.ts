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
  return isAddress(place) ? fetchPublished(place, path) : readFile(join(place, path)).catch(unlessMissing);
}

export function isAddress(place: string): boolean {
  return /^https?:\/\//.test(place);
}

async function fetchPublished(address: string, path: string): Promise<Uint8Array | undefined> {
  const url = new URL(
    path.split('/').map(encodeURIComponent).join('/'),
    address.endsWith('/') ? address : `${address}/`,
  );
  const response = await fetch(url).catch(error => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new OperationError(`${url.href} cannot be reached (${cause}).`, 'Look at the address and the connection.');
  });
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  if (response.status === 404 || response.status === 410) return undefined;
  throw new OperationError(
    `${url.href} was answered with status ${response.status}.`,
    'Try again later, or ask the host.',
  );
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}
