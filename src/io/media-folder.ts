import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isPicturePath, pictureLimits } from '../capture/picture-bytes.ts';
import { staysInside } from './new-articles.ts';
import { readBytesWithin, UnreadableFile } from './regular-file.ts';

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

export function existingFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

export interface MediaFile {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A folder with the pictures of a site, as its server kept them. */
export class MediaFolder {
  readonly #root: string;
  /** The last file: pages of one article ask for the same picture. */
  readonly #paths = new Map<string, string | undefined>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The file of a picture's address: the largest form of it that is there. */
  find(address: string): MediaFile | undefined {
    const path = this.#pathOf(address);
    if (path === undefined) return undefined;
    try {
      return { path, bytes: readBytesWithin(this.#root, path, pictureLimits.bytes) };
    } catch (error) {
      if (error instanceof UnreadableFile) return undefined;
      throw error;
    }
  }

  #pathOf(address: string): string | undefined {
    if (this.#paths.has(address)) return this.#paths.get(address);
    const path = formsOf(address).find(form => staysInside(form) && existsSync(join(this.#root, form)));
    if (this.#paths.size > 100_000) this.#paths.clear();
    this.#paths.set(address, path);
    return path;
  }
}

/**
 * Where a picture may lie: the end of its path, the longest first, so that `--media` may be the folder of uploads or any above it. The
 * picture as it was uploaded comes before the forms that WordPress cut from it.
 */
export function formsOf(address: string): readonly string[] {
  const path = decoded(URL.canParse(address) ? new URL(address).pathname : address.replace(/[?#].*$/s, ''));
  const parts = path.split('/').filter(part => part !== '');
  if (!isPicturePath(path) || parts.length > 30) return [];
  const ends = parts.map((_, from) => parts.slice(from).join('/'));
  return ends.slice(0, Math.max(1, ends.length - 1)).flatMap(end => {
    const whole = end.replace(/(?:-\d{1,5}x\d{1,5}|-scaled)(\.\w+)$/, '$1');
    return whole === end ? [end] : [whole, whole.replace(/(\.\w+)$/, '-scaled$1'), end];
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
