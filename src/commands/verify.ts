import { resolve } from 'node:path';
import { OperationError } from '../io/operation-error.ts';
import { restoreSiteIfAlone, siteIsBack } from '../io/publish-folder.ts';
import {
  digestPublished,
  isAddress,
  listPublished,
  type Manifest,
  manifestName,
  parseManifest,
  readPublished,
} from '../io/published-files.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { parseRecord } from '../record/parse-record.ts';
import { captureUrl } from '../site/addresses.ts';
import { isNotice } from '../site/downloads/article-files.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { visible } from './terminal.ts';

export interface VerifyOptions {
  /** Another copy of the manifest than the one published; a file or an address. */
  readonly manifest?: string;
  readonly json?: boolean;
}

interface Difference {
  readonly path: string;
  /** unlike-record: the capture is not the one that the record published beside it tells the SHA-256 of. */
  readonly kind: 'changed' | 'missing' | 'unlisted' | 'unlike-record';
}

/** Files that hosts read and do not hand out. */
const keptByHosts: ReadonlySet<string> = new Set(['_headers', '_redirects']);

/** Few enough for a small host. */
const filesAtOnce = 8;

/**
 * Compares every file of a published folder or address with the manifest that was written with it, and every capture
 * with the SHA-256 in its record.
 */
export async function verify(where: string, options: VerifyOptions, context: CommandContext): Promise<ExitCode> {
  const { terminal, root } = context;
  const place = isAddress(where) ? where : resolve(root, where);
  if (!isAddress(place) && (await restoreSiteIfAlone(place))) terminal.tell(siteIsBack(place));
  const manifest = await readManifest(place, options.manifest, root);
  const digests = await digestAll(place, manifest, context);
  const differences = [
    ...changed(digests, manifest),
    ...(await unlikeRecords(place, digests, context)),
    ...(await unlisted(place, manifest)),
  ];
  if (options.json) terminal.printJson({ files: manifest.size, differences }, 2);
  for (const { path, kind } of differences) {
    terminal.tell(`${terminal.paintError('red', kind.padEnd(13))}  ${visible(path)}`);
  }
  const mark = differences.length === 0 ? terminal.paintError('green', '✓') : terminal.paintError('red', '✗');
  const verdict =
    differences.length === 0
      ? 'all unchanged'
      : `${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}`;
  terminal.tell(`${mark} ${manifest.size} files: ${verdict}.`);
  return differences.length === 0 ? 0 : 1;
}

async function readManifest(place: string, given: string | undefined, root: string): Promise<Manifest> {
  const from = given === undefined || isAddress(given) ? given : resolve(root, given);
  const cut = from === undefined ? -1 : Math.max(from.lastIndexOf('/'), from.lastIndexOf('\\'));
  const [folder, name] = from === undefined ? [place, manifestName] : [from.slice(0, cut), from.slice(cut + 1)];
  const bytes = await readPublished(folder, name);
  const manifest = bytes && parseManifest(new TextDecoder().decode(bytes));
  if (manifest) return manifest;
  throw new OperationError(
    `${folder}/${name} is ${bytes ? 'not a list of checksums' : 'missing'}.`,
    'Name a folder that `npx backfile build` wrote, or the web address of the site.',
  );
}

/** The SHA-256 of every file as it is now; undefined for one that is not there. */
type Digests = ReadonlyMap<string, string | undefined>;

async function digestAll(place: string, manifest: Manifest, { terminal }: CommandContext): Promise<Digests> {
  const paths = [...manifest.keys()].filter(path => !(isAddress(place) && keptByHosts.has(path)));
  const digests = await eachOf(paths, path => digestPublished(place, path), terminal);
  return new Map(digests);
}

async function eachOf<T>(
  paths: readonly string[],
  work: (path: string) => Promise<T>,
  terminal: CommandContext['terminal'],
): Promise<(readonly [string, T])[]> {
  const done: (readonly [string, T])[] = [];
  for (let start = 0; start < paths.length; start += filesAtOnce) {
    terminal.progress(`${start} of ${paths.length} files…`);
    const some = paths.slice(start, start + filesAtOnce);
    done.push(...(await Promise.all(some.map(async path => [path, await work(path)] as const))));
  }
  return done;
}

function changed(digests: Digests, manifest: Manifest): readonly Difference[] {
  return [...digests]
    .flatMap(([path, digest]): readonly Difference[] => {
      if (digest === manifest.get(path)) return [];
      return [{ path, kind: digest === undefined ? 'missing' : 'changed' }];
    })
    .sort(byPath);
}

/** Whoever changes a capture can change the manifest too; the record is a second witness. */
async function unlikeRecords(place: string, digests: Digests, { terminal }: CommandContext): Promise<Difference[]> {
  const records = [...digests.keys()].filter(path => /^articles\/[^/]+\/index\.md$/.test(path));
  const compared = await eachOf(records, path => captureUnlike(place, path, digests), terminal);
  return compared
    .flatMap(([, path]): readonly Difference[] => (path ? [{ path, kind: 'unlike-record' }] : []))
    .sort(byPath);
}

/** The path of the capture, or of the record when that cannot be read; undefined when they are alike. */
async function captureUnlike(place: string, path: string, digests: Digests): Promise<string | undefined> {
  const bytes = await readPublished(place, path);
  if (bytes === undefined) return undefined;
  const text = new TextDecoder().decode(bytes);
  const record = recordIn(text);
  if (record === undefined) return isNotice(text) ? undefined : path;
  const address = captureUrl(record);
  // An article that the archive wrote down has no capture.
  if (address === undefined) return undefined;
  const capture = path.replace(/[^/]+$/, address.slice(address.lastIndexOf('/') + 1));
  return digests.get(capture) === record.fixity?.digest ? undefined : capture;
}

function recordIn(text: string): ArticleRecord | undefined {
  try {
    return parseRecord(text);
  } catch {
    // What is published may have been changed to anything.
    return undefined;
  }
}

function byPath(a: Difference, b: Difference): number {
  return a.path < b.path ? -1 : 1;
}

/** A host cannot be asked what else it has. */
async function unlisted(place: string, manifest: Manifest): Promise<Difference[]> {
  if (isAddress(place)) return [];
  const strange = listPublished(place).filter(path => path !== manifestName && !manifest.has(path));
  return strange.sort().map(path => ({ path, kind: 'unlisted' }));
}
