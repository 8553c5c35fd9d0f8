import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentSecurityPolicy } from '../../src/site/hosts.ts';
import { htmlFaults } from '../support/html-validator.ts';
import { expectNoAxeViolationsLightAndDark } from './axe.ts';
import { builtSite } from './built-site.ts';
import { hardestOf, newspaper, newspaperPages } from './newspaper-site.ts';
import { pageKinds } from './page-kinds.ts';
import { withBrowser } from './with-browser.ts';

const kinds = await pageKinds();
const pagesOfNewspaper = await newspaperPages();

/** A few articles, and many varied ones; the four are at the root, the newspaper in a subfolder. */
const archives = [
  { name: 'the four articles', at: {}, examples: kinds },
  { name: 'the newspaper', at: newspaper, examples: hardestOf(pagesOfNewspaper) },
];

test('the archive has the pages that every reader needs', () => {
  const there = new Set(kinds.map(({ kind }) => kind));
  for (const kind of ['home', 'search', 'article', 'years', 'year', 'about', 'not-found'])
    assert.ok(there.has(kind), kind);
});

test('the newspaper has a page of every kind that the four articles have, articles in ten languages, and a notice', () => {
  const there = archives[1]?.examples.map(({ kind }) => kind) ?? [];
  // Topics come from an editor's list, which the newspaper has none of.
  for (const { kind } of kinds.filter(one => one.kind !== 'article')) assert.ok(there.includes(kind), kind);
  assert.equal(there.filter(kind => kind.startsWith('article in ')).length, 10);
  assert.ok(there.includes('tombstone'));
});

for (const { name, at, examples } of archives) {
  test(`any kind of page of ${name} fits a phone and a tablet, and axe-core finds nothing in it, light and dark`, async t => {
    await withBrowser(at, async ({ page, open }) => {
      for (const { kind, url } of [...examples, { kind: 'search for a word', url: 'search/?q=river' }]) {
        await t.test(kind, async () => {
          await page.setViewportSize({ width: 1280, height: 900 });
          await open(url);
          await expectNoAxeViolationsLightAndDark(page);
          for (const width of [768, 390]) {
            await page.setViewportSize({ width, height: 900 });
            assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
          }
        });
      }
    });
  });

  test(`without JavaScript and on a narrow screen every kind of page of ${name} opens without a fault`, async t => {
    await withBrowser({ prefix: '/papers/archive/', ...at, javaScript: false, width: 320 }, async ({ page, open }) => {
      for (const { kind, url } of examples) {
        await t.test(kind, async () => {
          await open(url);
          assert.equal(await page.locator('h1').count(), 1, 'one heading of the first level');
          assert.notEqual((await page.title()).trim(), '');
          // A page that is wider than the screen has to be pushed from side to side to be read.
          assert.equal(
            await page.evaluate('document.documentElement.scrollWidth'),
            320,
            'the page is as wide as the screen',
          );
          const mapIsWhole =
            '[...document.querySelectorAll(".page-map .plot-frame")].every(frame => frame.scrollWidth === frame.clientWidth)';
          assert.ok(await page.evaluate(mapIsWhole), 'the map is seen whole');
        });
      }
    });
  });
}

test('html-validate finds nothing in any page of the newspaper', async () => {
  assert.ok(pagesOfNewspaper.length > 300);
  for (const { url, html } of pagesOfNewspaper) assert.deepEqual(await htmlFaults(url, html), []);
});

/** What a strict policy refuses where it stands in a page. Scripts of these types are data, and run nowhere. */
const inline = [
  /<style\b/i,
  /<[a-z][^<>]*\sstyle\s*=/i,
  /<[a-z][^<>]*\son[a-z]+\s*=/i,
  /(?:href|src|action|formaction|data|xlink:href)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i,
  /<script\b(?![^>]*\bsrc=)(?![^>]*\btype="(?:application\/(?:ld\+)?json|speculationrules)")/i,
];

/** A citation is saved from the page itself: a text, and of no type that a browser opens. */
const savedCitation =
  /<a href="data:application\/x-(?:bibtex|research-info-systems);charset=utf-8,[^"]*" download="[^"]*"/g;

test('no page holds a style or a script: all come from files of the site', async () => {
  assert.match(contentSecurityPolicy, /script-src 'self'/);
  assert.match(contentSecurityPolicy, /style-src 'self';/);
  assert.doesNotMatch(contentSecurityPolicy, /unsafe|nonce|sha256|data:|\*/);
  const { folder } = await builtSite({ prefix: '/' });
  const four = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.html'))
    .map(url => ({ url, html: readFileSync(join(folder, url), 'utf8') }));
  assert.ok(four.length > 20);
  for (const { url, html } of [...four, ...pagesOfNewspaper])
    for (const pattern of inline) assert.doesNotMatch(html.replace(savedCitation, '<a'), pattern, url);
});

test('no search result and no list that a script draws holds a style or a script either', () =>
  withBrowser(newspaper, async ({ page, open, faults }) => {
    await page.addInitScript(
      "addEventListener('securitypolicyviolation', event => console.error('refused: ' + event.violatedDirective));",
    );
    for (const query of [
      'river',
      'the',
      '"harbour"',
      '<img src=x onerror=alert(1)>',
      'style="a"',
      'zzzz',
      'river&sort=newest',
    ]) {
      await open(`search/?q=${query.includes('&') ? query : encodeURIComponent(query)}`);
      await page.locator('main').waitFor();
      const drawn = await page.evaluate(`(() => {
        const all = [...document.querySelectorAll('*')];
        const handlers = all.flatMap(one => [...one.attributes]).filter(({ name }) => name.startsWith('on'));
        const code = [...document.scripts].filter(({ src, type }) => src === '' && !/json|speculationrules/.test(type));
        const styled = all.filter(one => one.hasAttribute('style') && !one.matches('.histogram-bar'));
        return [document.querySelectorAll('style').length, handlers.length, code.length, styled.length];
      })()`);
      assert.deepEqual(drawn, [0, 0, 0, 0], query);
    }
    await open('search/?q=the');
    const bar = page.locator('.histogram-bar').first();
    await bar.waitFor();
    // The height of a bar is set by script, which the policy allows.
    assert.notEqual(await bar.evaluate(element => getComputedStyle(element).getPropertyValue('--share')), '');
    assert.deepEqual(faults, []);
  }));

test('colours forced by the reader keep every bar and mark that says something', () =>
  withBrowser({ ...newspaper, forcedColors: 'active' }, async ({ page, open }) => {
    await open('search/?q=river');
    await page.locator('.histogram-bar').first().waitFor();
    const paper = await colourOf('html');
    assert.notEqual(await colourOf('.histogram-bar', '::after'), paper, 'a bar of the search');
    await open('years/');
    assert.notEqual(await colourOf('.strip .count-bar'), paper, 'a bar of a year');

    async function colourOf(selector: string, pseudo?: string): Promise<string> {
      return page
        .locator(selector)
        .first()
        .evaluate((element, part) => getComputedStyle(element, part).backgroundColor, pseudo);
    }
  }));
