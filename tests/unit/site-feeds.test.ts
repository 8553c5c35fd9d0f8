import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { tombstoneFiles } from '../../src/site/downloads/article-files.ts';
import { feedFormats } from '../../src/site/feeds/feeds.ts';
import { planSitemap } from '../../src/site/machines/crawler-files.ts';
import { pageUrl } from '../../src/site/site-url.ts';
import { renderSite, textOfFile } from '../support/rendered-site.ts';
import { archiveOf, articleWith, idOf, settingsWith } from '../support/site-archive.ts';
import { variedArchive } from '../support/varied-archive.ts';
import { xmlFault } from '../support/xml-fault.ts';

const site = renderSite(variedArchive());

function textAt(path: string): string {
  const text = site.texts.get(path);
  assert.ok(text !== undefined, `no file ${path}`);
  return text;
}

for (const path of ['feed.xml', 'atom.xml', 'sitemap.xml']) {
  test(`${path} is well-formed, whatever the text`, () => assert.equal(xmlFault(textAt(path)), undefined));
}

test('the check for well-formed XML sees what is wrong', () => {
  assert.equal(xmlFault('<a b="1"><c/>&amp;</a>'), undefined);
  for (const text of ['<a>', '<a></b>', '<a>&nbsp;</a>', '<a b=1></a>', '<a>\u0007</a>', '<a>&</a>', '<a/><b/>']) {
    assert.notEqual(xmlFault(text), undefined, text);
  }
});

test('a feed gives full addresses, with the path of the site once', () => {
  const { document } = parseHTML(textAt('feed.xml'));
  const guids = [...document.querySelectorAll('guid')].map(guid => guid.textContent ?? '');
  assert.equal(guids.length, 5);
  for (const guid of guids) assert.match(guid, /^https:\/\/example\.org\/papers\/articles\/[^/]+\/$/);
});

test('only a stated day becomes a date of publication, at midnight UTC', () => {
  const feed = renderSite(
    archiveOf([
      articleWith({ id: idOf(1) }),
      articleWith({ id: idOf(2), date: { basis: 'inferred', edtf: '2022-01-05', evidence: [] } }),
      articleWith({ id: idOf(3), date: { basis: 'unknown' } }),
    ]),
  );
  const dates = feed.texts.get('feed.xml')?.match(/<pubDate>.*?<\/pubDate>/g);
  assert.deepEqual(dates, ['<pubDate>Thu, 04 Mar 2021 00:00:00 GMT</pubDate>']);
  const json = JSON.parse(feed.texts.get('feed.json') ?? '');
  assert.deepEqual(
    json.items.map((entry: { date_published?: string }) => entry.date_published),
    [undefined, '2021-03-04T00:00:00Z', undefined],
  );
  assert.equal(feed.texts.get('atom.xml')?.match(/<entry>/g)?.length, 2);
});

test('the sitemap lists what may be indexed, with a date only where a change is known', () => {
  const map = textAt('sitemap.xml');
  assert.equal(map.match(/<lastmod>/g)?.length, 1);
  assert.match(map, /<lastmod>2024-05-06<\/lastmod>/);
  assert.ok(!map.includes('404.html'));
});

test('past the protocol’s limit the sitemap is an index of several', () => {
  const files = planSitemap(site.plan.site, site.plan.pages, 10);
  const texts = files.map(file => textOfFile(file, site.plan.site) ?? '');
  const indexed = site.plan.pages.filter(page => page.indexed).length;
  assert.equal(files.length, 1 + Math.ceil(indexed / 10));
  assert.equal(texts[0]?.match(/<loc>/g)?.length, files.length - 1);
  assert.equal(texts.slice(1).join('').match(/<loc>/g)?.length, indexed);
  for (const text of texts) assert.equal(xmlFault(text), undefined);
});

test('a hundred thousand pages and one are in three sitemaps, each once and none past the limit', () => {
  const [page] = site.plan.pages.filter(one => one.indexed);
  assert.ok(page);
  const pages = Array.from({ length: 100_001 }, (_, number) => ({ ...page, url: pageUrl('articles', String(number)) }));
  const [index, ...parts] = planSitemap(site.plan.site, pages).map(file => textOfFile(file, site.plan.site) ?? '');
  assert.equal(index?.match(/<loc>[^<]*\/sitemap-\d\.xml<\/loc>/g)?.length, 3);
  const places = parts.map(text => text.match(/<loc>[^<]+<\/loc>/g) ?? []);
  assert.deepEqual(
    places.map(all => all.length),
    [50_000, 50_000, 1],
  );
  assert.equal(new Set(places.flat()).size, 100_001);
  for (const text of parts) assert.ok(Buffer.byteLength(text) < 50 * 1024 * 1024, 'and none past 50 MB');
});

