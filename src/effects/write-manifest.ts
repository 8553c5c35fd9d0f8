import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, formatManifest, manifestName } from '../manifest.ts';
import { listPublished, readPublished } from './read-published.ts';

const filesAtOnce = 32;

/** Writes the SHA-256 of every file in `folder` beside them, as the last file of a site. */
export async function writeManifest(folder: string): Promise<void> {
  const paths = (await listPublished(folder)).filter(path => path !== manifestName);
  const manifest = new Map<string, string>();
  for (let start = 0; start < paths.length; start += filesAtOnce) {
    const read = paths.slice(start, start + filesAtOnce).map(async path => {
      manifest.set(path, digestOf((await readPublished(folder, path)) ?? new Uint8Array()));
    });
    await Promise.all(read);
  }
  await writeFile(join(folder, manifestName), formatManifest(manifest));
}
