import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatManifest, manifestName } from './manifest.ts';
import { listPublished } from './read-published.ts';

/** Writes the SHA-256 of every file in `folder` beside them, as the last file of a site. */
export async function writeManifest(folder: string): Promise<void> {
  const paths = (await listPublished(folder)).filter(path => path !== manifestName);
  const piece = new Uint8Array(1 << 20);
  const manifest = new Map(paths.map(path => [path, digestOfFile(join(folder, path), piece)]));
  writeFileSync(join(folder, manifestName), formatManifest(manifest));
}

/** Reads through `piece`, since a download may be larger than memory, and one after another, which is faster for small files. */
function digestOfFile(path: string, piece: Uint8Array): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) hash.update(piece.subarray(0, size));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
