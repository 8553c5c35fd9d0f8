import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { cleanUpAfterwards } from './clean-up-after.ts';
import { OperationError } from './operation-error.ts';
import { readBytes } from './regular-file.ts';
import { isRunning, writeNewFile } from './write-file.ts';

/** That this program alone writes the folder. */
export interface BuildLock {
  /** @throws OperationError when another build has taken the lock over, as it may when this one stood still for long. */
  readonly requireHeld: () => void;
}

/** What a lock says of the program that holds it. A process id alone is soon another's. */
const holderSchema = z.object({
  /** Tells this lock from every other. */
  token: z.string(),
  process: z.number().int().positive(),
  /** When the process began, in the system's own count; absent where the system does not tell. */
  began: z.string().optional(),
  /** Host, run of the system and space of process ids: within one, an id means one process at a time. */
  machine: z.string(),
  /** It only clears away what another program left, which takes moments. */
  cleansUp: z.literal(true).optional(),
});
type Holder = z.infer<typeof holderSchema>;

/** The holder touches its lock this often; where processes cannot be compared, a lock that is older than `staleAfter` is nobody's. */
const touchEvery = 5_000;
const staleAfter = 60_000;
/** How long, and how often, is asked for a lock under which only something is cleared away. */
const patience = 10_000;
const askEvery = 50;

/**
 * Runs `work` while this program alone may write `output`; a second build of the same folder is refused.
 * A lock left behind by a program that has since ended is taken over.
 *
 * @throws OperationError when another build holds the lock.
 */
export async function withBuildLock<T>(
  output: string,
  work: (lock: BuildLock) => Promise<T>,
  { cleansUp }: Pick<Holder, 'cleansUp'> = {},
): Promise<T> {
  const path = lockPath(output);
  mkdirSync(dirname(path), { recursive: true });
  const own = { ...thisProgram(), ...(cleansUp && { cleansUp }) };
  for (let waited = 0; waited < patience && holderOf(path)?.cleansUp; waited += askEvery) await wait(askEvery);
  takeLock(path, output, own);
  const allDone = cleansUp ? () => {} : cleanUpAfterwards(output);
  const release = () => {
    if (holderOf(path)?.token === own.token) rmSync(path, { force: true });
  };
  process.once('exit', release);
  const touching = touchFromBeside(path);
  try {
    return await work({
      requireHeld: () => {
        if (holderOf(path)?.token !== own.token) throw lost(path, output);
      },
    });
  } finally {
    await touching.terminate();
    process.off('exit', release);
    release();
    allDone();
  }
}

/** The lock stands beside the folder it guards, so that it is found whatever folder a build was started in. */
function lockPath(output: string): string {
  return join(dirname(output), `.${basename(output)}.lock`);
}

function takeLock(path: string, output: string, own: Holder): void {
  if (createLock(path, own)) return;
  const before = holderOf(path);
  if (isHeld(path, before, own)) throw lockedBy(before, path, output);
  removeLock(path, before);
  if (!createLock(path, own)) throw lockedBy(holderOf(path), path, output);
}

/** Written under another name and linked: a lock that is there is whole. */
function createLock(path: string, own: Holder): boolean {
  const text = `${JSON.stringify(own)}\n`;
  const beside = `${path}-${own.token}`;
  writeNewFile(beside, text);
  try {
    linkSync(beside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Some disks have no links.
    return createUnlinked(path, text);
  } finally {
    rmSync(beside, { force: true });
  }
}

function createUnlinked(path: string, text: string): boolean {
  try {
    writeNewFile(path, text);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes the lock that was found to be nobody's, and no other: between the look and the removal a third build may have
 * put its own there, which is put back.
 */
function removeLock(path: string, stale: Holder | undefined): void {
  const aside = `${path}-${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const taken = holderOf(aside);
  if (taken?.token !== stale?.token) linkSync(aside, path);
  rmSync(aside, { force: true });
}

function isHeld(path: string, holder: Holder | undefined, own: Holder): boolean {
  if (holder && holder.machine === own.machine) {
    const began = beginOf(holder.process);
    if (began !== undefined && holder.began !== undefined) return began === holder.began;
    if (!isRunning(holder.process)) return false;
  }
  const found = lstatSync(path, { throwIfNoEntry: false });
  // A folder is no lock, and may hold something: it is for a person to look at.
  return found !== undefined && (found.isDirectory() || Math.abs(Date.now() - found.mtimeMs) < staleAfter);
}

/** Undefined when there is none, or when it is not one that Backfile wrote. */
function holderOf(path: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(new TextDecoder().decode(readBytes(path, 4096))));
  } catch {
    return undefined;
  }
}

function thisProgram(): Holder {
  const began = beginOf(process.pid);
  return { token: randomUUID(), process: process.pid, ...(began !== undefined && { began }), machine: thisMachine() };
}

/**
 * When a process began; undefined when the system does not tell. The fields of /proc/PID/stat come after the program's
 * name in brackets, in which anything may stand; the third is the state, the 22nd the beginning.
 */
function beginOf(pid: number): string | undefined {
  const stat = readSystem(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state = ''] = fields;
  // A process that was killed keeps its id until its parent asks for it, in some containers for ever.
  return /[ZXx]/.test(state) ? 'ended' : fields[19];
}

function thisMachine(): string {
  const boot = readSystem('/proc/sys/kernel/random/boot_id')?.trim();
  return [hostname(), boot, idSpace()].filter(part => part !== undefined).join(' ');
}

/** Containers of one host count their processes each for itself. */
function idSpace(): string | undefined {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return undefined;
  }
}

function readSystem(path: string): string | undefined {
  try {
    return new TextDecoder().decode(readBytes(path, 65_536));
  } catch {
    return undefined;
  }
}

/** In a thread of its own, because reading and indexing keep the program's busy for minutes. */
function touchFromBeside(path: string): Worker {
  const code = `
    const { lutimesSync } = require('node:fs');
    setInterval(() => { try { const now = new Date(); lutimesSync(${JSON.stringify(path)}, now, now); } catch {} }, ${touchEvery});`;
  const worker = new Worker(code, { eval: true, execArgv: [] });
  worker.on('error', () => {});
  worker.unref();
  return worker;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function lockedBy(holder: Holder | undefined, path: string, output: string): OperationError {
  const who = holder ? `process ${holder.process} on ${holder.machine.split(' ')[0]}` : 'begun less than a minute ago';
  return new OperationError(
    `Another build (${who}) is writing ${output}.`,
    `Wait until it ends. If no build is running, wait a minute or delete ${path}.`,
  );
}

function lost(path: string, output: string): OperationError {
  return new OperationError(
    `This build was paused so long that another build took over ${output}. Nothing was published.`,
    `Build again. ${path} exists while a build is running.`,
  );
}
