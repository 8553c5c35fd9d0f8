import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import type { ArticleFile } from '../../src/capture/capture.ts';
import type { Sources } from '../../src/capture/sources.ts';
import { BuildCache } from '../../src/io/build-cache.ts';
import { makeRecords, readAhead } from '../../src/io/read-ahead.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { readArchive, runQuietly } from '../../src/pipeline.ts';

const four = readSources(resolve(import.meta.dirname, '../fixtures/four-articles'));

import { newspaperArchive } from '../support/newspaper-archive.ts';
import { goodArticle, temporaryArchive } from '../support/temporary-archive.ts';

/** The four articles and copies of them under other names, none with a record. */
const sources: Sources = {
  ...four,
  records: [],
  articles: ['', 'b-', 'c-', 'd-', 'e-'].flatMap(prefix =>
    four.articles.map(file => ({ ...file, path: file.path.replace('articles/', `articles/${prefix}`) })),
  ),
};

test('captures read in threads are what they are in one, to the order of their facts', async () => {
  const ahead = await readAhead(sources, {}, () => {}, { threads: 2, fewest: 1 });
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
  assert.equal((await readAhead({ ...sources, records }, {}, () => {}, { threads: 2, fewest: 1 })).size, 0);
});

test('records that are written as they are made give the same archive, and are read from the disk', async () => {
  const { 'archive.yml': _, ...varied } = newspaperArchive();
  const some = Object.entries(varied).filter(([path], at) => !path.startsWith('articles/') || at % 4 === 0);
  const root = temporaryArchive(Object.fromEntries(some));
  const before = readSources(root);
  const cache = new BuildCache(root, { code: 'this', tell: assert.fail });
  const given = { env: {}, memory: cache, tell: assert.fail, step: () => {} };
  const after = await makeRecords(root, before, given, { threads: 2, fewest: 1 });
  assert.ok((after.records?.length ?? 0) > 20);
  const made = readArchive(after, {}, runQuietly, { memory: cache });
  const plain = readArchive(before, {});
  assert.deepEqual(made.records, plain.records);
  assert.deepEqual(made.problems, plain.problems);
  assert.deepEqual(made.changes.written, []);
  for (const { path, text } of plain.changes.written) assert.equal(readFileSync(join(root, path), 'utf8'), text);
  cache.close();
});

test('where records cannot be written it is told once, and they are read all the same', async () => {
  const root = temporaryArchive({
    'articles/ferry.txt': goodArticle,
    'articles/tram.txt': goodArticle,
    records: 'a file',
  });
  const before = readSources(root);
  const told: string[] = [];
  const cache = new BuildCache(root, { code: 'this', tell: assert.fail });
  const given = { env: {}, memory: cache, tell: (text: string) => told.push(text), step: () => {} };
  assert.equal(await makeRecords(root, before, given, { threads: 2, fewest: 1 }), before);
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', /^The records that were made are not in records\/:/);
  cache.close();
});

test('what throws in a thread throws here', async () => {
  const withoutBytes: ArticleFile = JSON.parse('{"path":"articles/lost.txt"}');
  await assert.rejects(
    readAhead({ ...sources, articles: [withoutBytes] }, {}, () => {}, { threads: 2, fewest: 1 }),
    TypeError,
  );
});
