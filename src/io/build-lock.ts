import { rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OperationError } from './operation-error.ts';

/**
 * Runs `work` while this program alone may write `output`; a second build of the same folder is refused.
 * A lock left behind by a program that has since ended is taken over.
 *
 * @throws OperationError when another build holds the lock.
 */
export async function withBuildLock<T>(output: string, work: () => Promise<T>): Promise<T> {
  const path = lockPath(output);
  await mkdir(dirname(path), { recursive: true });
  await takeLock(path, output);
  const release = () => rmSync(path, { force: true });
  // An interrupted build (Ctrl+C ends in process.exit) must not lock out the next one.
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** The lock stands beside the folder it guards, so that it is found whatever folder a build was started in. */
function lockPath(output: string): string {
  return join(dirname(output), `.${output.split(/[\\/]/).at(-1)}.lock`);
}

async function takeLock(path: string, output: string): Promise<void> {
  if (await createLock(path)) return;
  const holder = Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10);
  if (isRunning(holder)) throw lockedBy(holder, path, output);
  await rm(path, { force: true });
  if (!(await createLock(path))) throw lockedBy(holder, path, output);
}

async function createLock(path: string): Promise<boolean> {
  try {
    await writeFile(path, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another account.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function lockedBy(pid: number, path: string, output: string): OperationError {
  return new OperationError(
    `Another build (process ${pid}) is writing ${output}.`,
    `Wait until it ends. If no such build runs, remove ${path}.`,
  );
}
