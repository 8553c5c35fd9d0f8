import { statSync } from 'node:fs';
import { UnreadableFile } from './regular-file.ts';

/**
 * Something outside the material stands in the way: a busy port, a folder that cannot be written, another build
 * at work. The person gets two sentences, and no stack.
 */
export class OperationError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'OperationError';
    this.hint = hint;
  }
}

/** @throws OperationError when there is no folder at `path`. */
export function requireFolder(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  throw new OperationError(
    found === undefined ? `There is no folder ${path}.` : `${path} is not a folder.`,
    'Name the archive’s folder with --root. It is the one with archive.yml and articles/.',
  );
}

/** What the system's codes mean, and what to do. */
const faults: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  EACCES: ['this account has no permission', 'Give the account permission, or name another folder with --output.'],
  EPERM: ['this account has no permission', 'Give the account permission, or name another folder with --output.'],
  EROFS: ['the disk is read-only', 'Work in a folder that can be written; a site may go elsewhere with --output.'],
  ENOSPC: ['the disk is full', 'Free some space and try again. The published site is unchanged.'],
  EDQUOT: ['the account’s disk quota is used up', 'Free some space and try again. The published site is unchanged.'],
  ENOTDIR: ['this is a file, and a folder is needed', 'Remove that file, or name another folder with --output.'],
  EEXIST: ['this is a file, and a folder is needed', 'Remove that file, or name another folder with --output.'],
  EISDIR: ['this is a folder, and a file is needed', 'Remove that folder, or name another file.'],
  ENAMETOOLONG: ['the name is too long for the disk', 'Give the file or the folder a shorter name.'],
  EMFILE: ['too many files are open', 'Raise the limit (ulimit -n) and try again.'],
  ENFILE: ['too many files are open on this computer', 'Close other programs and try again.'],
  EIO: ['the disk failed', 'Look whether the disk is sound, and try again.'],
  EFBIG: ['the file would be larger than the system allows', 'Raise the limit (ulimit -f), or use another disk.'],
  EBUSY: [
    'the system keeps this folder in its place, as it does with a mount point',
    'Publish to a folder inside of it with --output, and serve that folder.',
  ],
  ENOMEM: ['there is not enough memory', 'Close other programs and try again.'],
  link: ['this is a symbolic link, and links are not followed', 'Replace the link with a copy of the file.'],
  'no-file': ['this is not a regular file (a pipe, a socket or a device)', 'Replace it with a file.'],
  'too-large': ['this file is too large', 'Check that it is the right file.'],
};

/** Faults of the whole computer: the system names no file when one that is open cannot be written on. */
const needNoPath: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'EIO', 'EFBIG', 'ENOMEM']);

/** What stands in the way, in words for a person; undefined when the error is a mistake in the program. */
export function operationFault(error: unknown): OperationError | undefined {
  if (error instanceof OperationError) return error;
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, path } = causeOf(error);
  const fault = Object.hasOwn(faults, code) ? faults[code] : undefined;
  // Eleventy and others wrap what the system said.
  if (fault === undefined) return operationFault(behind(error));
  if (path === undefined && !needNoPath.has(code)) return undefined;
  const [what, hint] = fault;
  const where = path === undefined ? capitalized(what) : `${path}: ${what}`;
  return new OperationError(`${where} (${[syscall, code].filter(Boolean).join(', ')}).`, hint);
}

/** The error that another one tells of; Eleventy keeps the one that a template threw in `originalError`. */
export function behind(error: Error): unknown {
  return 'originalError' in error ? error.originalError : error.cause;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Does what a build can do without; what stands in its way is told, with what is lost by it. Tells whether it was done. */
export function attemptOrTell(work: () => void, lost: string, tell: (text: string) => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    const fault = operationFault(error);
    if (fault === undefined) throw error;
    tell(`${lost} ${fault.message}`);
    return false;
  }
}

/** Does what a build can do without, and says nothing when something stands in its way. */
export function attemptQuietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (operationFault(error) === undefined && !isAbsence(error)) throw error;
    return undefined;
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && causeOf(error).code === 'ENOENT';
}

function causeOf(error: Error): { readonly code: string; readonly syscall?: string; readonly path?: string } {
  if (error instanceof UnreadableFile) return { code: error.reason, syscall: 'open', path: error.path };
  const { code = '', syscall, path }: NodeJS.ErrnoException = error;
  return { code, ...(syscall !== undefined && { syscall }), ...(path !== undefined && { path }) };
}
