import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Sha256 } from '../capture/capture.ts';
import { captureLimits, largestArticleFile } from '../capture/limits.ts';
import type { SourceFile } from '../capture/sources.ts';
import type { Outcome, Problem } from '../problems.ts';
import { OperationError } from './operation-error.ts';
import { readBytesWithin, UnreadableFile } from './regular-file.ts';

/** Tells the digest and the size of a file, where that is known without reading it. */
export type KnownFiles = (path: string) => KnownFile | undefined;

export interface KnownFile {
  readonly sha256: Sha256;
  readonly bytes: number;
}

/** Everything below a folder: each entry is a file that was read, one with a problem, or one ignored by its name. */
export interface FolderContents {
  readonly files: readonly SourceFile[];
  readonly ignored: readonly IgnoredEntry[];
  readonly problems: readonly Problem[];
}

/** An entry whose name begins with a dot; of a folder nothing below it is looked at. */
export interface IgnoredEntry {
  readonly path: string;
  readonly isFile: boolean;
}

/**
 * Reads every file below `folder` (a path relative to `root`), in code-unit order of their paths.
 *
 * Symbolic links are never followed, whatever they point to, so nothing outside the folder can be published.
 * Names that begin with a dot are ignored: they belong to the editor's tools (.DS_Store, .git). A folder that is
 * not there is an empty one.
 *
 * @param largest the bytes a file may have; a larger one is told of and not read.
 * @param known tells what is in a file without reading it, where it can; such a file is read when it is asked for.
 *
 * Small files are read several times faster one after another than through a pool of threads.
 */
export function readFolder(
  root: string,
  folder: string,
  largest = captureLimits.bytes,
  known: KnownFiles = () => undefined,
): FolderContents {
  const found = listEntries(root, folder);
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const entry of found) {
    if (entry.kind === 'ignored') continue;
    if (entry.kind === 'refused') {
      problems.push(entry.problem);
      continue;
    }
    const file = known(entry.path);
    const isKnown = file !== undefined && file.bytes <= largest;
    const read = isKnown
      ? { value: unreadFile(root, entry.path, file.sha256), problems: [] }
      : readRegularFile(root, entry.path, largest);
    if (read.value) files.push(read.value);
    problems.push(...read.problems);
  }
  const ignored = found.flatMap(entry =>
    entry.kind === 'ignored' ? [{ path: entry.path, isFile: entry.isFile }] : [],
  );
  return { files, ignored, problems };
}

/** The paths of the files below `folder`, none of which is opened. */
export function listFiles(root: string, folder: string): readonly string[] {
  return listEntries(root, folder).flatMap(entry => (entry.kind === 'file' ? [entry.path] : []));
}

/** Everything below `folder` by its name, in code-unit order of the paths; no file is opened. */
export function listEntries(root: string, folder: string): readonly Entry[] {
  if (isLink(root, folder)) return [{ kind: 'refused', path: folder, problem: refusal(root, folder, true) }];
  return listFolder(root, folder);
}

