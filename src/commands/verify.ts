import { resolve } from 'node:path';
import { type Manifest, manifestName, parseManifest } from '../io/manifest.ts';
import { OperationError } from '../io/operation-error.ts';
import { digestPublished, isAddress, listPublished, readPublished } from '../io/read-published.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { visible } from './visible.ts';

export interface VerifyOptions {
  /** Another copy of the manifest than the one published; a file or an address. */
  readonly manifest?: string;
  readonly json?: boolean;
}

interface Difference {
  readonly path: string;
  readonly kind: 'changed' | 'missing' | 'unlisted';
}

/** Files that hosts read and do not hand out. */
const keptByHosts: ReadonlySet<string> = new Set(['_headers', '_redirects']);

/** Few enough for a small host. */
const filesAtOnce = 8;

/** Compares every file of a published folder or address with the manifest that was written with it. */
export async function verify(where: string, options: VerifyOptions, context: CommandContext): Promise<ExitCode> {
  const { terminal, root } = context;
  const place = isAddress(where) ? where : resolve(root, where);
  const manifest = await readManifest(place, options.manifest, root);
  const differences = [...(await compareAll(place, manifest, context)), ...(await unlisted(place, manifest))];
  if (options.json) terminal.print(JSON.stringify({ files: manifest.size, differences }, undefined, 2));
  for (const { path, kind } of differences) {
    terminal.tell(`${terminal.paintError('red', kind.padEnd(8))}  ${visible(path)}`);
  }
  const mark = differences.length === 0 ? terminal.paintError('green', '✓') : terminal.paintError('red', '✗');
  const verdict = differences.length === 0 ? 'all as published' : `${differences.length} not as published`;
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
    `${folder}/${name} is ${bytes ? 'not a manifest' : 'not there'}.`,
    'Name a folder that `backfile build` wrote, or the address it is published at.',
  );
}

async function compareAll(place: string, manifest: Manifest, { terminal }: CommandContext): Promise<Difference[]> {
  const entries = [...manifest].filter(([path]) => !(isAddress(place) && keptByHosts.has(path)));
  const differences: Difference[] = [];
  for (let start = 0; start < entries.length; start += filesAtOnce) {
    terminal.progress(`${start} of ${entries.length} files…`);
    const compared = entries.slice(start, start + filesAtOnce).map(async ([path, digest]) => {
      const found = await digestPublished(place, path);
      if (found === undefined) differences.push({ path, kind: 'missing' });
      else if (found !== digest) differences.push({ path, kind: 'changed' });
    });
    await Promise.all(compared);
  }
  return differences.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A host cannot be asked what else it has. */
async function unlisted(place: string, manifest: Manifest): Promise<Difference[]> {
  if (isAddress(place)) return [];
  const strange = (await listPublished(place)).filter(path => path !== manifestName && !manifest.has(path));
  return strange.sort().map(path => ({ path, kind: 'unlisted' }));
}
