import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { directClient, encodedPath, plainMarkdown } from '../../src/browser/search-client.ts';
import { answerQuestions, workerClient } from '../../src/browser/search-in-worker.ts';
import { IndexFault } from '../../src/search/format/index-file.ts';
import { closePage } from '../support/browser-page.ts';
import { locations, serveSearch } from '../support/served-search.ts';

afterEach(closePage);

/** A worker and its page, in one place. */
function channel() {
  const listeners = {
    page: new Map<string, (event: MessageEvent) => void>(),
    worker: new Map<string, (event: MessageEvent) => void>(),
  };
  const end = (own: 'page' | 'worker', other: 'page' | 'worker') => ({
    addEventListener: (kind: 'message' | 'error', listener: (event: MessageEvent) => void) =>
      void listeners[own].set(kind, listener),
    postMessage: (message: unknown) =>
      void listeners[other].get('message')?.({ data: structuredClone(message) } as MessageEvent),
  });
  return {
    page: end('page', 'worker'),
    worker: end('worker', 'page'),
    stop: () => listeners.page.get('error')?.({} as MessageEvent),
  };
}

for (const [where, clientOf] of [
  ['in the page', () => directClient(locations)],
  [
    'in a worker',
    () => {
      const { page, worker } = channel();
      answerQuestions(worker, directClient);
      return workerClient(page, locations);
    },
  ],
] as const) {
  test(`a search ${where} finds, counts, quotes and suggests`, async () => {
    serveSearch();
    const client = clientOf();
    const request = { query: 'minister source:sky' };
    assert.deepEqual((await client.opened()).documents, 3);
    const { total, hits } = await client.search(request);
    assert.deepEqual([total, hits[0]?.url, hits[0]?.stored['outlet']], [1, 'articles/a/', 'Sky']);
    assert.deepEqual(await client.facet('person', request), [{ value: 'Ann Lee', count: 1, chosen: false }]);
    assert.deepEqual((await client.months({ query: '' })).undated, 1);
    const { parts } = await client.snippet(request, { url: 'articles/a/', language: 'en' });
    assert.equal(parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''), '[Ministers] said so.');
    assert.equal(await client.suggest({ query: 'minsters' }), 'ministers');
  });

  test(`a fault of a search ${where} says which file it is, and the next question tries again`, async () => {
    serveSearch(/manifest/);
    const client = clientOf();
    const isFault = (error: unknown) =>
      error instanceof IndexFault && error.kind === 'missing' && error.file === 'manifest.json';
    await assert.rejects(client.search({ query: 'talks' }), isFault);
    serveSearch();
    assert.equal((await client.search({ query: 'talks' })).total, 1);
  });
}

test('a worker that stops answers none of its questions, and says so', async () => {
  const { page, stop } = channel();
  const asked = workerClient(page, locations).opened();
  stop();
  await assert.rejects(asked, /The search stopped/);
});

test('Markdown is read as its words, and an address keeps its slashes', () => {
  const markdown =
    '---\ntitle: x\n---\n\n# Head\n\n> A \\*quoted\\* line\n\n1986\\. It was\n\n- one &amp; two\n\n| --- | --- |\n';
  assert.deepEqual(plainMarkdown(markdown), { text: 'Head\nA *quoted* line\n1986. It was\none & two', asides: [] });
  const front =
    'title: "x"\nstandfirst: "It was so."\ncaptions:\n  - {"text":"A \\"pier\\" at dusk","line":6}\nid: "a"\n';
  assert.deepEqual(plainMarkdown(`---\n${front}---\n\nOne.\n`), {
    text: 'It was so.\nOne.',
    asides: ['A "pier" at dusk'],
  });
  const marked =
    'The **port** is _not_ ~~shut \\~ now~~ open\\\nsays [the **board**](https://a.example/b_c?d=1\\&e=\\(2\\)) [1] a\\_b \\[c]\\(d) `x`.\n';
  assert.equal(plainMarkdown(marked).text, 'The port is not  open\nsays the board 1] a_b [c](d) x.');
  assert.equal(encodedPath('articles/wer weiß?/'), 'articles/wer%20wei%C3%9F%3F/');
});
