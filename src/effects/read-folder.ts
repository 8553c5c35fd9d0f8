import { constants } from 'node:fs';
import { open, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { captureLimits } from '../capture/limits.ts';
import type { Outcome, Problem } from '../problems.ts';
import type { SourceFile } from '../sources.ts';

/** More open files than this gain nothing and may pass the system's limit. */
const filesAtOnce = 64;

/**
 * Reads every file below `folder` (a path relative to `root`), in code-unit order of their paths.
 *
 * Symbolic links are never followed, whatever they point to, so nothing outside the folder can be published.
 * Names that begin with a dot are left alone: they are the editor's tools' (.DS_Store, .git). A folder that is
 * not there is an empty one.
 */
export async function readFolder(root: string, folder: string): Promise<Outcome<readonly SourceFile[]>> {
  const found = await listFolder(root, folder);
  const paths = found.flatMap(entry => (entry.kind === 'file' ? [entry.path] : []));
  const problems = found.flatMap(entry => (entry.kind === 'refused' ? [entry.problem] : []));
  const files: SourceFile[] = [];
  for (let start = 0; start < paths.length; start += filesAtOnce) {
    const read = await Promise.all(paths.slice(start, start + filesAtOnce).map(path => readRegularFile(root, path)));
    for (const outcome of read) {
      if (outcome.value) files.push(outcome.value);
      problems.push(...outcome.problems);
    }
  }
  return { value: files, problems };
}

type Entry =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'refused'; readonly path: string; readonly problem: Problem };

async function listFolder(root: string, folder: string): Promise<Entry[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(orNothing);
  const found: Entry[] = [];
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await listFolder(root, path)));
    else if (entry.isFile()) found.push({ kind: 'file', path });
    else found.push({ kind: 'refused', path, problem: await refusal(root, path, entry.isSymbolicLink()) });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Reads one file that must be a regular file of the project, not a link. */
export async function readRegularFile(root: string, path: string): Promise<Outcome<SourceFile>> {
  // O_NOFOLLOW: a link put in the file's place after the listing is refused as well.
  const file = await open(join(root, path), constants.O_RDONLY | constants.O_NOFOLLOW).catch(unreadable);
  if (typeof file === 'string') return { problems: [unreadableFile(path, file)] };
  try {
    const { size } = await file.stat();
    if (size > captureLimits.bytes) return { problems: [tooLarge(path, size)] };
    return { value: { path, bytes: await file.readFile() }, problems: [] };
  } finally {
    await file.close();
  }
}

function orNothing(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

function unreadable(error: NodeJS.ErrnoException): string {
  return error.code ?? error.message;
}

async function refusal(root: string, path: string, isLink: boolean): Promise<Problem> {
  const target = isLink ? await readlink(join(root, path)).catch(unreadable) : '';
  return {
    code: 'path-escapes-folder',
    path,
    message: isLink
      ? `${path} is a symbolic link to “${target}”, and links are not followed.`
      : `${path} is neither a file nor a folder (a pipe, a socket or a device).`,
    hint: isLink ? 'Put a copy of the file in its place, or remove the link.' : 'Remove it from the folder.',
  };
}

function unreadableFile(path: string, reason: string): Problem {
  if (reason === 'ELOOP')
    return {
      code: 'path-escapes-folder',
      path,
      message: `${path} is a symbolic link, and links are not followed.`,
      hint: 'Put a copy of the file in its place, or remove the link.',
    };
  return {
    code: 'unreadable-file',
    path,
    message: `${path} cannot be read (${reason}).`,
    hint:
      reason === 'ENOENT'
        ? 'Put the file in its place.'
        : 'Give the account that builds the site the right to read it.',
  };
}

function tooLarge(path: string, size: number): Problem {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  return {
    code: 'file-too-large',
    path,
    message: `${path} holds ${megabytes(size)} MB; no file over ${megabytes(captureLimits.bytes)} MB is read.`,
    hint: 'Keep one article a file. If this is an export of many, split it first.',
  };
}
