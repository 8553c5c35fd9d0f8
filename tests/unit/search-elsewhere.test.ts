import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { buildSearchIndex, documentFromHtml, documentsFromJsonLines, openSearchIndex } from '../../src/search/index.ts';
import { serveFolder } from '../browser/static-server.ts';
import { closePage, setGlobals } from '../support/browser-page.ts';
import { buildExampleSite, gardenSite } from '../support/example-site.ts';
import { projectFolder } from '../support/run-backfile.ts';

const site = gardenSite;
const example = buildExampleSite(site);
after(() => {
  closePage();
  example.remove();
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
  await assertSearchable(pathToFileURL(join(example.folder, 'archive-search/archive-search.js')).href);
});

test('programs in TypeScript import the package with its types', () => {
  const consumer = `import { buildSearchIndex, type SearchDocument, type SearchResults } from 'backfile/search';
import { openSearchIndex } from 'backfile/search/client';
import type { ArchiveSearch, ArchiveSearchTexts } from 'backfile/search/element';

const documents: readonly SearchDocument[] = [{ id: 'a', url: 'a/', title: 'Bees', text: 'Bees swarm.', language: 'en' }];
const files = new Map(buildSearchIndex(documents).map(({ name, bytes }) => [name, bytes]));
const index = await openSearchIndex(async name => files.get(name) ?? new Uint8Array());
const results: SearchResults = await index.search({ query: 'bees', sort: 'newest' });
const titles: string[] = results.hits.map(hit => hit.title.map(part => part.text).join(''));
export const element: ArchiveSearch | null = document.querySelector('archive-search');
export const german: Partial<ArchiveSearchTexts> = { none: 'Nichts gefunden.', found: total => titles[total] ?? '' };
await element?.search('bees');
// @ts-expect-error a query is a text
await index.search({ query: 3 });
// @ts-expect-error the element has no such text
german.nothing = '';
`;
  writeFileSync(join(example.project, 'consumer.ts'), consumer);
  for (const [module, resolution] of [
    ['NodeNext', 'NodeNext'],
    ['ESNext', 'Bundler'],
  ] as const) {
    const compilerOptions = {
      module,
      moduleResolution: resolution,
      target: 'ES2022',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      strict: true,
      noEmit: true,
      types: [],
    };
    writeFileSync(join(example.project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    const words = [join(projectFolder, 'node_modules/typescript/bin/tsc'), '--project', example.project];
    const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    assert.deepEqual([status, stdout], [0, ''], resolution);
  }
});

/** The element on a page of the site, as far as linkedom draws one. */
async function assertSearchable(module: string): Promise<void> {
  const server = await serveFolder(example.folder);
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
