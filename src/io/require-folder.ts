import { statSync } from 'node:fs';
import { OperationError } from './operation-error.ts';

/** @throws OperationError when there is no folder at `path`. */
export function requireFolder(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  throw new OperationError(
    found === undefined ? `There is no folder ${path}.` : `${path} is not a folder.`,
    'Name the archive’s folder with --root: the one that holds archive.yml and articles/.',
  );
}
