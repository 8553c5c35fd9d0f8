import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IsoDay } from '../dates/calendar.ts';
import { isProblemCode, type Problem } from '../problems.ts';
import type { RecordChanges } from '../read-records.ts';
import type { Environment } from '../site/settings/read-settings.ts';
import { type BuildInput, type BuildInputs, inputsIfSame, inputsOf, stamped, timeOfDisk } from './build-inputs.ts';
import {
  digestIfReadable,
  type LastBuild,
  listSchema,
  placeOf,
  readSaved,
  unchangedSince,
  writeSaved,
} from './last-build.ts';
import { attemptQuietly } from './operation-error.ts';
import { formatManifest, manifestName } from './published-files.ts';
import type { ReadSources } from './read-sources.ts';

/** What a site is made from besides the files of the archive. */
export interface BuiltBy {
  /** The digest of the program. */
  readonly code: string;
  readonly env: Environment;
  /** The day of the build. */
  readonly day: IsoDay;
}

/** Another layout has another number, and is thrown away. */
const layout = 'backfile-finished/1';

/** What a build told when it had published a site. */
const outcomeSchema = z.object({
  articles: z.number(),
  pages: z.number(),
  files: z.number(),
  /** Articles that wait for their day. */
  embargoed: z.number(),
  problems: z
    .array(
      z.object({
        code: z.custom<Problem['code']>(isProblemCode),
        path: z.string(),
        line: z.number().exactOptional(),
        message: z.string(),
        hint: z.string(),
      }),
    )
    .readonly(),
  /** What the site has more of than a known host takes, a sentence each. */
  passedLimits: z.array(z.string()).readonly(),
});
export type BuildOutcome = z.output<typeof outcomeSchema>;

const savedSchema = z.object({
  layout: z.literal(layout),
  code: z.string(),
  /** The environment variables that begin with BACKFILE_; no other is read. */
  environment: z.array(z.string()),
  /** The day of the build, where an article has an embargo: on another day there is another site. */
  day: z.string().exactOptional(),
  inputs: listSchema,
  /** Of the list of checksums, and so of all that was published. */
  checksums: z.string(),
  outcome: outcomeSchema,
});
type Saved = z.output<typeof savedSchema>;

/** What is known of the build that published a site. */
export interface LastFinished {
  /** What that build told; only where there is nothing to build. */
  readonly outcome?: BuildOutcome;
  /** What it was made from. Of what has its stamp still, the contents are known without reading it. */
  readonly inputs: BuildInputs;
}

/**
 * What the last build told, if it was made from the same program, settings and files as they are now, and what it put
 * into `output` is all there and nothing else: then there is nothing to build.
 *
 * @param files what the last build put into `output`
 */
export function findFinished(root: string, output: string, by: BuiltBy, files: LastBuild): LastFinished {
  const saved = savedSchema.safeParse(readSaved(placeOf(root, output, 'finished'))).data;
  const inputs = saved && inputsFrom(saved.inputs);
  if (saved === undefined || inputs === undefined) return { inputs: new Map() };
  const outcome = outcomeIfSame(root, output, by, files, { saved, inputs });
  return { inputs, ...(outcome && { outcome }) };
}

function outcomeIfSame(
  root: string,
  output: string,
  by: BuiltBy,
  files: LastBuild,
  { saved, inputs: before }: { readonly saved: Saved; readonly inputs: BuildInputs },
): BuildOutcome | undefined {
  if (saved.code !== by.code || saved.environment.join('\n') !== variablesIn(by.env).join('\n')) return undefined;
  if (saved.day !== undefined && saved.day !== by.day) return undefined;
  const began = timeOfDisk(root);
  const inputs = inputsIfSame(root, before);
  if (!inputs || !isAllThere(output, files, saved.checksums)) return undefined;
  // What had to be read this time need not be read the next time.
  const known = stamped(root, inputs, began);
  if ([...known].some(([path, { stamp }]) => stamp && !inputs.get(path)?.stamp))
    attemptQuietly(() => writeSaved(root, placeOf(root, output, 'finished'), { ...saved, inputs: toSave(known) }));
  return saved.outcome;
}

