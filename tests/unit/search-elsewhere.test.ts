import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { buildSearchIndex, documentFromHtml, documentsFromJsonLines, openSearchIndex } from '../../src/search/index.ts';
import { serveFolder } from '../browser/static-server.ts';
import { closePage, setGlobals } from '../support/browser-page.ts';
import { projectFolder } from '../support/run-backfile.ts';

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>${title} – Garden Notes</title>${head}</head>` +
  `<body><nav>Home Roses Compost</nav><main><h1>${title}</h1>${body}</main><footer>All about compost</footer></body></html>`;

/** A small site that has nothing to do with news. */
const site: Readonly<Record<string, string>> = {
  'index.html':
    '<!doctype html><html lang="en"><head><meta name="robots" content="noindex"></head><body>Welcome</body></html>',
  'roses/index.html': page(
    'Pruning roses',
    '<p>Cut in March. <b>Roses</b> flower on new wood.</p><aside>Compost sale</aside>',
    '<meta name="search:author" content="Ida Fenn"><meta property="article:published_time" content="2024-03-02T10:00:00Z">',
  ),
  'heap.html': page('A slow heap', '<p>Compost needs air.</p><p data-search-ignore>Buy a fork!</p>'),
  'marked.html': page(
    'Two parts',
    '<p>Outside.</p><div data-search-body><p>Only the inside is <i>searched</i>.</p></div>',
  ),
};

const folder = mkdtempSync(join(tmpdir(), 'backfile-elsewhere-'));
for (const [path, html] of Object.entries(site)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), html);
}
after(() => {
  closePage();
  rmSync(folder, { recursive: true });
});

test('a page of any site is a document: its title, day, author and text, without what is around it', () => {
  const roses = documentFromHtml(site['roses/index.html'] ?? '', 'roses/');
  assert.deepEqual(roses && { ...roses, days: roses.days?.first }, {
    id: 'roses/',
    url: 'roses/',
    title: 'Pruning roses',
    text: 'Cut in March. Roses flower on new wood.',
    language: 'en',
    days: Date.parse('2024-03-02') / 86_400_000,
    facets: { author: ['Ida Fenn'] },
    stored: { date: '2024-03-02' },
  });
  assert.equal(documentFromHtml(site['heap.html'] ?? '', 'heap.html')?.text, 'Compost needs air.');
  assert.equal(documentFromHtml(site['marked.html'] ?? '', 'marked.html')?.text, 'Only the inside is searched.');
  assert.equal(documentFromHtml(site['index.html'] ?? '', ''), undefined);
  assert.equal(documentFromHtml('<script>1</script>', 'empty'), undefined);
  const deep = documentFromHtml(`${'<div>'.repeat(50_000)}deep`, 'deep');
  assert.equal(deep?.text, 'deep');
});

test('JSON lines are documents, and a line that is none is named', async () => {
  const lines =
    '{"url":"a","text":"Bees swarm.","date":"2024-05","facets":{"author":"Ida Fenn"}}\n\n{"url":"b","text":"Wasps."}\n';
  const files = new Map(buildSearchIndex(documentsFromJsonLines(lines)).map(({ name, bytes }) => [name, bytes]));
  const index = await openSearchIndex(async name => files.get(name) ?? new Uint8Array());
  assert.deepEqual(
    (await index.search({ query: 'bees', filters: { from: '2024' } })).hits.map(hit => hit.url),
    ['a'],
  );
  assert.throws(
    () => [...documentsFromJsonLines('{"url":"a","text":"x"}\n{"url":1}')],
    /Line 2 has no “url” and “text”/,
  );
  assert.throws(() => [...documentsFromJsonLines('nothing')], /Line 1 is not JSON/);
});

test('the script of docs/search.md indexes a site, and the element searches it', async () => {
  const built = join(folder, 'program');
  const script = /```js\n([\s\S]*?)```/.exec(readFileSync(join(projectFolder, 'docs/search.md'), 'utf8'))?.[1] ?? '';
  // Inside the project, where the program finds its packages.
  const program = join(projectFolder, '.cache/elsewhere-program');
  try {
    const run = (words: readonly string[]) =>
      spawnSync(process.execPath, words, { cwd: projectFolder, encoding: 'utf8' });
    assert.equal(run(['scripts/build-program.js', program]).stderr, '');
    mkdirSync(built, { recursive: true });
    const own = script.replace("'backfile/search'", JSON.stringify(pathToFileURL(join(program, 'search.js')).href));
    writeFileSync(join(folder, 'index-site.mjs'), own);
    assert.equal(run([join(folder, 'index-site.mjs'), folder]).stderr, '');
    await assertSearchable(pathToFileURL(join(program, 'archive-search/archive-search.js')).href);
  } finally {
    rmSync(program, { recursive: true, force: true });
  }
});

/** The element on a page of the site, as far as linkedom draws one. */
async function assertSearchable(module: string): Promise<void> {
  const server = await serveFolder(folder);
  try {
    const window = parseHTML('<!doctype html><html lang="en"><body></body></html>');
    Object.defineProperty(window.document, 'baseURI', { value: server.address });
    const { HTMLElement, customElements, document, DOMParser, CustomEvent } = window;
    setGlobals({ HTMLElement, customElements, document, DOMParser, CustomEvent });
    await import(module);
    const element = document.createElement('archive-search');
    element.setAttribute('index', 'search/');
    document.body.append(element);
    await (element as unknown as { search(query: string): Promise<void> }).search('rose');
    const shown = element.shadowRoot;
    assert.equal(shown?.querySelector('[part=status]')?.textContent, '1 result');
    const link = shown?.querySelector('a');
    assert.deepEqual([link?.textContent, link?.href], ['Pruning roses', `${server.address}roses/`]);
    assert.equal(shown?.querySelector('[part=snippet] mark')?.textContent, 'Roses');
    await (element as unknown as { search(query: string): Promise<void> }).search('compst');
    assert.match(shown?.querySelector('[part=status]')?.textContent ?? '', /Nothing was found\. Did you mean compost/);
  } finally {
    await server.close();
  }
}
