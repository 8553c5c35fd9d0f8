import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, formatManifest, manifestName } from './manifest.ts';
import { listPublished } from './read-published.ts';

/** Writes the SHA-256 of every file in `folder` beside them, as the last file of a site. */
export async function writeManifest(folder: string): Promise<void> {
  const paths = (await listPublished(folder)).filter(path => path !== manifestName);
  const manifest = new Map(paths.map(path => [path, digestOf(readFileSync(join(folder, path)))]));
  writeFileSync(join(folder, manifestName), formatManifest(manifest));
}
