import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { kindNames } from '../../templates/page-kinds.ts';
import { htmlFaults } from '../support/html-validator.ts';
import { htmlOf, renderSite } from '../support/rendered-site.ts';
import { archiveOf } from '../support/site-archive.ts';
import { removedWords, variedArchive } from '../support/varied-archive.ts';

const site = renderSite(variedArchive());

for (const kind of kindNames) {
  test(`a page of the kind ${kind} is valid HTML, whatever the text`, async () => {
    for (const { page, html } of site.pages.values()) {
      if (page.kind !== kind) continue;
      assert.deepEqual(await htmlFaults(page.path, html), []);
    }
    assert.ok(htmlOf(site, kind).startsWith('<!DOCTYPE html>'));
  });
}

test('every link leads to a page or file of the site, a place on it, or outside', () => {
  const paths = new Set([...site.plan.pages, ...site.plan.files].map(one => one.path));
  const files = new Set([
    ...paths,
    ...site.plan.site.assets.scripts.values(),
    ...[...site.plan.site.assets.imports.values()].flat(),
    'assets/site.css',
    'assets/browse.css',
    'assets/icon.svg',
    'assets/serif.woff2',
    'assets/serif-italic.woff2',
  ]);
  let within = 0;
  for (const { page, html } of site.pages.values()) {
    const { document } = parseHTML(html);
    const base = new URL(page.url, 'https://example.org/papers/');
    for (const element of document.querySelectorAll('[href], [src], form[action]')) {
      const link = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '';
      const target = new URL(link, base);
      if (target.origin !== base.origin) continue;
      within += 1;
      assert.ok(target.pathname.startsWith('/papers/'), `${page.path} links outside the site: ${link}`);
      const path = decodeURIComponent(target.pathname.slice('/papers/'.length));
      assert.ok(files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path), `${page.path}: ${link}`);
      if (link.startsWith('#')) assert.ok(document.getElementById(link.slice(1)), `${page.path}: ${link}`);
    }
  }
  assert.ok(within > site.pages.size, 'each page has links');
});

test('no text of an article becomes markup', () => {
  for (const { page, html } of site.pages.values()) {
    const { document } = parseHTML(html);
    const scripts = [...document.querySelectorAll('script')];
    for (const script of scripts) {
      const isRead = /^(?:application\/(?:ld\+)?json|speculationrules)$/.test(script.getAttribute('type') ?? '');
      assert.ok(script.hasAttribute('src') || isRead, page.path);
    }
    assert.equal(document.querySelector('img'), null, page.path);
    assert.equal(document.querySelector('[style], [onerror], [onclick]'), null, page.path);
  }
  assert.match(htmlOf(site, 'home'), /&lt;script/);
});

test('JSON-LD is whole JSON and tells only what is known', () => {
  const found = [...site.pages.values()].flatMap(({ page, html }) =>
    page.kind === 'article' ? [{ record: page.model.record, ld: jsonLd(html) }] : [],
  );
  assert.ok(found.length > 4);
  for (const { record, ld } of found) {
    assert.equal(ld['@type'], 'NewsArticle');
    const day = record.date.basis === 'stated' && /^\d{4}-\d{2}-\d{2}$/.test(record.date.edtf);
    assert.equal('datePublished' in ld, day);
    assert.equal('publisher' in ld, record.outlet !== undefined);
    assert.equal('headline' in ld, record.headline?.basis === 'capture');
    assert.equal('correction' in ld, record.state.kind === 'corrected');
    assert.equal(ld['creativeWorkStatus'], record.state.kind === 'retracted' ? 'Retracted' : undefined);
    assert.equal(ld['usageInfo'], 'http://rightsstatements.org/vocab/CNE/1.0/');
    assert.ok(!('license' in ld), 'a statement that nothing is known of the rights is no licence');
  }
});

function jsonLd(html: string): Readonly<Record<string, unknown>> {
  const script = parseHTML(html).document.querySelector('script[type="application/ld+json"]');
  return JSON.parse(script?.textContent ?? '');
}

test('a supplied headline stands in square brackets and is explained', () => {
  const page = [...site.pages.values()].find(
    one => one.html.includes('>A supplied headline<') && one.page.kind === 'article',
  );
  assert.match(page?.html ?? '', /\[<bdi>A supplied headline<\/bdi>\]/);
  assert.match(page?.html ?? '', /We wrote the one in square brackets/);
});

test('nothing of a removed article is left anywhere but the notice', () => {
  for (const [path, { html }] of site.pages) assert.ok(!html.includes(removedWords), path);
  for (const [path, text] of site.texts) assert.ok(!text.includes(removedWords), path);
  for (const one of [...site.plan.pages, ...site.plan.files]) {
    assert.ok(!one.path.toLowerCase().includes(removedWords.toLowerCase()), one.path);
  }
  assert.match(htmlOf(site, 'tombstone'), /Asked for by the person it was about/);
  assert.match(htmlOf(site, 'tombstone'), /noindex/);
});

test('a retracted article keeps its page, says so first, and is offered nowhere', () => {
  const page = [...site.pages.values()].find(one => one.html.includes('Made up.'));
  assert.match(page?.html ?? '', /noindex/);
  const url = page?.page.url ?? '';
  for (const path of ['feed.xml', 'atom.xml', 'feed.json', 'sitemap.xml'])
    assert.ok(!site.texts.get(path)?.includes(url));
});

test('an article in another language is marked with it, in its own direction', () => {
  const page = [...site.pages.values()].find(one => one.page.url.includes('الرئيس'));
  assert.match(page?.html ?? '', /<div class="article-body" lang="ar" dir="rtl">/);
});

test('an archive without articles still has its pages', async () => {
  const empty = renderSite(archiveOf([]));
  for (const { page, html } of empty.pages.values()) assert.deepEqual(await htmlFaults(page.path, html), []);
  assert.match(htmlOf(empty, 'home'), /No articles yet/);
});
