import { randomUUID } from 'node:crypto';
import { readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type BuildLock, withBuildLock } from './build-lock.ts';
import { OperationError } from './operation-error.ts';
import { manifestName } from './published-files.ts';
import { makeOwnFolder } from './write-file.ts';

/**
 * Fills a staging folder with `fill` and puts it in the place of `output` in one stroke: readers of `output` see the
 * old site or the new one, never a mixture. When `fill` throws, `output` is left as it was.
 *
 * Staging stands beside `output`, because a rename is only atomic within a disk. What a build that was cut off left is
 * put right by `restoreSite`, which the caller has called.
 *
 * @param keptOf of what `fill` gave, the paths of the old site whose files the new one has as well. Then the old folder is
 * not deleted: with these alone it is a second folder of names for files of the new site, and the next build begins with
 * it. To name a hundred thousand files anew and to delete as many names takes longer than all else of a small change.
 */
export async function publishFolder<T>(
  output: string,
  fill: (staging: string) => Promise<T>,
  lock: Pick<BuildLock, 'requireHeld'>,
  keptOf?: (filled: T) => ReadonlySet<string>,
): Promise<T> {
  const staging = besideOutput(output, 'staging');
  await refuseForeignFolder(output);
  await mkdir(dirname(output), { recursive: true });
  await beginStaging(output, staging, keptOf !== undefined);
  try {
    const result = await fill(staging);
    lock.requireHeld();
    await swap(staging, output, keptOf?.(result));
    return result;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** An empty folder, or the one that the last build kept for this. */
async function beginStaging(output: string, staging: string, mayUseKept: boolean): Promise<void> {
  const kept = besideOutput(output, 'kept');
  const found = await lstat(kept).catch(() => undefined);
  if (found?.isDirectory() && mayUseKept) return rename(kept, staging);
  if (found) await rm(kept, { recursive: true });
  // Not `recursive`: it would take a link in its place for the folder.
  await mkdir(staging);
}

/**
 * Puts right what a build left that was cut off: the old site is given its name back, and what is half written or half
 * removed goes. The caller holds the build lock. True when the site was not in its place.
 */
export async function restoreSite(output: string): Promise<boolean> {
  const previous = besideOutput(output, 'previous');
  const isGone = await isOutOfPlace(output);
  if (isGone) {
    await rmdir(output).catch(() => {});
    await rename(previous, output);
  } else await discard(previous, output);
  for (const name of await readdir(dirname(output)).catch(() => [])) {
    const isLeft = name === basename(besideOutput(output, 'staging')) || name.startsWith(discardedName(output));
    if (isLeft) await rm(join(dirname(output), name), { recursive: true, force: true });
  }
  return isGone;
}

/**
 * The same for those who only look at a site, such as `verify`: a build that is at work is left alone, and nothing is
 * locked when all is in place.
 */
export async function restoreSiteIfAlone(output: string): Promise<boolean> {
  if (!(await isOutOfPlace(output))) return false;
  return withBuildLock(output, () => restoreSite(output));
}

/** The same when a build was ended that wrote the folder; nothing, when another has begun. */
export async function cleanUp(output: string): Promise<void> {
  await withBuildLock(output, () => restoreSite(output), { cleansUp: true });
}

/** That a build which was cut off between two renames has been put right. */
export function siteIsBack(output: string): string {
  return `A build was interrupted while it was publishing. The previous site is back in ${output}.`;
}

/**
 * An empty folder for the development server, which wants one: nothing of a preview is written to it.
 *
 * @throws OperationError when `.cache` is a link.
 */
export async function emptyPreview(root: string): Promise<string> {
  const cache = join(root, '.cache');
  makeOwnFolder(cache);
  const preview = join(cache, 'preview');
  await rm(preview, { recursive: true, force: true });
  await mkdir(preview);
  return preview;
}

/** The places beside the output that a build uses; .gitignore knows them. */
function besideOutput(output: string, role: 'staging' | 'previous' | 'kept'): string {
  return join(dirname(output), `.${basename(output)}.${role}`);
}

function discardedName(output: string): string {
  return `.${basename(output)}.discarded-`;
}

/** A kill after any of these steps leaves a whole site: in its place, or under the name that `restoreSite` looks for. */
async function swap(staging: string, output: string, kept: ReadonlySet<string> | undefined): Promise<void> {
  const previous = besideOutput(output, 'previous');
  const hadOutput = await exists(output);
  if (hadOutput) await rename(output, previous);
  try {
    await rename(staging, output);
  } catch (error) {
    if (hadOutput) await rename(previous, output);
    throw error;
  }
  if (kept && hadOutput) await keep(previous, output, kept);
  else await discard(previous, output);
}

/** Of the old site, the files that the new one has as well; nothing else stays, whoever put it there. */
async function keep(previous: string, output: string, kept: ReadonlySet<string>): Promise<void> {
  if (keepOnly(kept, previous, '')) await discard(previous, output);
  else await rename(previous, besideOutput(output, 'kept'));
}

/** Tells whether nothing is left of the folder. A link is no folder: what lies behind it is not looked at. */
function keepOnly(kept: ReadonlySet<string>, root: string, folder: string): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory() && !(entry.isFile() && kept.has(path))) unlinkSync(join(root, path));
    else if (entry.isDirectory() && keepOnly(kept, root, path)) rmdirSync(join(root, path));
    else isEmpty = false;
  }
  return isEmpty;
}

/** Renamed before it is removed, so that a folder called `previous` is always whole. */
async function discard(folder: string, output: string): Promise<void> {
  if (!(await exists(folder))) return;
  const discarded = join(dirname(output), `${discardedName(output)}${randomUUID()}`);
  await rename(folder, discarded);
  await rm(discarded, { recursive: true, force: true });
}

/** The old site has its other name, and nothing stands in its place; an empty folder is nothing. */
async function isOutOfPlace(output: string): Promise<boolean> {
  if (!(await exists(besideOutput(output, 'previous')))) return false;
  const found = await lstat(output).catch(() => undefined);
  return found === undefined || (found.isDirectory() && (await readdir(output)).length === 0);
}

/** Of a link, whether it is there itself. */
async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

/** Publishing replaces a folder whole, so a folder that Backfile did not write is never published over. */
async function refuseForeignFolder(output: string): Promise<void> {
  const found = await lstat(output).catch(() => undefined);
  if (!found) return;
  if (found.isDirectory() && found.dev !== (await lstat(dirname(resolve(output)))).dev)
    throw new OperationError(
      `${resolve(output)} is a mount point. The system keeps it in its place, and a build replaces the whole folder.`,
      `Publish to a folder inside of it: --output ${join(output, 'site')}.`,
    );
  const names = found.isDirectory() ? await readdir(output) : [];
  if (found.isDirectory() && (names.length === 0 || names.includes(manifestName))) return;
  throw new OperationError(
    `${resolve(output)} is not a site built by Backfile, and a build replaces the whole folder.`,
    'Name another folder with --output, or delete this one.',
  );
}
