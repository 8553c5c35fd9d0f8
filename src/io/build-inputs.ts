import { createHash } from 'node:crypto';
import { lstatSync, rmSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Sha256 } from '../capture/capture.ts';
import type { SourceFile } from '../capture/sources.ts';
import type { RecordChanges } from '../read-records.ts';
import { listSources, readSource } from './list-sources.ts';
import { attemptQuietly } from './operation-error.ts';
import type { Entry, KnownFile } from './read-folder.ts';
import type { ReadSources } from './read-sources.ts';
import { makeOwnFolder, writeFile } from './write-file.ts';

/** A file that a site was made from, by its contents. */
export interface BuildInput {
  readonly sha256: string;
  readonly bytes: number;
  /** By this it is known not to have been touched since, without being read; absent where it could deceive. */
  readonly stamp?: Stamp;
}

/** By what a file is known without being read. */
export interface Stamp {
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

/** By path. What is ignored in articles/ is among them, for its name is told and what it says of removals is read. */
export type BuildInputs = ReadonlyMap<string, BuildInput>;

/** Of what is ignored by its name and not read. */
const unread: BuildInput = { sha256: '', bytes: 0 };

/**
 * What a build was given, with the records that it wrote in the places of those it found.
 *
 * @param before what the last build was given: what of it was known without being read is still the same
 */
export function inputsOf(
  sources: ReadSources,
  { written }: Pick<RecordChanges, 'written'>,
  before: BuildInputs,
): BuildInputs {
  const { settings, articles, records = [], besideRecords, loneSidecars, ignored, authority, theme } = sources;
  const sidecars = articles.flatMap(({ sidecar }) => sidecar ?? []);
  const read = [settings ?? [], articles, sidecars, records, besideRecords, loneSidecars, authority, theme].flat();
  const contents = [...read, ...ignored].map(file => {
    const known = file.sha256 === undefined ? undefined : before.get(file.path);
    return [file.path, known && known.sha256 === file.sha256 ? known : inputOfFile(file)] as const;
  });
  const others = sources.others.map(({ path, ...input }) => {
    const known = before.get(path);
    return [path, known && known.sha256 === input.sha256 ? known : input] as const;
  });
  const texts = written.map(({ path, text }) => [path, inputOf(Buffer.from(text))] as const);
  return new Map([
    ...sources.ignoredEntries.map(entry => [keyOf(entry), unread] as const),
    ...contents,
    ...others,
    ...texts,
  ]);
}

/** The same files as they are now; undefined when anything is not as it was. */
export function inputsIfSame(root: string, before: BuildInputs): BuildInputs | undefined {
  const entries = listSources(root);
  if (entries.length !== before.size) return undefined;
  const found: FoundInput[] = [];
  for (const entry of entries) {
    const known = before.get(keyOf(entry));
    const stats = lstatSync(join(root, entry.path), { throwIfNoEntry: false });
    if (entry.kind === 'refused' || !known || !stats) return undefined;
    if (known.sha256 !== '' && stats.size !== known.bytes) return undefined;
    found.push({ entry, known, stats });
  }
  // Only now is anything read: most changes are seen before.
  if (!found.every(input => isSame(root, input))) return undefined;
  return new Map(found.map(({ entry, known }) => [keyOf(entry), known]));
}

/**
 * Gives its stamp to every input that has been as it is since before `began`, when the files began to be read: a file
 * that someone writes to gets a later time, which nobody can turn back.
 */
export function stamped(root: string, inputs: BuildInputs, began: number): BuildInputs {
  return new Map(
    [...inputs].map(([path, input]) => {
      if (input.stamp) return [path, input];
      const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
      if (!stats?.isFile() || stats.size !== input.bytes) return [path, input];
      const isOld = Math.max(stats.mtimeMs, stats.ctimeMs) < began - coarsest;
      return [path, isOld ? { ...input, stamp: stampOf(stats) } : input];
    }),
  );
}

/** What a file holds, where its stamp tells that it has not been touched since that was known; it is not read. */
export function knownFile(root: string, path: string, before: BuildInputs): KnownFile | undefined {
  const known = before.get(path);
  if (!known?.stamp) return undefined;
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  return stats && stats.size === known.bytes && isStamp(known.stamp, stats)
    ? { sha256: known.sha256 as Sha256, bytes: known.bytes }
    : undefined;
}

/** Some disks count time in steps of two seconds. */
const coarsest = 2000;

/** What time it is for the disk that the archive lies on, which stamps its files; 0, before all of them, where that is unknown. */
export function timeOfDisk(root: string): number {
  const path = join(root, '.cache/time');
  let time = 0;
  attemptQuietly(() => {
    makeOwnFolder(join(root, '.cache'));
    writeFile(path, '');
    time = lstatSync(path).mtimeMs;
    rmSync(path, { force: true });
  });
  return time;
}

interface FoundInput {
  readonly entry: Entry;
  readonly known: BuildInput;
  readonly stats: Stats;
}

function isSame(root: string, { entry, known, stats }: FoundInput): boolean {
  if (entry.kind === 'ignored' && !entry.isFile) return known.sha256 === '';
  if (known.stamp && isStamp(known.stamp, stats)) return true;
  const bytes = readSource(root, entry.path, entry.kind === 'ignored');
  return (bytes ? digestOf(bytes) : '') === known.sha256;
}

function isStamp({ mtimeMs, ctimeMs, ino }: Stamp, stats: Stats): boolean {
  return stats.isFile() && mtimeMs === stats.mtimeMs && ctimeMs === stats.ctimeMs && ino === stats.ino;
}

function stampOf({ mtimeMs, ctimeMs, ino }: Stats): Stamp {
  return { mtimeMs, ctimeMs, ino };
}

/** No file has a path that ends with a slash. */
function keyOf(entry: { readonly path: string; readonly isFile?: boolean }): string {
  return entry.isFile === false ? `${entry.path}/` : entry.path;
}

/** Of a capture that is read without what is no text of it, as it lies there. */
function inputOfFile({ bytes, fixity }: Pick<SourceFile, 'bytes' | 'fixity'>): BuildInput {
  return fixity ? { sha256: fixity.digest, bytes: fixity.byteLength } : inputOf(bytes);
}

function inputOf(bytes: Uint8Array): BuildInput {
  return { sha256: digestOf(bytes), bytes: bytes.length };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
