import { existsSync } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { manifestName } from './manifest.ts';
import { OperationError } from './operation-error.ts';

/**
 * Fills a staging folder with `fill` and puts it in the place of `output` in one stroke: readers of `output` see the
 * old site or the new one, never a mixture. When `fill` throws, `output` is left as it was.
 *
 * The caller holds the build lock. Staging stands beside `output`, because a rename is only atomic within a disk.
 */
export async function publishFolder<T>(output: string, fill: (staging: string) => Promise<T>): Promise<T> {
  const staging = besideOutput(output, 'staging');
  const previous = besideOutput(output, 'previous');
  await restoreInterrupted(output, previous);
  await refuseForeignFolder(output);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  try {
    const result = await fill(staging);
    await swap(staging, output, previous);
    return result;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

function besideOutput(output: string, role: 'staging' | 'previous'): string {
  return join(dirname(output), `.${basename(output)}.${role}`);
}

async function swap(staging: string, output: string, previous: string): Promise<void> {
  const hadOutput = existsSync(output);
  await rm(previous, { recursive: true, force: true });
  if (hadOutput) await rename(output, previous);
  try {
    await rename(staging, output);
  } catch (error) {
    if (hadOutput) await rename(previous, output);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

/** A build that was cut off between the two renames left the old site under its other name. */
async function restoreInterrupted(output: string, previous: string): Promise<void> {
  if (!existsSync(output) && existsSync(previous)) await rename(previous, output);
}

/** Publishing replaces a folder whole, so a folder that Backfile did not write is never published over. */
async function refuseForeignFolder(output: string): Promise<void> {
  const found = await lstat(output).catch(() => undefined);
  if (!found) return;
  const names = found.isDirectory() ? await readdir(output) : [];
  if (found.isDirectory() && (names.length === 0 || names.includes(manifestName))) return;
  throw new OperationError(
    `${resolve(output)} is not a site that Backfile built, and a build replaces the folder whole.`,
    'Name another folder with --output, or remove this one.',
  );
}
