import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { catalogueOf } from '../../src/site/catalogue.ts';
import { searchDocuments } from '../../src/site/search-documents.ts';
import { renderSite } from '../support/rendered-site.ts';
import { idOf } from '../support/site-archive.ts';
import { archiveOfCaptures, captureOf, paragraphs } from '../support/versioned-archive.ts';

const text = paragraphs(3);
const base = 'articles/harbour-reopens-after-storm-aaaaab/';

/** Three captures of a page: the second corrects a word, the third has another headline. */
function captures(changes: Partial<ArticleRecord> = {}): readonly ArticleRecord[] {
  const corrected = [...text.slice(0, 2), text[2]?.replace('harbourca', 'corrected') ?? ''];
  return [
    captureOf(1, text, { captured: '2021-03-14', topics: ['Ferries'] }),
    captureOf(2, corrected, { captured: '2021-03-18T09:30:00Z', ...changes }),
    captureOf(3, corrected, { captured: '2021-04-02', headline: { text: 'Harbour is back', basis: 'page' } }),
  ];
}

/** A page is too long to be printed where it fails. */
const has = (text: string, pattern: RegExp) => assert.ok(pattern.test(text), `${pattern}`);
const hasNot = (text: string, pattern: RegExp) => assert.ok(!pattern.test(text), `${pattern}`);

const siteOf = (records: readonly ArticleRecord[], settings = {}) =>
  renderSite(archiveOfCaptures(records, { articleJson: true, ...settings }));

