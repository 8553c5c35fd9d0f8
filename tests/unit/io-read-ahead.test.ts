import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import type { ArticleFile } from '../../src/capture/capture.ts';
import type { Sources } from '../../src/capture/sources.ts';
import { readAhead } from '../../src/io/read-ahead.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { readArchive, runQuietly } from '../../src/pipeline.ts';

const four = readSources(resolve(import.meta.dirname, '../fixtures/four-articles'));

/** The four articles and copies of them under other names, none with a record. */
const sources: Sources = {
  ...four,
  records: [],
  articles: ['', 'b-', 'c-', 'd-', 'e-'].flatMap(prefix =>
    four.articles.map(file => ({ ...file, path: file.path.replace('articles/', `articles/${prefix}`) })),
  ),
};

test('captures read in threads are what they are in one, to the order of their facts', async () => {
  const ahead = await readAhead(sources, {}, () => {}, 2, 1);
  assert.deepEqual([...ahead.keys()].sort(), sources.articles.map(({ path }) => path).sort());
  const inThreads = readArchive(sources, {}, runQuietly, { ahead });
  const inOne = readArchive(sources, {});
  assert.deepEqual(inThreads, inOne);
  assert.equal(JSON.stringify(inThreads.records), JSON.stringify(inOne.records));
});

test('few captures, and those that have a record, are not worth a thread', async () => {
  assert.equal((await readAhead(sources, {})).size, 0);
  const records = sources.articles.map(({ path, bytes }) => ({
    path: path.replace('articles/', 'records/').replace(/\.\w+$/, '.md'),
    bytes,
  }));
  assert.equal((await readAhead({ ...sources, records }, {}, () => {}, 2, 1)).size, 0);
});

test('what throws in a thread throws here', async () => {
  const withoutBytes: ArticleFile = JSON.parse('{"path":"articles/lost.txt"}');
  await assert.rejects(
    readAhead({ ...sources, articles: [withoutBytes] }, {}, () => {}, 2, 1),
    TypeError,
  );
});