/** What a build knows at its end. */
export interface FinishedBuild extends BuiltBy {
  /** Whether another day may give another site. */
  readonly hasEmbargoes: boolean;
  readonly sources: ReadSources;
  readonly changes: RecordChanges;
  /** What the build before this one was made from. */
  readonly before: BuildInputs;
  /** When the files began to be read, by `timeOfDisk`. */
  readonly began: number;
  readonly files: LastBuild;
  readonly outcome: BuildOutcome;
}

/** Remembers a build that has published its site. Where that fails, the next build is as long as any. */
export function rememberFinished(root: string, output: string, build: FinishedBuild): void {
  const { code, env, day, hasEmbargoes, sources, changes, before, began, files, outcome } = build;
  // Of an article that was just taken down the next build may tell something else.
  if (changes.takenDown.length > 0) return;
  const inputs = toSave(stamped(root, inputsOf(sources, changes, before), began));
  const checksums = digestOf(checksumsOf(files));
  const saved: Saved = {
    layout,
    code,
    environment: variablesIn(env),
    ...(hasEmbargoes && { day }),
    inputs,
    checksums,
    outcome,
  };
  attemptQuietly(() => writeSaved(root, placeOf(root, output, 'finished'), saved));
}

function variablesIn(env: Environment): string[] {
  const own = Object.entries(env).filter(([name, value]) => name.startsWith('BACKFILE_') && value !== undefined);
  return own.map(([name, value]) => `${name}=${value}`).sort();
}

/** SHA-256 and size of each input, then its stamp if it has one. */
function toSave(inputs: BuildInputs): Readonly<Record<string, readonly (string | number)[]>> {
  return Object.fromEntries(
    [...inputs].map(([path, { sha256, bytes, stamp }]) => [
      path,
      stamp ? [sha256, bytes, stamp.mtimeMs, stamp.ctimeMs, stamp.ino] : [sha256, bytes],
    ]),
  );
}

/** What `toSave` gave; undefined for anything else. */
function inputsFrom(saved: object): BuildInputs | undefined {
  const inputs = new Map<string, BuildInput>();
  for (const [path, told] of Object.entries(saved)) {
    const input = inputFrom(told);
    if (input === undefined) return undefined;
    inputs.set(path, input);
  }
  return inputs;
}

function inputFrom(told: unknown): BuildInput | undefined {
  if (!Array.isArray(told)) return undefined;
  const [sha256, bytes, mtimeMs, ctimeMs, ino]: readonly unknown[] = told;
  if (typeof sha256 !== 'string' || typeof bytes !== 'number') return undefined;
  if (told.length === 2) return { sha256, bytes };
  if (typeof mtimeMs !== 'number' || typeof ctimeMs !== 'number' || typeof ino !== 'number') return undefined;
  return { sha256, bytes, stamp: { mtimeMs, ctimeMs, ino } };
}

/** Whether a folder has the files that a build put there, untouched, and no others. */
function isAllThere(output: string, files: LastBuild, checksums: string): boolean {
  const text = checksumsOf(files);
  return (
    digestOf(text) === checksums &&
    hasNoOthers(output, files) &&
    digestIfReadable(join(output, manifestName)) === checksums &&
    // A file that has another name elsewhere may be changed there.
    [...files].every(([path, file]) => {
      const names = unchangedSince(join(output, path), file)?.nlink;
      return names === 1 || (names === 2 && file.isTwice);
    })
  );
}

function checksumsOf(files: LastBuild): string {
  return formatManifest(new Map([...files].map(([path, { sha256 }]) => [path, sha256])));
}

function hasNoOthers(output: string, files: LastBuild): boolean {
  const folders = new Set(['']);
  for (const path of files.keys())
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at + 1));
  return [...folders].every(folder => {
    const entries = attemptQuietly(() => readdirSync(join(output, folder), { withFileTypes: true }));
    return entries?.every(entry => {
      const path = folder + entry.name;
      return entry.isDirectory() ? folders.has(`${path}/`) : files.has(path) || path === manifestName;
    });
  });
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
