import { rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RecordChanges } from '../read-records.ts';
import { attemptOrTell } from './operation-error.ts';
import { writeWithin } from './write-file.ts';

/**
 * Writes the records that were made, and removes those of articles that were taken down. Their text must not stay, so
 * what cannot be removed is told as an error.
 *
 * @param removesLeftOver also removes records whose captures are gone, as far as nobody edited them
 */
export function writeRecords(root: string, changes: RecordChanges, { removesLeftOver = false } = {}): void {
  for (const path of [...changes.takenDown, ...changes.settled]) removeRecord(root, path);
  for (const path of removesLeftOver ? changes.withoutCapture : []) removeRecord(root, path);
  for (const { path, text } of changes.written) writeRecord(root, path, text);
}

/** A capture can be read again at any time, so the disk may keep the file in its own time. */
export function writeRecord(root: string, path: string, text: string): void {
  writeWithin(root, path, text, { isKept: false });
}

/** What is said before what stood in the way. */
export const recordsNotWritten = 'The records that were made are not in records/:';

/** The same for a build, which can do without new records: what stands in the way of writing them is told. */
export function writeRecordsIfAllowed(root: string, changes: RecordChanges, tell: (text: string) => void): void {
  writeRecords(root, { ...changes, written: [] });
  const write = () => writeRecords(root, { ...changes, takenDown: [], settled: [] });
  attemptOrTell(write, recordsNotWritten, tell);
}

/** With the folders that are empty then. Links are never followed on the way here: records/ was listed without them. */
function removeRecord(root: string, path: string): void {
  rmSync(join(root, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      // Something else is in it.
      return;
    }
  }
}
