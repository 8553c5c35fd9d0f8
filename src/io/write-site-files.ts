import { createHash } from 'node:crypto';
import { pictureLimits } from '../capture/picture-bytes.ts';
import type { Memory } from '../memory.ts';
import type { Article } from '../site/archive.ts';
import type { ReadCapture } from '../site/downloads/bag.ts';
import type { DownloadFixities, DownloadFixity } from '../site/downloads/download.ts';
import { type KeptPieces, RememberedPieces } from '../site/downloads/download-pieces.ts';
import type { OutputKeys } from '../site/output-keys.ts';
import { SiteFileMaker } from '../site/site-file-maker.ts';
import type { SitePlan } from '../site/site-plan.ts';
import { readUnchanged } from './read-folder.ts';
import { readBytes } from './regular-file.ts';
import type { StagedSite } from './staged-site.ts';

/** What the files of a site are written with. */
export interface SiteWriting {
  /** The archive's folder. */
  readonly root: string;
  readonly staged: StagedSite;
  readonly keys: OutputKeys;
  readonly memory: Memory;
}

/** The files of a plan, and the site that they are of. */
export type PlannedFiles = Pick<SitePlan, 'site' | 'files'>;

/** Writes the files for download, which come before the pages: one of those tells their sizes and checksums. */
export function writeDownloads({ site, files }: PlannedFiles, writing: SiteWriting): DownloadFixities {
  const { root, staged, keys, memory } = writing;
  const fixities = new Map<string, DownloadFixity>();
  const articles = new Set<Article>();
  memory.again<KeptPieces>('downloads', before => {
    const pieces = new RememberedPieces(keys.ofSettings, before);
    const maker = new SiteFileMaker({ site, readCapture: captureReader(root), readPicture, pieces });
    for (const file of files) {
      if (file.kind !== 'download') continue;
      for (const article of file.contents.articles) articles.add(article);
      const key = keys.ofFile(file);
      const taken = staged.take(file.path, key);
      fixities.set(file.path, taken ?? staged.writeChunks(file.path, maker.chunksOf(file.contents), key));
    }
    return pieces.kept(articles);
  });
  return fixities;
}

/**
 * Writes the files of a site that are neither pages nor downloads; each is made as it is written.
 *
 * One after another: for small files that is several times faster than a pool of threads.
 */
export function writeSiteFiles(
  { site, files }: PlannedFiles,
  { root, staged, keys }: SiteWriting,
  fixities: DownloadFixities,
): void {
  const maker = new SiteFileMaker({ site, readCapture: captureReader(root), readPicture, fixities });
  for (const file of files) {
    if (file.kind === 'download') continue;
    const key = keys.ofFile(file);
    if (key === undefined || !staged.take(file.path, key)) staged.write(file.path, maker.contentsOf(file), key);
  }
}

function captureReader(root: string): ReadCapture {
  return (path, sha256) => readUnchanged(root, path, sha256);
}

/** Written by this program, and small. */
export function readPicture(from: string): Uint8Array {
  return readBytes(from, pictureLimits.bytes);
}

/** What reading and searching need; downloads, citations and captures are left on the web. */
const neededOffline = /\.html$|^assets\/|^search\/|^articles\/.*\/index\.md$|^lookup\//;

/**
 * Writes offline.json, the list of what an offline edition holds with the digest of each file, and puts the service
 * worker at the site's root, from where alone it may serve the whole site. The last step of a build: the list's version is
 * a hash of all contents.
 */
export function writeOfflineFiles({ site, files }: PlannedFiles, staged: StagedSite): void {
  const workerUrl = site.assets.scripts.get('offline-worker');
  const worker = files.find(({ path }) => path === workerUrl);
  if (worker?.kind !== 'bytes') return;
  const needed = [...staged.files()].filter(([path]) => neededOffline.test(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256');
  for (const [path, { sha256 }] of needed) hash.update(`${path}\0${sha256}\0`);
  const edition = {
    version: hash.digest('hex').slice(0, 16),
    bytes: needed.reduce((sum, [, file]) => sum + file.bytes, 0),
    files: Object.fromEntries(needed.map(([path, { sha256 }]) => [path, sha256.slice(0, 16)])),
  };
  staged.write('offline.json', `${JSON.stringify(edition)}\n`);
  staged.write('offline-worker.js', worker.bytes);
}
