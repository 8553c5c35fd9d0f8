import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { newspaper } from './newspaper-site.ts';
import { withBrowser } from './with-browser.ts';

/** Follows the first link to an article in the results, and comes to its page. */
async function followFirstResult(page: Page): Promise<void> {
  const result = page.locator('main a[href*="articles/"]').first();
  const headline = (await result.innerText()).trim();
  await result.click();
  await page.waitForURL(/\/articles\/[^/]+\//);
  const heading = (await page.locator('h1').innerText()).trim();
  assert.equal(heading.replace(/[[\]]/g, ''), headline.replace(/[[\]]/g, ''));
}

for (const prefix of ['/', '/papers/archive/'] as const) {
  test(`from the home page at ${prefix} a reader searches and opens what is found`, () =>
    withBrowser({ path: '', prefix }, async ({ page, address }) => {
      await page.getByRole('searchbox').first().fill('mutiny');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?q=mutiny/);
      assert.ok(page.url().startsWith(address));
      await page.locator('main mark').first().waitFor();
      assert.match(await page.locator('main mark').first().innerText(), /^mutin/i);
      await followFirstResult(page);
      assert.ok(page.url().startsWith(address));
    }));
}

test('a word that no article has gives no error and a way on', () =>
  withBrowser({ path: 'search/?q=zyxwvutsrq' }, async ({ page }) => {
    await page
      .getByText(/no (?:articles?|results?)|nothing/i)
      .first()
      .waitFor();
    assert.ok((await page.locator('main a').count()) > 0, 'the page offers links');
  }));

for (const [name, at] of Object.entries({ 'the four articles': {}, 'the newspaper': newspaper }))
  test(`in ${name} the keyboard alone leads past the masthead and into an article`, () =>
    withBrowser({ ...at, path: '' }, async ({ page }) => {
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      assert.match((await skip.getAttribute('href')) ?? '', /^#/, 'the first stop leads past the masthead');
      assert.ok(await skip.isVisible());
      const target = (await skip.getAttribute('href')) ?? '';
      await page.keyboard.press('Enter');
      assert.equal(new URL(page.url()).hash, target);
      for (let stop = 0; stop < 60; stop++) {
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus');
        assert.ok(await isOutlined(focused), `focus is seen on stop ${stop + 1}`);
        if (/articles\//.test((await focused.getAttribute('href')) ?? '')) break;
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/articles\//);
    }));

/** Focus is shown by an outline, or by a shadow in its place. */
async function isOutlined(focused: ReturnType<Page['locator']>): Promise<boolean> {
  const style = await focused.evaluate(element => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return { outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0, shadowed: boxShadow !== 'none' };
  });
  return style.outlined || style.shadowed;
}

for (const [name, at] of Object.entries({ 'the four articles': {}, 'the newspaper': newspaper }))
  test(`without JavaScript the search page of ${name} leads to the articles`, () =>
    withBrowser({ ...at, path: 'search/', javaScript: false }, async ({ page }) => {
      await followFirstResult(page);
    }));

test('an address that is not there shows the archive’s own page, with links that work at any depth', () =>
  withBrowser(
    { path: 'articles/long/gone/', prefix: '/papers/archive/', expectFaults: true },
    async ({ page, address }) => {
      await page.locator('h1').waitFor();
      const home = await page
        .locator('header a')
        .first()
        .evaluate(link => (link instanceof HTMLAnchorElement ? link.href : ''));
      assert.equal(home, address);
    },
  ));
