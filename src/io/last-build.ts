import { createHash } from 'node:crypto';
import { lstatSync, type Stats } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { attemptOrTell } from './operation-error.ts';
import { digestOfFile, readBytes, UnreadableFile } from './regular-file.ts';
import { makeOwnFolder, writeFile } from './write-file.ts';

/** A file as a build put it into its output folder. */
export interface BuiltFile {
  /** What it was made from; absent when it is made by every build. */
  readonly key?: string;
  readonly sha256: string;
  readonly bytes: number;
  /** By these the file is known not to have been touched since, without being read. */
  readonly mtimeMs: number;
  readonly ino: number;
  /** Whether it has a second name in the folder that is kept for the next build. */
  readonly isTwice?: boolean;
}

/** What the last build put into a folder, by path. */
export type LastBuild = ReadonlyMap<string, BuiltFile>;

/** Another layout has another number, and is thrown away. */
const layout = 'backfile-output/2';

/** Some object. What is in it is looked at by hand: for fifty thousand files, zod takes longer than all else that is done. */
export const listSchema = z.custom<object>(value => typeof value === 'object' && value !== null);

const savedSchema = z.object({ layout: z.literal(layout), files: listSchema });

/** More than a build of a million files writes. */
const largest = 512 * 1024 * 1024;

/** What is known of the files in `output`; nothing when no build has told, or what it told cannot be read. */
export function readLastBuild(root: string, output: string): LastBuild {
  const saved = savedSchema.safeParse(readSaved(placeOf(root, output, 'output')));
  const files = new Map<string, BuiltFile>();
  if (!saved.success) return files;
  for (const [path, told] of Object.entries(saved.data.files)) {
    const file = builtFile(told);
    if (file === undefined) return new Map();
    files.set(path, file);
  }
  return files;
}

/** One file as `writeLastBuild` wrote it; undefined for anything else. */
function builtFile(told: unknown): BuiltFile | undefined {
  if (!Array.isArray(told) || told.length !== 6) return undefined;
  const [key, sha256, bytes, mtimeMs, ino, names]: readonly unknown[] = told;
  if (typeof key !== 'string' || typeof sha256 !== 'string' || sha256.length !== 64) return undefined;
  if (typeof bytes !== 'number' || typeof mtimeMs !== 'number' || typeof ino !== 'number') return undefined;
  if (names !== 1 && names !== 2) return undefined;
  const file = { sha256, bytes, mtimeMs, ino, isTwice: names === 2 };
  return key === '' ? file : { key, ...file };
}

/**
 * Keeps what a build put into `output`. Only a help: without it, or with that of another build, all is made anew; so a
 * build that was published does not fail for want of it.
 */
export function writeLastBuild(root: string, output: string, build: LastBuild, tell: (text: string) => void): void {
  const files = Object.fromEntries(
    [...build].map(([path, { key = '', sha256, bytes, mtimeMs, ino, isTwice }]) => [
      path,
      [key, sha256, bytes, mtimeMs, ino, isTwice ? 2 : 1],
    ]),
  );
  const write = () => writeSaved(root, placeOf(root, output, 'output'), { layout, files });
  attemptOrTell(write, 'The next build makes every page anew:', tell);
}

/** The file as it lies there now, if its contents are those that were built. */
export function unchangedSince(path: string, built: BuiltFile): Stats | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size !== built.bytes) return undefined;
  const isUntouched = found.mtimeMs === built.mtimeMs && found.ino === built.ino;
  return isUntouched || digestIfReadable(path) === built.sha256 ? found : undefined;
}

/** Where `what` is kept; each folder that is published to has files of its own. */
export function placeOf(root: string, output: string, what: 'output' | 'finished'): string {
  const digest = createHash('sha256')
    .update(relative(resolve(root), resolve(output)))
    .digest('hex');
  return join(root, '.cache', `${what}-${digest.slice(0, 8)}.json`);
}

/** What was kept there as JSON; undefined when there is none that can be read. */
export function readSaved(place: string): unknown {
  try {
    return JSON.parse(Buffer.from(readBytes(place, largest)).toString('utf8'));
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function writeSaved(root: string, place: string, saved: object): void {
  makeOwnFolder(join(root, '.cache'));
  writeFile(place, JSON.stringify(saved));
}

export function digestIfReadable(path: string): string | undefined {
  try {
    return digestOfFile(path);
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}
