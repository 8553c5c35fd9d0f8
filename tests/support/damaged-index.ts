import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { IndexFault } from '../../src/search/format/index-file.ts';
import type { SearchFile } from '../../src/search/search-document.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { openInMemory } from './search-in-memory.ts';

/** The files with one of them changed, under the name of its new contents, as whoever may write them would publish them. */
export function renamed(files: readonly SearchFile[], name: string, bytes: Uint8Array): readonly SearchFile[] {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return files.map(file => {
    if (file.name === name) return { name: `${name.slice(0, 2)}${digest}.bin`, bytes };
    if (file.name !== 'manifest.json') return file;
    const text = new TextDecoder().decode(file.bytes).replace(name.slice(2, 14), digest);
    return { ...file, bytes: new TextEncoder().encode(text) };
  });
}

/** A change of a file's bytes: what is to stand at which of its places, counted round and round. */
export interface Damage {
  readonly file: number;
  readonly at: number;
  readonly put: readonly number[];
  /** Bytes that go. */
  readonly cut: number;
}

export function damaged(files: readonly SearchFile[], { file, at, put, cut }: Damage): readonly SearchFile[] {
  const shards = files.filter(one => one.name !== 'manifest.json');
  const shard = shards[file % shards.length];
  if (!shard) throw new Error('There are no files.');
  const bytes = gunzipSync(shard.bytes);
  const from = at % bytes.length;
  const changed = Buffer.concat([bytes.subarray(0, from), Uint8Array.from(put), bytes.subarray(from + cut)]);
  return renamed(files, shard.name, gzipSync(changed, { level: 1 }));
}

/** The files with another value at one place of the manifest, counted round and round. */
export function withManifestValue(files: readonly SearchFile[], place: number, value: unknown): readonly SearchFile[] {
  return files.map(file => {
    if (file.name !== 'manifest.json') return file;
    const manifest: unknown = JSON.parse(new TextDecoder().decode(file.bytes));
    const places = placesIn(manifest);
    const { inside, key } = places[place % places.length] ?? { inside: {}, key: '' };
    Reflect.set(inside, key, value);
    return { ...file, bytes: new TextEncoder().encode(JSON.stringify(manifest)) };
  });
}

function placesIn(value: unknown): readonly { readonly inside: object; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [{ inside: value, key }, ...placesIn(below)]);
}

/** Asks an index for everything it has; what it cannot read, it must say by an IndexFault. @throws what is none. */
export async function askEverything(files: readonly SearchFile[], query: string): Promise<'answered' | 'refused'> {
  const index = await onlyFaults(() => openInMemory(files).then(opened => opened.index));
  if (!index) return 'refused';
  const request = { query };
  const questions: readonly ((index: SearchIndex) => Promise<unknown>)[] = [
    one => one.search(request),
    one => one.search({ ...request, sort: 'newest', filters: { from: '2022', facets: { outlet: ['Sky'] } } }),
    one => one.facet('person', request),
    one => one.facet('outlet', request),
    one => one.months(request),
    one => one.suggest(request),
  ];
  const answers: unknown[] = [];
  for (const ask of questions) answers.push(await onlyFaults(() => ask(index).then(() => true)));
  return answers.every(Boolean) ? 'answered' : 'refused';
}

async function onlyFaults<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof IndexFault) return undefined;
    throw error;
  }
}
