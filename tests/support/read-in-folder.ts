import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from '../../src/io/read-sources.ts';
import { writeRecords } from '../../src/io/write-records.ts';
import { type ArchiveRead, readArchive } from '../../src/pipeline.ts';
import type { ReadAgain } from '../../src/read-records.ts';

/** `backfile read` in a folder. */
export function readIn(root: string, again: ReadAgain = 'none', removesLeftOver = true): ArchiveRead {
  const found = readArchive(readSources(root), {}, undefined, { again });
  writeRecords(root, found.changes, { removesLeftOver });
  return found;
}

/** The record of articles/ferry.txt, as it lies there. */
export const ferryRecord = (root: string) => readFileSync(join(root, 'records/ferry.md'), 'utf8');

export const writtenBy = ({ changes }: ArchiveRead) => changes.written.map(({ path }) => path);
export const codesOf = ({ problems }: Pick<ArchiveRead, 'problems'>) => problems.map(({ code }) => code);
