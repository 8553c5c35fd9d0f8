import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import type { SiteFile } from '../site/site-plan.ts';
import { readCaptureBytes } from './read-folder.ts';

/**
 * Writes the files of a site that are not pages to `output`; contents are made one by one, as they are written.
 *
 * One after another: for small files that is several times faster than a pool of threads.
 */
export function writeSiteFiles(root: string, output: string, files: readonly SiteFile[]): void {
  const placed = files.map(file => ({ file, path: within(output, file.path) }));
  for (const folder of new Set(placed.map(({ path }) => dirname(path)))) mkdirSync(folder, { recursive: true });
  for (const { file, path } of placed) writeSiteFile(root, path, file);
}

function writeSiteFile(root: string, path: string, file: SiteFile): void {
  if (file.kind === 'stream') writeChunks(path, file.chunks());
  else writeFileSync(path, contentsOf(root, file));
}

function contentsOf(root: string, file: Exclude<SiteFile, { kind: 'stream' }>): string | Uint8Array {
  switch (file.kind) {
    case 'text':
      return file.text();
    case 'bytes':
      return file.bytes;
    case 'copy':
      return readCaptureBytes(root, file.from);
  }
}

function writeChunks(path: string, chunks: Iterable<Uint8Array>): void {
  const opened = openSync(path, 'w');
  try {
    for (const chunk of chunks) writeSync(opened, chunk);
  } finally {
    closeSync(opened);
  }
}

/** @throws when the path leads out of the folder: a plan that says so is a mistake in the program. */
function within(folder: string, path: string): string {
  const full = resolve(folder, path);
  if (full.startsWith(resolve(folder) + sep)) return full;
  throw new Error(`The site's plan names “${path}”, which is outside the folder it is published to.`);
}
