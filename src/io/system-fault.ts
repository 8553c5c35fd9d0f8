import { OperationError } from './operation-error.ts';

/** What the system's codes mean, and what to do; any other is a mistake in the program, and keeps its stack. */
const faults: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  EACCES: ['this account may not', 'Give the account the right to it, or name another folder with --output.'],
  EPERM: ['this account may not', 'Give the account the right to it, or name another folder with --output.'],
  EROFS: ['the disk is read-only', 'Name a folder on another disk with --output.'],
  ENOSPC: ['the disk is full', 'Make room and try again; what was published is as it was.'],
  EDQUOT: ['the account’s share of the disk is used up', 'Make room and try again; what was published is as it was.'],
  ENOTDIR: ['a file stands where a folder is wanted', 'Remove that file, or name another folder with --output.'],
  EEXIST: ['a file stands where a folder is wanted', 'Remove that file, or name another folder with --output.'],
  ENAMETOOLONG: ['the name is too long for the disk', 'Give the file or the folder a shorter name.'],
  EMFILE: ['too many files are open', 'Raise the limit (ulimit -n) and try again.'],
};

/** A fault that the system told of, in words for a person; undefined when it is none that a person can mend. */
export function systemFault(error: unknown): OperationError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', syscall, path }: NodeJS.ErrnoException = error;
  const fault = Object.hasOwn(faults, code) ? faults[code] : undefined;
  if (fault === undefined || path === undefined) return undefined;
  const [what, hint] = fault;
  return new OperationError(`${path}: ${what} (${syscall ?? code}, ${code}).`, hint);
}
