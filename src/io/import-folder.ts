import { join } from 'node:path';
import type { Entry } from 'yauzl';
import type { ImportFolder } from '../imports/imported.ts';
import { staysInside } from './new-articles.ts';
import { OperationError } from './operation-error.ts';
import { listFiles } from './read-folder.ts';
import { readPieces } from './regular-file.ts';

/** More files are no export that is read here. */
const mostFiles = 500_000;

/** A folder as it lies on the disk; links in it are not followed. */
export function openImportFolder(path: string, full: string): ImportFolder {
  const names = listFiles(full, '.').map(name => name.replace(/^\.\//, ''));
  refuseTooMany(path, names.length);
  return {
    path,
    names,
    async *pieces(name) {
      yield* readPieces(join(full, name));
    },
  };
}

/** The folder in a ZIP file, which is not unpacked. Entries whose names lead out of it are no files of it. */
export async function openZipFolder(path: string, full: string): Promise<ImportFolder> {
  // By its default alone: in the built program the package has no other names.
  const { default: yauzl } = await import('yauzl');
  const entries = new Map<string, Entry>();
  const locked: string[] = [];
  const unreadable = (error: unknown): never => {
    throw new OperationError(`${path} cannot be read as a ZIP file (${String(error)}).`, 'Get the whole file again.');
  };
  const zip = await yauzl.openPromise(full, { autoClose: false }).catch(unreadable);
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || !staysInside(entry.fileName)) continue;
      if (entry.isEncrypted()) locked.push(entry.fileName);
      else entries.set(entry.fileName, entry);
      refuseTooMany(path, entries.size);
    }
  } catch (error) {
    unreadable(error);
  }
  return {
    path,
    names: [...entries.keys()].sort(),
    locked,
    async *pieces(name) {
      const entry = entries.get(name);
      if (entry) yield* await zip.openReadStreamPromise(entry);
    },
  };
}

function refuseTooMany(path: string, count: number): void {
  if (count > mostFiles)
    throw new OperationError(`${path} has more than ${mostFiles} files.`, 'Import parts of it, one after the other.');
}
