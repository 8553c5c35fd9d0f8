import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { plainMarkdown } from '../../src/browser/search-client.ts';
import { buildSearchIndex, IndexFault, openSearchIndex, type SearchIndex } from '../../src/search/index.ts';
import { searchSchema } from '../../src/site/in-browser/search-schema.ts';

import { serveFolder } from '../browser/static-server.ts';
import { searchDocument } from '../support/search-in-memory.ts';

/** A published archive of two articles: its index and their Markdown. */
function publish(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-search-'));
  const write = (name: string, contents: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), contents);
  };
  const documents = [
    searchDocument('a', 'A stab in the back', 'Ministers said so.', { date: '2023-06-24', people: ['Ann Lee'] }),
    searchDocument('b', 'Talks', 'Ministers met in the back room.', { date: '2022-09' }),
  ];
  for (const { name, bytes } of buildSearchIndex(documents, searchSchema)) write(`search/${name}`, bytes);
  for (const { id, url, text } of documents) write(`${url}index.md`, `---\nid: ${id}\n---\n\n${text}\n`);
  return folder;
}

async function assertAnswers(index: SearchIndex): Promise<void> {
  const request = { query: '"in the back" minister', filters: { from: '2023' } };
  const results = await index.search(request);
  assert.deepEqual([results.total, results.pages, results.hits[0]?.url], [1, 1, 'articles/a/']);
  assert.deepEqual(JSON.parse(JSON.stringify(results)), results, 'results are plain JSON');
  const [hit] = results.hits;
  assert.ok(hit);
  const marked = (await index.snippet(request, hit)).parts.filter(part => part.marked).map(part => part.text);
  assert.deepEqual(marked, ['Ministers']);
  assert.deepEqual(await index.facet('person', request), [{ value: 'Ann Lee', count: 1, chosen: false }]);
  assert.deepEqual((await index.months(request)).months, [
    { month: '2022-09', count: 1 },
    { month: '2023-06', count: 1 },
  ]);
  assert.equal(await index.suggest({ query: 'minsters' }), 'ministers');
}

test('an index is searched in Node, in a folder or at an address, as docs/search-format.md says', async () => {
  const folder = publish();
  const server = await serveFolder(folder);
  try {
    await assertAnswers(
      await openSearchIndex(name => readFile(join(folder, 'search', name)), {
        fetchText: async url => plainMarkdown(await readFile(join(folder, url, 'index.md'), 'utf8')),
      }),
    );
    const get = async (path: string) => {
      const response = await fetch(new URL(path, server.address));
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      return response;
    };
    await assertAnswers(
      await openSearchIndex(async name => new Uint8Array(await (await get(`search/${name}`)).arrayBuffer()), {
        fetchText: async url => plainMarkdown(await (await get(`${url}index.md`)).text()),
      }),
    );
    const elsewhere = openSearchIndex(name => readFile(join(folder, 'nowhere', name)));
    await assert.rejects(elsewhere, (error: unknown) => error instanceof IndexFault && error.kind === 'missing');
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
});
