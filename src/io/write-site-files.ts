import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { SiteFile } from '../site/site-plan.ts';
import { readUnchanged } from './read-folder.ts';
import { readBytes } from './regular-file.ts';
import { type Contents, writeFile } from './write-file.ts';

/**
 * Writes the files of a site that are not pages to `output`; contents are made one by one, as they are written.
 *
 * One after another: for small files that is several times faster than a pool of threads.
 */
export function writeSiteFiles(root: string, output: string, files: readonly SiteFile[]): void {
  const placed = files.map(file => ({ file, path: within(output, file.path) }));
  for (const folder of new Set(placed.map(({ path }) => dirname(path)))) mkdirSync(folder, { recursive: true });
  for (const { file, path } of placed) writeFile(path, contentsOf(root, file));
}

function contentsOf(root: string, file: SiteFile): Contents {
  switch (file.kind) {
    case 'text':
      return file.text();
    case 'bytes':
      return file.bytes;
    case 'copy':
      return readUnchanged(root, file.from, file.sha256);
    case 'stream':
      return file.chunks();
  }
}

/** @throws when the path leads out of the folder: a plan that says so is a mistake in the program. */
function within(folder: string, path: string): string {
  const full = resolve(folder, path);
  if (full.startsWith(resolve(folder) + sep)) return full;
  throw new Error(`The site's plan names “${path}”, which is outside the folder it is published to.`);
}

/** What reading and searching need; downloads, citations and captures are left on the web. */
const neededOffline = /\.html$|^assets\/|^search\/|^articles\/.*\/index\.md$|^lookup\//;

/** More than the page of the longest article. */
const largestPage = 256 * 1024 * 1024;

/**
 * Writes offline.json, the list of what an offline edition holds, and puts the service worker at the site's root, from
 * where alone it may serve the whole site. The last step of a build: the list's version is a hash of all contents.
 */
export function writeOfflineFiles(output: string, worker: string | undefined): void {
  if (worker === undefined) return;
  const names = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(join(output, sep).length).split(sep).join('/'))
    .filter(name => neededOffline.test(name))
    .sort();
  const hash = createHash('sha256');
  let bytes = 0;
  for (const name of names) {
    const contents = readBytes(join(output, name), largestPage);
    bytes += contents.length;
    hash.update(`${name}\0${contents.length}\0`).update(contents);
  }
  const edition = { version: hash.digest('hex').slice(0, 16), bytes, files: names };
  writeFile(join(output, 'offline.json'), `${JSON.stringify(edition)}\n`);
  writeFile(join(output, 'offline-worker.js'), readBytes(join(output, worker), largestPage));
}