test('captures of one page are one article at a lasting address, each with a folder of its own; old addresses lead there', () => {
  const { pages, texts } = siteOf(captures());
  const urls = [...pages.keys()].filter(path => path.startsWith('articles/')).sort();
  assert.deepEqual(urls, [
    `${base}index.html`,
    ...['aaaaab', 'aaaaac', 'aaaaad'].map(id => `${base}versions/${id}/index.html`),
    `${base}versions/index.html`,
  ]);
  const article = pages.get(`${base}index.html`)?.html ?? '';
  has(article, /<h1[^>]*>.*Harbour is back/);
  has(article, /<a href="versions\/">3 saved versions<\/a>, last change found 2 April 2021/);
  for (const old of ['harbour-is-back-aaaaad', 'aaaaac', 'harbour-reopens-after-storm-aaaaac'])
    has(texts.get(`articles/${old}/index.html`) ?? '', /url=\.\.\/harbour-reopens-after-storm-aaaaab\//);
  const files = [...texts.keys()].filter(path => /versions\/.*\/index\.(?:md|json)$/.test(path));
  assert.equal(files.length, 6);
  const documents = searchDocuments(catalogueOf(archiveOfCaptures(captures())));
  assert.deepEqual(
    documents.map(({ id, title, url }) => [id, title, url]),
    [[idOf(1), 'Harbour is back', base]],
  );
  const sitemap = texts.get('sitemap.xml') ?? '';
  has(sitemap, /aaaaab\/versions\/</);
  hasNot(sitemap, /versions\/aaaaac/);
});

test('the page of versions marks the words that changed, for the eye by a line and for the ear by a word', () => {
  const { pages } = siteOf(captures());
  const html = pages.get(`${base}versions/index.html`)?.html ?? '';
  const plain = html.replace(/<span class="visually-hidden"[^>]*>/g, '(').replace(/<\/span>/g, ')');
  has(plain, /<del>\(removed: \)harbourca<\/del><ins>\(added: \)corrected<\/ins> harbourcb/);
  has(plain, /<dt>Headline<\/dt><dd[^>]*>.*<del>\(removed: \)reopens after storm<\/del><ins>\(added: \)is back<\/ins>/);
  has(html, /The page was saved 3 times\./);
  has(html, /Saved 18 March 2021, 09:30/);
  assert.equal(html.match(/<li><h2>/g)?.length, 3);
  const version = pages.get(`${base}versions/aaaaac/index.html`)?.html ?? '';
  has(version, /Version 2 of 3, saved 18 March 2021/);
  has(version, /<meta name="robots" content="noindex/);
});

test('programs find the versions by Memento, as a version history, in JSON and in JSON-LD', () => {
  const { pages, texts } = siteOf(captures());
  const at = `https://example.org/papers/${base}`;
  assert.equal(
    texts.get(`${base}timemap.link`),
    [
      '<https://gazette.example/2021/ferry>; rel="original",',
      `<${at}timemap.link>; rel="self"; type="application/link-format"; from="Sun, 14 Mar 2021 00:00:00 GMT"; until="Fri, 02 Apr 2021 00:00:00 GMT",`,
      `<${at}versions/aaaaab/>; rel="first memento"; datetime="Sun, 14 Mar 2021 00:00:00 GMT",`,
      `<${at}versions/aaaaac/>; rel="memento"; datetime="Thu, 18 Mar 2021 09:30:00 GMT",`,
      `<${at}versions/aaaaad/>; rel="last memento"; datetime="Fri, 02 Apr 2021 00:00:00 GMT"\n`,
    ].join('\n'),
  );
  const links = (path: string) =>
    [...(pages.get(`${base}${path}`)?.html.matchAll(/<link rel="([a-z-]+)"[^>]*? href="([^"]*)"/g) ?? [])]
      .map(([, rel, href]) => `${rel} ${href}`)
      .filter(one => /^(?:original|timemap|memento|version-history|[a-z]+-version) /.test(one));
  assert.deepEqual(links('index.html'), [
    'original https://gazette.example/2021/ferry',
    'timemap timemap.link',
    'memento versions/aaaaad/',
    'version-history versions/',
  ]);
  assert.deepEqual(links('versions/aaaaac/index.html').slice(2), [
    'memento ./',
    'version-history ../',
    'latest-version ../../',
    'predecessor-version ../aaaaab/',
    'successor-version ../aaaaad/',
  ]);
  const json = JSON.parse(texts.get(`${base}index.json`) ?? '');
  assert.equal('folder' in json, false);
  assert.deepEqual([json.id, json.topics, json.versions.length], [idOf(1), ['Ferries'], 3]);
  assert.equal(json.versions[1].url, `${at}versions/aaaaac/`);
  const jsonLd = pages.get(`${base}index.html`)?.html.match(/application\/ld\+json">(.*?)<\/script>/)?.[1] ?? '{}';
  assert.deepEqual([JSON.parse(jsonLd).version, JSON.parse(jsonLd).workExample.length], [3, 3]);
  has(texts.get('_headers') ?? '', /\/articles\/:article\/timemap\.link\n {2}Content-Type: application\/link-format/);
});

test('the strictest that one version says of publishing holds for all, and then nothing is told of what changed', () => {
  for (const [records, settings] of [
    [captures({ publish: 'facts' }), {}],
    [captures(), { publish: 'facts' }],
    [captures({ outlet: { text: 'Gazette', basis: 'page' } }), { outlets: { Gazette: { publish: 'facts' } } }],
  ] as const) {
    const { pages, texts } = siteOf(records, settings);
    const all = [...[...pages.values()].map(({ html }) => html), ...texts.values()].join('\n');
    hasNot(all, /harbourca|corrected harbour/);
    has(pages.get(`${base}versions/index.html`)?.html ?? '', /changes in it are not shown/);
  }
});

test('a retraction and the corrections that editors noted in any version hold for the article', () => {
  const corrected = { kind: 'corrected', notes: [{ date: '2021-03-20', note: 'Forty, not four hundred.' }] } as const;
  const [article] = archiveOfCaptures(captures({ state: corrected })).articles;
  assert.deepEqual(article?.record.state, corrected);
  const retracted = { kind: 'retracted', date: '2022', reason: 'Never said.' } as const;
  const { pages, texts } = siteOf(captures({ state: retracted }));
  has(pages.get(`${base}index.html`)?.html ?? '', /Never said\./);
  hasNot(texts.get('sitemap.xml') ?? '', /aaaaab/);
});
