import { statSync } from 'node:fs';
import { UnreadableFile } from './regular-file.ts';

/**
 * Something outside the material stands in the way: a busy port, a folder that cannot be written, another build
 * at work. It is told to the person in two sentences, without a stack.
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
    'Name the archive’s folder with --root: the one that holds archive.yml and articles/.',
  );
}

/** What the system's codes mean, and what to do; any other is a mistake in the program, and keeps its stack. */
const faults: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  EACCES: ['this account may not', 'Give the account the right to it, or name another folder with --output.'],
  EPERM: ['this account may not', 'Give the account the right to it, or name another folder with --output.'],
  EROFS: ['the disk is read-only', 'Name a folder on another disk with --output.'],
  ENOSPC: ['the disk is full', 'Make room and try again; what was published is as it was.'],
  EDQUOT: ['the account’s share of the disk is used up', 'Make room and try again; what was published is as it was.'],
  ENOTDIR: ['a file stands where a folder is wanted', 'Remove that file, or name another folder with --output.'],
  EEXIST: ['a file stands where a folder is wanted', 'Remove that file, or name another folder with --output.'],
  EISDIR: ['a folder stands where a file is wanted', 'Remove that folder, or name another file.'],
  ENAMETOOLONG: ['the name is too long for the disk', 'Give the file or the folder a shorter name.'],
  EMFILE: ['too many files are open', 'Raise the limit (ulimit -n) and try again.'],
  link: ['this is a symbolic link, and links are not followed', 'Put a copy of the file in its place.'],
  'no-file': ['this is no file (a pipe, a socket or a device)', 'Put a file in its place.'],
  'too-large': ['this is larger than any file of its kind', 'Look whether it is the file that was meant.'],
};

/** A fault that the system told of, in words for a person; undefined when it is none that a person can mend. */
export function systemFault(error: unknown): OperationError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, path } = causeOf(error);
  const fault = Object.hasOwn(faults, code) ? faults[code] : undefined;
  if (fault === undefined || path === undefined) return undefined;
  const [what, hint] = fault;
  return new OperationError(`${path}: ${what} (${[syscall, code].filter(Boolean).join(', ')}).`, hint);
}

function causeOf(error: Error): { readonly code: string; readonly syscall?: string; readonly path?: string } {
  if (error instanceof UnreadableFile) return { code: error.reason, syscall: 'open', path: error.path };
  const { code = '', syscall, path }: NodeJS.ErrnoException = error;
  return { code, ...(syscall !== undefined && { syscall }), ...(path !== undefined && { path }) };
}
