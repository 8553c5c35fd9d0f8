import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from './axe.ts';
import { newspaper } from './newspaper-site.ts';
import { heard, results, status } from './search-steps.ts';
import { withBrowser } from './with-browser.ts';

const found = async (page: Page) => Number(/[\d,]+/.exec((await status(page).textContent()) ?? '')?.[0] ?? 0);

const searches: readonly (readonly [language: string, query: string, marked: RegExp])[] = [
  ['German, by another form of its word', 'Brücken', /^Brücke/i],
  ['German, without the umlaut', 'Brucke', /^Brücke/i],
  ['Russian', 'хлеб', /^хлеб/i],
  ['Arabic', 'المدينة', /المدينة/],
  ['Turkish', 'vapur', /^vapur/i],
];

test('words of many languages are found and marked', async t => {
  await withBrowser(newspaper, async ({ page, open }) => {
    for (const [language, query, marked] of searches)
      await t.test(language, async () => {
        await open(`search/?q=${encodeURIComponent(query)}`);
        await heard(page, /articles? found/);
        await page.locator('main mark').first().waitFor();
        assert.match(await page.locator('main mark').first().innerText(), marked);
      });
  });
});

test('many results stand on pages, and a filter makes them fewer by as many as it says', () =>
  withBrowser({ ...newspaper, path: 'search/?q=river' }, async ({ page }) => {
    await heard(page, /articles found/);
    const all = await found(page);
    assert.ok(all > 20, `${all} articles`);
    const firstOnPage = await results(page).first().innerText();
    await page.getByRole('link', { name: /^Next/ }).first().click();
    await page.waitForURL(/page=2/);
    await page.waitForFunction(first => document.querySelector('.result-link')?.textContent !== first, firstOnPage);
    assert.equal(await results(page).count(), all - 20, 'the second page has the rest');

    const author = page.locator('.facet-value', { hasText: 'Tom Becker' });
    const told = Number(await author.locator('.count').innerText());
    await author.locator('input').check();
    await heard(page, new RegExp(`^${told} articles? found`));
    assert.equal(await results(page).count(), told);
    for (const line of await page.locator('.search-found .entry-meta').allInnerTexts())
      assert.match(line, /Tom Becker/);
    await expectNoAxeViolations(page);
  }));

test('results over many years are drawn in bars that a finger can touch, and each leads to finer ones', () =>
  withBrowser({ ...newspaper, path: 'search/?q=river' }, async ({ page }) => {
    await heard(page, /articles found/);
    const bars = page.locator('.histogram-bars li');
    const spanOf = async () => (await page.locator('.histogram-ends').innerText()).trim();
    const all = await spanOf();
    assert.ok((await bars.count()) <= 12);
    for (const bar of await bars.all()) assert.ok(((await bar.boundingBox())?.width ?? 0) >= 24);
    const last = page.locator('.histogram-bar').last();
    const told = Number(/(\d+) articles?$/.exec((await last.getAttribute('title')) ?? '')?.[1]);
    await last.click();
    await page.waitForURL(/from=\d{4}&to=\d{4}/);
    await heard(page, new RegExp(`^${told} articles? found`));
    assert.notEqual(await spanOf(), all);
    assert.ok((await bars.count()) > 2, 'the years that were chosen are drawn in shorter times');
  }));

test('the first screen of a search on a phone has a result', () =>
  withBrowser({ ...newspaper, path: 'search/?q=river', width: 390, height: 844 }, async ({ page }) => {
    await heard(page, /articles found/);
    const box = (await results(page).first().boundingBox()) ?? assert.fail();
    assert.ok(box.y + box.height < 600, `the first result ends at ${box.y + box.height}`);
  }));
