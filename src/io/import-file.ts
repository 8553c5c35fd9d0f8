import type { ImportFile } from '../imports/imported.ts';
import { OperationError } from './operation-error.ts';
import { openForParts, readPieces, UnreadableFile } from './regular-file.ts';

/** A file to import, which knows how far it was read. */
export interface OpenedImportFile extends ImportFile {
  /** How it begins, as text. */
  readonly head: () => string;
  /** `export.xml: 45 %` */
  readonly progress: () => string;
}

/** @throws OperationError when it is no file that can be read */
export function openImportFile(path: string, full: string): OpenedImportFile {
  const { size, head } = headOf(path, full);
  let done = 0;
  return {
    path,
    head: () => head,
    progress: () => `${path}: ${size === 0 ? 100 : Math.floor((100 * done) / size)} %`,
    *pieces() {
      done = 0;
      for (const piece of readPieces(full)) {
        yield piece;
        done += piece.length;
      }
    },
  };
}

const headLength = 64 * 1024;

function headOf(path: string, full: string): { readonly size: number; readonly head: string } {
  try {
    const file = openForParts(full);
    try {
      return { size: file.size, head: new TextDecoder().decode(file.read(0, headLength)) };
    } finally {
      file.close();
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const what = error.reason === 'ENOENT' ? `There is no ${path}.` : `${path} cannot be read (${error.reason}).`;
    throw new OperationError(what, 'Name the file that was exported.');
  }
}
