import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { buildSearchIndex } from '../../src/search/build/build-search-index.ts';
import { IndexFault } from '../../src/search/format/index-file.ts';
import type { SearchFile } from '../../src/search/search-document.ts';
import { searchSchema } from '../../src/site/in-browser/search-schema.ts';
import { renamed } from '../support/damaged-index.ts';
import { openInMemory, searchDocument } from '../support/search-in-memory.ts';

const built = buildSearchIndex(
  [
    searchDocument('a', 'Talks', 'Ministers met for talks.', {
      date: '2022-09-24',
      outlet: 'Sky',
      people: ['Ann Lee'],
    }),
    searchDocument('b', 'Votes', 'Voters met ministers.', { date: '2022-10', outlet: 'BBC' }),
  ],
  searchSchema,
);

const firstOf = (kind: string) => built.find(file => file.name.startsWith(`${kind}/`)) ?? assert.fail(kind);

/** Searches with one file changed; what the reader would be told. */
function faultWith(name: string, change: (bytes: Uint8Array) => Uint8Array | undefined): Promise<IndexFault> {
  const files = built.flatMap(file => {
    if (file.name !== name) return [file];
    const bytes = change(file.bytes);
    return bytes ? [{ name, bytes }] : [];
  });
  return faultOf(files, name);
}

async function faultOf(files: readonly SearchFile[], name: string): Promise<IndexFault> {
  try {
    const { index } = await openInMemory(files);
    await index.search({ query: '"ministers met"', filters: { from: '2022', facets: { outlet: ['Sky'] } } });
    await index.search({ query: 'met', perPage: 1 });
    await index.suggest({ query: 'ministres' });
  } catch (error) {
    assert.ok(error instanceof IndexFault, String(error));
    assert.ok(error.message.includes(name), error.message);
    return error;
  }
  return assert.fail(`${name} was not needed, or its damage was not seen`);
}

test('a missing, cut, changed or foreign file is named, with what to do', async () => {
  const facets = built.filter(file => file.name.startsWith('f/'));
  const fetched = built.filter(file => file.name !== 'manifest.json' && file !== facets[1]);
  assert.ok(fetched.length > 5);
  for (const { name } of fetched) {
    assert.equal((await faultWith(name, () => undefined)).kind, 'missing');
    assert.equal((await faultWith(name, bytes => bytes.subarray(0, bytes.length - 9))).kind, 'damaged');
    assert.equal(
      (await faultWith(name, bytes => bytes.map((byte, at) => (at === 20 ? byte ^ 255 : byte)))).kind,
      'damaged',
    );
    assert.match((await faultWith(name, bytes => gzipSync(gunzipSync(bytes), { level: 1 }))).why, /its name tells/);
    const inside = async (edit: (text: Buffer) => void) => {
      const text = gunzipSync(built.find(file => file.name === name)?.bytes ?? new Uint8Array());
      edit(text);
      const files = renamed(built, name, gzipSync(text));
      return faultOf(files, files[built.findIndex(file => file.name === name)]?.name ?? '');
    };
    assert.equal((await inside(text => text.writeUInt8(99, 3))).kind, 'other-version');
    assert.equal((await inside(text => text.write('XX', 0))).kind, 'damaged');
  }
});

test('contents that make no sense are damage, whatever they claim', async () => {
  const { name, bytes } = firstOf('c');
  const text = gunzipSync(bytes);
  const longer = gzipSync(Buffer.concat([text.subarray(0, 4), Buffer.from([0xff, 0xff, 0xff, 0xff, 0x7f])]));
  const files = renamed(built, name, longer);
  const fault = await faultOf(files, files[built.findIndex(file => file.name === name)]?.name ?? '');
  assert.deepEqual([fault.kind, fault.why], ['damaged', 'its contents make no sense']);
});

test('a manifest that is none, or of another version, is refused', async () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  assert.equal((await faultWith('manifest.json', () => undefined)).kind, 'missing');
  assert.equal((await faultWith('manifest.json', () => encode('<!doctype html>'))).kind, 'damaged');
  assert.equal((await faultWith('manifest.json', () => encode('{"format":99,"analysis":1}'))).kind, 'other-version');
  assert.equal((await faultWith('manifest.json', bytes => bytes.subarray(0, 40))).kind, 'damaged');
});

test('a file that failed is asked for again', async () => {
  const { index, files } = await openInMemory(built);
  const { name } = firstOf('t');
  const bytes = files.get(name) ?? new Uint8Array();
  files.delete(name);
  await assert.rejects(index.search({ query: 'talks' }), IndexFault);
  files.set(name, bytes);
  assert.equal((await index.search({ query: 'talks' })).total, 1);
});

test('the same documents give the same files, in whatever order they come', () => {
  const documents = ['b', 'a', 'c'].map(id => searchDocument(id, `Head ${id}`, 'Some words.', { date: '2022-09-24' }));
  const once = buildSearchIndex(documents, searchSchema);
  assert.deepEqual(buildSearchIndex([...documents], searchSchema), once);
  assert.deepEqual(buildSearchIndex([...documents].reverse(), searchSchema), once);
});

test('files that went with an index that was replaced say so', async () => {
  const { index, files } = await openInMemory(built);
  for (const { name } of built) files.delete(name);
  const other = buildSearchIndex([searchDocument('z', 'Other', 'Words.')], searchSchema);
  for (const { name, bytes } of other) files.set(name, bytes);
  const isOtherBuild = (error: unknown) => error instanceof IndexFault && error.kind === 'other-build';
  await assert.rejects(index.search({ query: 'talks' }), isOtherBuild);
});
