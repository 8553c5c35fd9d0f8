import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { ReadCapture } from '../site/downloads/bag.ts';
import { type DownloadFixities, type DownloadFixity, measured } from '../site/downloads/download.ts';
import type { SiteFile } from '../site/site-file.ts';
import { SiteFileMaker } from '../site/site-file-maker.ts';
import type { SitePlan } from '../site/site-plan.ts';
import { readUnchanged } from './read-folder.ts';
import { readBytes } from './regular-file.ts';
import { writeFile } from './write-file.ts';

/** The files of a plan, and the site that they are of. */
export type PlannedFiles = Pick<SitePlan, 'site' | 'files'>;

/** Writes the files for download, which come before the pages: one of those tells their sizes and checksums. */
export function writeDownloads(root: string, output: string, { site, files }: PlannedFiles): DownloadFixities {
  const maker = new SiteFileMaker({ site, readCapture: captureReader(root) });
  const fixities = new Map<string, DownloadFixity>();
  const downloads = files.filter(file => file.kind === 'download');
  for (const { file, path } of placed(output, downloads))
    writeFile(
      path,
      measured(maker.chunksOf(file.contents), fixity => fixities.set(file.path, fixity)),
    );
  return fixities;
}

/**
 * Writes the files of a site that are neither pages nor downloads to `output`; each is made as it is written.
 *
 * One after another: for small files that is several times faster than a pool of threads.
 */
export function writeSiteFiles(
  root: string,
  output: string,
  { site, files }: PlannedFiles,
  fixities: DownloadFixities,
): void {
  const maker = new SiteFileMaker({ site, readCapture: captureReader(root), fixities });
  const others = files.filter(({ kind }) => kind !== 'download');
  for (const { file, path } of placed(output, others)) writeFile(path, maker.contentsOf(file));
}

function captureReader(root: string): ReadCapture {
  return (path, sha256) => readUnchanged(root, path, sha256);
}

/** Where each file is to be written; the folders are there. */
function placed<File extends SiteFile>(output: string, files: readonly File[]) {
  const found = files.map(file => ({ file, path: within(output, file.path) }));
  for (const folder of new Set(found.map(({ path }) => dirname(path)))) mkdirSync(folder, { recursive: true });
  return found;
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
 * Writes offline.json, the list of what an offline edition holds with the digest of each file, and puts the service worker at the site's root, from
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
  const files: Record<string, string> = {};
  let bytes = 0;
  for (const name of names) {
    const contents = readBytes(join(output, name), largestPage);
    const digest = createHash('sha256').update(contents).digest('hex').slice(0, 16);
    bytes += contents.length;
    hash.update(`${name}\0${digest}\0`);
    files[name] = digest;
  }
  const edition = { version: hash.digest('hex').slice(0, 16), bytes, files };
  writeFile(join(output, 'offline.json'), `${JSON.stringify(edition)}\n`);
  writeFile(join(output, 'offline-worker.js'), readBytes(join(output, worker), largestPage));
}
