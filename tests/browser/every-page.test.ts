import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectNoAxeViolationsLightAndDark } from './axe.ts';
import { pageKinds } from './page-kinds.ts';
import { withBrowser } from './with-browser.ts';

const kinds = await pageKinds();

test('the archive has the pages that every reader needs', () => {
  const there = new Set(kinds.map(({ kind }) => kind));
  for (const kind of ['home', 'search', 'article', 'years', 'year', 'about', 'not-found'])
    assert.ok(there.has(kind), kind);
});

test('axe-core finds nothing in any kind of page, light and dark', async t => {
  await withBrowser({}, async ({ page, open }) => {
    for (const { kind, url } of kinds) {
      await t.test(kind, async () => {
        await open(url);
        await expectNoAxeViolationsLightAndDark(page);
      });
    }
  });
});

test('without JavaScript, on a narrow screen and in a subfolder every kind of page opens without a fault', async t => {
  await withBrowser({ javaScript: false, width: 320, prefix: '/papers/archive/' }, async ({ page, open }) => {
    for (const { kind, url } of kinds) {
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