test('a name has one feed, with a type and an address of its own', () => {
  const page = [...site.pages.values()].find(one => one.page.kind === 'name');
  const folder = page?.page.url ?? '';
  const text = textAt(`${folder}atom.xml`);
  assert.ok(text.includes(`https://example.org/papers/${folder}atom.xml`), 'it tells its own address');
  assert.ok(!text.includes('/papers/papers/'));
  assert.ok(page?.html.includes('type="application/atom+xml" title="Ada Example" href="atom.xml"'));
  assert.equal(xmlFault(text), undefined);
  for (const name of ['feed.xml', 'feed.json']) {
    assert.ok(!site.texts.has(`${folder}${name}`));
    assert.ok(!page?.html.includes(`href="${name}"`), 'nothing leads to what is not there');
  }
});

test('a removed article answers programs too, and says no more than its page', () => {
  const folder = [...site.pages.values()].find(one => one.page.kind === 'tombstone')?.page.url ?? '';
  const notice = {
    url: `https://example.org/papers/${folder}`,
    id: folder.slice(-7, -1),
    state: { kind: 'removed', date: '2024-02-03', reason: 'Asked for by the person it was about.' },
  };
  assert.ok(!site.texts.has(`${folder}index.json`));
  const settings = settingsWith({ ...site.plan.site.settings, articleJson: true });
  const [asked] = tombstoneFiles({ ...variedArchive(), settings });
  assert.deepEqual(JSON.parse(asked?.kind === 'text' ? asked.text : ''), notice);
  assert.match(textAt(`${folder}index.md`), /^---\nurl: .*\nid: .*\nstate: \{"kind":"removed",.*\n---\n$/);
});

test('the headers are rules that every host takes: one * each, short lines, at most a hundred', () => {
  const rules = textAt('_headers').trim().split('\n\n');
  assert.ok(rules.length <= 100);
  for (const [pattern = '', ...headers] of rules.map(rule => rule.split('\n'))) {
    assert.ok((pattern.match(/\*/g) ?? []).length <= 1, pattern);
    for (const header of headers) assert.match(header, /^ {2}[A-Za-z-]+: \S.{1,1900}$/);
  }
  const retracted = [...site.pages.values()].find(one => one.html.includes('Made up.'))?.page.url;
  assert.ok(textAt('_headers').includes(`/papers/${retracted}*\n  X-Robots-Tag: noindex`));
});

test('every link that the headers promise for an article is there, its notice when it was removed too', () => {
  const links = /articles\/:article\/\n {2}Link: (.*)/.exec(textAt('_headers'))?.[1] ?? '';
  const targets = [...links.matchAll(/<([^>]+)>/g)]
    .map(match => match[1] ?? '')
    .filter(link => !link.startsWith('https:'));
  assert.equal(targets.length, 3);
  const pages = [...site.pages.values()].filter(({ page }) => /^articles\/[^/]+\/$/.test(page.url));
  for (const { page } of pages) {
    for (const target of targets) {
      const { pathname } = new URL(target, `https://example.org/${page.url}`);
      const path = decodeURIComponent(pathname.slice(1));
      assert.ok(site.texts.has(path) || site.pages.has(`${path}index.html`), `${page.url} ${target}`);
    }
  }
});

test('robots.txt and the headers know the folder of the site', () => {
  assert.match(textAt('robots.txt'), /^Sitemap: https:\/\/example\.org\/papers\/sitemap\.xml$/m);
  assert.match(textAt('_headers'), /^\/papers\/\*\n {2}Content-Security-Policy: default-src 'none'/);
});

test('a site at the root of its host is addressed so', () => {
  const root = renderSite(archiveOf([articleWith()], { settings: settingsWith({ address: 'https://example.org' }) }));
  assert.equal(root.plan.site.pathPrefix, '/');
  assert.match(root.texts.get('robots.txt') ?? '', /https:\/\/example\.org\/sitemap\.xml/);
});

test('a feed begins with the newest article; a date without a year is no newer than an undated one', () => {
  const dates = ['2020-01-02', 'XXXX-05-06', '2021-03-04'];
  const articles = dates.map((edtf, number) =>
    articleWith({ id: idOf(number), date: { basis: 'stated', edtf, evidence: [] } }),
  );
  const { texts } = renderSite(archiveOf(articles));
  const ids = JSON.parse(texts.get('feed.json') ?? '').items.map((entry: { id: string }) => entry.id.slice(-7, -1));
  assert.deepEqual(ids, [idOf(2), idOf(0), idOf(1)]);
});

test('every format has a file for the archive, a link in the head of each page and its type in the headers', () => {
  const home = site.pages.get('index.html')?.html ?? '';
  for (const { file, mediaType } of feedFormats) {
    assert.ok(site.texts.has(file), file);
    assert.ok(home.includes(`<link rel="alternate" type="${mediaType}"`), mediaType);
    assert.ok(textAt('_headers').includes(`/papers/${file}\n  Content-Type: ${mediaType}; charset=utf-8`), file);
  }
});
