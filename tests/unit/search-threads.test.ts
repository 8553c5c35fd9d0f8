import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { corpusDocument } from '../../bench/search/corpus.ts';
import { buildSearchIndex, buildSearchIndexAgain } from '../../src/search/build/build-search-index.ts';
import { IndexThread, type SecondThread, startIndexThread } from '../../src/search/build/start-index-thread.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { searchSchema } from '../../src/site/in-browser/search-schema.ts';

const languages = ['en', 'en', 'fr', 'ja'];
const documents = Array.from({ length: 200 }, (_, number): SearchDocument => {
  const one = corpusDocument(number, 60);
  const language = languages[number % languages.length] ?? 'en';
  return { ...one, language, text: `${one.text}\nU.S. 東京の e-mail, half \ud800 a pair.` };
});

/** A thread that is begun before it is needed and serves several builds, so that a test knows what it does. */
function readyThread() {
  const asked: string[] = [];
  const thread = startIndexThread();
  thread?.waitUntilReady();
  const end = thread?.stop.bind(thread);
  const ask = thread?.ask.bind(thread);
  if (thread && ask) {
    thread.stop = () => {};
    thread.ask = request => {
      asked.push(request.kind);
      ask(request);
    };
  }
  return { second: { fewestTexts: 20, batchLetters: 4000, start: () => thread } satisfies SecondThread, asked, end };
}

test('an index is the same byte for byte in one thread and in two', () => {
  const alone = buildSearchIndex(documents, searchSchema);
  const { second, asked, end } = readyThread();
  assert.deepEqual(buildSearchIndex(documents, searchSchema, second), alone);
  assert.deepEqual([...new Set(asked)], ['texts', 'words', 'stretches']);
  const byKey = documents.map(({ text, ...document }) => ({ document, key: text, text: () => text }));
  const { files, kept } = buildSearchIndexAgain(byKey, searchSchema, undefined, second);
  assert.deepEqual(files, alone);
  assert.deepEqual(buildSearchIndexAgain(byKey, searchSchema, structuredClone(kept)).files, alone);
  end?.();
});

test('where a thread cannot begin, one does all', () => {
  const alone = buildSearchIndex(documents.slice(0, 60), searchSchema);
  for (const start of [
    () => undefined,
    () => new IndexThread(() => new Worker('throw new Error("no room")', { eval: true })),
  ]) {
    const second = { fewestTexts: 20, batchLetters: 4000, start };
    assert.deepEqual(buildSearchIndex(documents.slice(0, 60), searchSchema, second), alone);
  }
});

test('what goes wrong in a thread is thrown where its answer is waited for', () => {
  const thread = startIndexThread();
  thread?.waitUntilReady();
  thread?.ask({ kind: 'stretches', inversion: Object.create(null), taken: new Int32Array(new SharedArrayBuffer(4)) });
  assert.throws(() => thread?.answer('stretches'), TypeError);
  thread?.stop();
});
