import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OperationError } from './operation-error.ts';
import { readBytes } from './regular-file.ts';
import { writeWithin } from './write-file.ts';

/** A package.json that is larger is none. */
const largest = 1024 * 1024;

/** What a folder holds before an archive is begun in it. */
export interface StandingFolder {
  /** The text of its package.json. */
  readonly packageFile?: string;
  /** Whether Backfile is installed in it. */
  readonly isInstalled: boolean;
}

/** @throws OperationError where there is an archive already, or a package.json that cannot be read. */
export function lookAtFolder(root: string): StandingFolder {
  const articles = join(root, 'articles');
  if (existsSync(join(root, 'archive.yml')) || (existsSync(articles) && readdirSync(articles).length > 0))
    throw new OperationError(
      `There is an archive in ${root} already. Nothing was written.`,
      'Name another folder, or look at this one: `npx backfile serve`.',
    );
  const isInstalled = existsSync(join(root, 'node_modules/backfile'));
  const path = join(root, 'package.json');
  return existsSync(path) ? { isInstalled, packageFile: readJson(path) } : { isInstalled };
}

function readJson(path: string): string {
  const text = new TextDecoder().decode(readBytes(path, largest));
  try {
    JSON.parse(text);
    return text;
  } catch {
    throw new OperationError(`${path} is not JSON. Nothing was written.`, 'Correct it, or name another folder.');
  }
}

/**
 * Writes files into a folder, which is made if it is not there; those that are there stay, but for `replaced`.
 *
 * @returns the paths of those that stayed.
 */
export function fillFolder(
  root: string,
  files: Readonly<Record<string, string>>,
  replaced: readonly string[],
): readonly string[] {
  mkdirSync(root, { recursive: true });
  const stay = Object.keys(files).filter(path => !replaced.includes(path) && existsSync(join(root, path)));
  for (const [path, text] of Object.entries(files)) if (!stay.includes(path)) writeWithin(root, path, text);
  return stay;
}