function isLink(root: string, path: string): boolean {
  return lstatSync(join(root, path), { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Something that a folder of the archive has in it. */
export type Entry =
  | { readonly kind: 'file'; readonly path: string }
  | ({ readonly kind: 'ignored' } & IgnoredEntry)
  | { readonly kind: 'refused'; readonly path: string; readonly problem: Problem };

function listFolder(root: string, folder: string): Entry[] {
  const { value: entries, problem } = entriesOf(root, folder);
  if (problem) return [{ kind: 'refused', path: folder, problem }];
  return entries.flatMap(entry => entriesAt(root, folder, entry)).sort(byPath);
}

/** Names come as bytes: a name that is not UTF-8 has no text by which the file could be opened. */
function entriesAt(root: string, folder: string, entry: Dirent<Buffer>): Entry[] {
  const path = `${folder}/${isUtf8(entry.name) ? entry.name.toString('utf8') : escapedName(entry.name)}`;
  if (entry.name[0] === dot) return [{ kind: 'ignored', path, isFile: entry.isFile() && isUtf8(entry.name) }];
  if (!isUtf8(entry.name)) return [{ kind: 'refused', path, problem: nameNotUtf8(path, entry.isDirectory()) }];
  if (entry.isDirectory()) return listFolder(root, path);
  if (entry.isFile()) return [{ kind: 'file', path }];
  return [{ kind: 'refused', path, problem: refusal(root, path, entry.isSymbolicLink()) }];
}

const dot = 0x2e;

/** The name with every byte that is not ASCII as `\xNN`. */
function escapedName(name: Buffer): string {
  return Array.from(name, byte =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
  ).join('');
}

function byPath(a: Entry, b: Entry): number {
  return a.path < b.path ? -1 : 1;
}

/** Reads one file that must be a regular file of the archive, not a link. */
export function readRegularFile(root: string, path: string, largest = captureLimits.bytes): Outcome<SourceFile> {
  try {
    return { value: { path, bytes: readBytesWithin(root, path, largest) }, problems: [] };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { problems: [unreadableFile(path, error, largest)] };
  }
}

/** A file of which it is known what it holds: it is read when its bytes are asked for, and each time anew. */
export function unreadFile(root: string, path: string, sha256: Sha256): SourceFile {
  return {
    path,
    get bytes() {
      return readUnchanged(root, path, sha256);
    },
    sha256,
  };
}

/**
 * A capture that was read before, for a copy of it.
 *
 * @throws OperationError when its bytes are others now: the record would speak of what is not published.
 */
export function readUnchanged(root: string, path: string, sha256: string): Uint8Array {
  const { value, problems } = readRegularFile(root, path, largestArticleFile(path));
  const found = value && createHash('sha256').update(value.bytes).digest('hex');
  if (value && found === sha256) return value.bytes;
  const what = found === undefined ? problems.map(({ message }) => message).join(' ') : `Its SHA-256 is now ${found}.`;
  throw new OperationError(
    `${path} was changed while the site was being built. ${what}`,
    'Build again when nothing is writing to articles/.',
  );
}

function entriesOf(root: string, folder: string): { value: readonly Dirent<Buffer>[]; readonly problem?: Problem } {
  try {
    return { value: readdirSync(join(root, folder), { withFileTypes: true, encoding: 'buffer' }) };
  } catch (error) {
    const reason = errorCode(error);
    return { value: [], ...(reason !== 'ENOENT' && { problem: unreadable(folder, reason) }) };
  }
}

/** The system's code for what went wrong, such as EACCES; any other error is a mistake in the program. */
function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

function refusal(root: string, path: string, isLink: boolean): Problem {
  if (!isLink) return noFile(path);
  return {
    code: 'path-escapes-folder',
    path,
    message: `${path} is a symbolic link to “${readlinkSync(join(root, path))}”. Backfile does not follow links.`,
    hint: 'Replace the link with a copy of the file, or remove it.',
  };
}

function nameNotUtf8(path: string, isFolder: boolean): Problem {
  return {
    code: 'unreadable-name',
    path,
    message: `The name of ${path} is not UTF-8 (\\xNN is one of its bytes), so the ${isFolder ? 'folder and everything in it' : 'file'} was not read.`,
    hint: 'Rename it. `convmv -r -f windows-1252 -t utf-8 --notest articles` renames a whole folder.',
  };
}

function noFile(path: string): Problem {
  return {
    code: 'path-escapes-folder',
    path,
    message: `${path} is neither a file nor a folder (but a pipe, a socket or a device).`,
    hint: 'Replace it with a file, or remove it.',
  };
}

function unreadableFile(path: string, { reason, size }: UnreadableFile, largest: number): Problem {
  switch (reason) {
    case 'too-large':
      return tooLarge(path, size, largest);
    case 'no-file':
      return noFile(path);
    case 'link':
    case 'outside':
      return {
        code: 'path-escapes-folder',
        path,
        message: `${path} is a symbolic link or lies behind one. Backfile does not follow links.`,
        hint: 'Replace the link with a copy of the file, or remove it.',
      };
    default:
      return unreadable(path, reason);
  }
}

function unreadable(path: string, reason: string): Problem {
  return {
    code: 'unreadable-file',
    path,
    message: `${path} cannot be read (${reason}).`,
    hint: remedyOf(reason),
  };
}

function remedyOf(reason: string): string {
  switch (reason) {
    case 'ENOENT':
      return 'Add the file.';
    case 'ENOTDIR':
      return 'Replace it with a folder.';
    case 'EISDIR':
      return 'This is a folder. Replace it with a file.';
    default:
      return 'Give the account that builds the site permission to read it.';
  }
}

function tooLarge(path: string, size: number, largest: number): Problem {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  return {
    code: 'file-too-large',
    path,
    message: `${path} has ${megabytes(size)} MB. The limit is ${megabytes(largest)} MB.`,
    hint: 'Keep one article per file. If this is an export of many articles, split it first.',
  };
}
