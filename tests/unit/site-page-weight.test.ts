import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { loadSite } from '../../src/io/load-site.ts';
import { readCitationStyles } from '../../src/io/read-citation-styles.ts';
import { CitationWriter } from '../../src/site/citations/citation-writer.ts';
import { renderPage } from '../../templates/render-page.tsx';
import { fourArticles } from '../support/run-backfile.ts';

const { plan } = await loadSite(fourArticles, {});
const bytesOf = new Map(
  plan.site.assets.files.flatMap(file => (file.kind === 'bytes' ? [[file.path, file.bytes]] : [])),
);

/** What a page brings at once: the style sheets and scripts that it names, with what these import. */
function assetsOf(html: string): readonly string[] {
  const { document } = parseHTML(html);
  const named = [...document.querySelectorAll('link[rel=stylesheet], script[src]')].map(
    one => one.getAttribute('href') ?? one.getAttribute('src') ?? '',
  );
  const found = new Set<string>();
  const add = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const text = Buffer.from(bytesOf.get(path) ?? assert.fail(path)).toString();
    for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g)) add(`assets/${name}`);
  };
  for (const link of named) add(link.replace(/^(?:\.\.\/)+/, ''));
  return [...found];
}

const packed = (text: string | Uint8Array) => gzipSync(text, { level: 9 }).length;

test('an article brings less than 15,000 bytes, packed: its page, style sheet and scripts', () => {
  const citations = new CitationWriter(readCitationStyles(plan.site.settings.language));
  const pages = plan.pages.filter(page => page.kind === 'article');
  assert.equal(pages.length, 4);
  for (const page of pages) {
    const html = renderPage(page, plan.site, new Map(), citations);
    assert.match(html, /APA 7/);
    const assets = assetsOf(html);
    const own = assets.map(path => path.replace(/^assets\/|[-.].*$/g, '')).filter(name => name !== 'chunk');
    assert.deepEqual(own.sort(), ['article', 'shortcuts', 'site']);
    const bytes = packed(html) + assets.reduce((sum, path) => sum + packed(bytesOf.get(path) ?? ''), 0);
    assert.ok(bytes < 15_000, `${page.path}: ${bytes} bytes`);
  }
});

test('all pages but articles bring the style sheet of the pages to browse', () => {
  const { browseStyles } = plan.site.assets;
  const without = plan.pages.filter(
    page => page.kind !== 'downloads' && !renderPage(page, plan.site).includes(browseStyles),
  );
  assert.deepEqual(new Set(without.map(page => page.kind)), new Set(['article']));
});
