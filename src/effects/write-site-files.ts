import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SiteFile } from '../site/site-plan.ts';
import { readRegularFile } from './read-folder.ts';

/** Enough to keep the disk at work without holding many files in memory. */
const filesAtOnce = 32;

/** Writes the files of a site that are not pages to `output`; contents are made one by one, as they are written. */
export async function writeSiteFiles(root: string, output: string, files: readonly SiteFile[]): Promise<void> {
  const folders = new Set(files.map(file => dirname(within(output, file.path))));
  await Promise.all([...folders].map(folder => mkdir(folder, { recursive: true })));
  for (let start = 0; start < files.length; start += filesAtOnce) {
    await Promise.all(files.slice(start, start + filesAtOnce).map(file => writeSiteFile(root, output, file)));
  }
}

async function writeSiteFile(root: string, output: string, file: SiteFile): Promise<void> {
  const path = within(output, file.path);
  switch (file.kind) {
    case 'text':
      return writeFile(path, file.text());
    case 'bytes':
      return writeFile(path, file.bytes);
    case 'copy':
      return writeFile(path, await copied(root, file.from));
    case 'stream':
      return pipeline(Readable.from(file.chunks()), createWriteStream(path));
  }
}

async function copied(root: string, from: string): Promise<Uint8Array> {
  const { value, problems } = await readRegularFile(root, from);
  if (value) return value.bytes;
  throw new Error(problems.map(problem => problem.message).join(' '));
}

/** @throws when the path leads out of the folder: a plan that says so is a mistake in the program. */
function within(folder: string, path: string): string {
  const full = resolve(folder, path);
  if (full.startsWith(resolve(folder) + sep)) return full;
  throw new Error(`The site's plan names “${path}”, which is outside the folder it is published to.`);
}
