import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OperationError } from './operation-error.ts';

export type Contents = string | Uint8Array | Iterable<Uint8Array>;

/**
 * Writes a whole file or nothing: to a new name beside it, which then takes its place. Every file that Backfile writes
 * itself is written here.
 *
 * The new name is opened exclusively and nothing is ever opened that was there before, so a link in the place of the
 * file is replaced, and what it points to stays as it is.
 *
 * @param isKept the text is someone's work and nothing could make it anew: it is on the disk before this returns.
 */
export function writeFile(path: string, contents: Contents, { isKept = false } = {}): void {
  const beside = nameBeside(path);
  try {
    writeNewFile(beside, contents, isKept);
    if (isKept) keepMode(path, beside);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw withPath(error, path);
  }
  if (isKept) syncFolder(dirname(path));
}

/**
 * The same for a file that was not there before: it is someone's work, and whole whenever the program ends.
 *
 * @throws EEXIST when anything stands in its place, a link too
 */
export function writeNewWork(path: string, contents: Contents): void {
  const beside = nameBeside(path);
  try {
    writeNewFile(beside, contents, true);
    // A second name, which never takes the place of a file; some disks know none.
    if (!isLinked(beside, path)) writeNewFile(path, contents, true);
  } finally {
    rmSync(beside, { force: true });
  }
  syncFolder(dirname(path));
}

function nameBeside(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.${randomUUID()}.new`);
}

/** Whether a file is one that a program was writing when it was killed. */
export function isUnfinished(path: string): boolean {
  const [, writer] = /^\..*\.(\d{1,10})\.[0-9a-f]{8}-[0-9a-f-]{27}\.new$/s.exec(basename(path)) ?? [];
  return writer !== undefined && Number(writer) !== process.pid && !isRunning(Number(writer));
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, under another account.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    return false;
  }
}

/** A file that was not there before. @throws EEXIST when anything stands in its place, a link too. */
export function writeNewFile(path: string, contents: Contents, isKept = false): void {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
  const file = openSync(path, flags, 0o666);
  try {
    const pieces = typeof contents === 'string' ? [Buffer.from(contents)] : contents;
    for (const piece of pieces instanceof Uint8Array ? [pieces] : pieces) writeAll(file, piece);
    if (isKept) fsyncSync(file);
  } catch (error) {
    throw withPath(error, path);
  } finally {
    closeSync(file);
  }
}

/** Bytes for a place in a file. */
export interface FilePart {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/**
 * Writes into a file that is there, part after part: for what tells by itself whether it was written to its end, and may be
 * thrown away. Nothing is written, and false returned, where the path is another file now, or the file has another name
 * too: whoever gave it that name may not want it changed.
 */
export function writeParts(path: string, ino: number, parts: Iterable<FilePart>): boolean {
  const file = openSync(path, constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (!found.isFile() || found.ino !== ino || found.nlink !== 1) return false;
    for (const { at, bytes } of parts) writeAll(file, bytes, at);
    return true;
  } catch (error) {
    throw withPath(error, path);
  } finally {
    closeSync(file);
  }
}

/**
 * Puts a file that is there already in a second place, without reading it where the disk can. It must not be written to
 * afterwards: files are replaced, never changed. A file that has another name elsewhere is copied, for whoever gave it
 * that name may change it.
 *
 * @returns whether both are one file now; else the second is a copy.
 */
export function takeFile(from: string, to: string, { nlink }: Pick<Stats, 'nlink'>): boolean {
  try {
    if (nlink === 1) {
      linkSync(from, to);
      return true;
    }
  } catch {
    // Some disks know no links.
  }
  copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  return false;
}

/**
 * Replaces a file of an archive, such as a list of names.
 *
 * @throws OperationError when a link on the way leads elsewhere.
 */
export function writeWithin(root: string, path: string, text: string, { isKept = true } = {}): void {
  const segments = dirname(path).split('/');
  for (const [index] of segments.entries()) makeOwnFolder(join(root, ...segments.slice(0, index + 1)));
  writeFile(join(root, path), text, { isKept });
}

/** Deletes a file of an archive; a link is deleted itself, and not what it leads to. */
export function deleteWithin(root: string, path: string): void {
  rmSync(join(root, path));
}

/** Makes a folder that is not there. @throws OperationError when a link stands in its place. */
export function makeOwnFolder(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined) mkdirSync(folder);
  else if (found.isSymbolicLink())
    throw new OperationError(
      `${folder} is a symbolic link. Backfile does not write through links.`,
      'Replace it with a folder.',
    );
}

/** Of a file that is open the system does not say which it is, and a name that is used for a moment tells nobody anything. */
function withPath(error: unknown, path: string): unknown {
  return error instanceof Error && 'code' in error ? Object.assign(error, { path }) : error;
}

/** A call may write less than it was given. */
function writeAll(file: number, bytes: Uint8Array, at?: number): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(file, bytes, written, bytes.length - written, at === undefined ? null : at + written);
}

/** Who may read and change the file stays as it was. */
function keepMode(path: string, beside: string): void {
  const old = lstatSync(path, { throwIfNoEntry: false });
  if (old?.isFile()) chmodSync(beside, old.mode & 0o777);
}

/** Has the disk keep the new name; systems that cannot open a folder keep it in their own time. */
function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, constants.O_RDONLY);
    fsyncSync(opened);
    closeSync(opened);
  } catch {
    // The file itself is there, whole, under its old or its new contents.
  }
}
