import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { newspaper } from './newspaper-site.ts';
import { pageKinds } from './page-kinds.ts';
import { withBrowser } from './with-browser.ts';

const kinds = await pageKinds();
const article = kinds.find(({ kind }) => kind === 'article')?.url ?? '';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not seen.`);
  return box;
}

test('an article stands between its rail and its margin, with no empty column', () =>
  withBrowser({ path: article, width: 1280 }, async ({ page }) => {
    const [rail, text, margin] = [
      await boxOf(page, '.article-facts'),
      await boxOf(page, '.article-body'),
      await boxOf(page, '.article-margin'),
    ];
    assert.ok(rail.x + rail.width <= text.x, 'the rail is before the text');
    const gap = margin.x - (text.x + text.width);
    assert.ok(gap >= 0 && gap < 80, `${gap} pixels between the text and its margin`);
    assert.ok(1280 - (margin.x + margin.width) < 60, 'the margin ends where the page does');
    const related = await boxOf(page, '.relations .entries');
    assert.ok(Math.abs(related.x - text.x) < 2, 'related articles stand under the text');
  }));

test('on a phone the parts of an article follow each other: text, related articles, evidence and names, citation, copy', () =>
  withBrowser({ path: article, width: 390 }, async ({ page }) => {
    const parts = ['.article-body', '.relations', '.article-margin', '.cite', '.provenance'];
    const tops = [];
    for (const part of parts) tops.push((await boxOf(page, part)).y);
    assert.deepEqual(
      tops,
      [...tops].sort((a, b) => a - b),
    );
  }));

test('a printed article has its citation and checksum', () =>
  withBrowser({ path: article }, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    assert.match(await page.locator('main').innerText(), /SHA-256: [0-9a-f]{64}/);
    assert.ok(await page.locator('.cite').isVisible());
    assert.ok(!(await page.locator('.masthead-bar').isVisible()));
  }));

for (const [name, at] of Object.entries({ 'four articles': {}, 'a newspaper': newspaper }))
  test(`on a phone the first screen of the front page of ${name} has the name, the search and a headline`, () =>
    withBrowser({ ...at, path: '', width: 390, height: 700 }, async ({ page }) => {
      for (const part of ['h1', '.search-box .field', '.lead-headline']) {
        const { y, height } = await boxOf(page, part);
        assert.ok(y >= 0 && y + height < 700, `${part} ends at ${y + height}`);
      }
      const [name, search, lead] = [
        await boxOf(page, 'h1'),
        await boxOf(page, '.search-box .field'),
        await boxOf(page, '.lead-headline'),
      ];
      assert.ok(name.y < search.y && search.y < lead.y);
      assert.ok(search.height >= 48 && search.width > 200, 'the search is large');
    }));

for (const [name, at] of Object.entries({ 'four articles': {}, 'a newspaper': newspaper }))
  test(`the columns of the front page of ${name} end together, and no row of it is left empty`, () =>
    withBrowser({ ...at, path: '', width: 1280 }, async ({ page }) => {
      const lead = await boxOf(page, '.lead-text');
      const beside = await boxOf(page, '.front-others .entries');
      const gap = Math.abs(lead.y + lead.height - (beside.y + beside.height));
      assert.ok(gap < 200, `${gap} pixels of white under the shorter column`);
    }));

test('the masthead takes little of any page', async t => {
  for (const [width, most] of [
    [1280, 120],
    [768, 120],
    [390, 110],
  ] as const)
    await withBrowser({ width }, async ({ page, open }) => {
      for (const { kind, url } of kinds.filter(one => ['article', 'search', 'years'].includes(one.kind)))
        await t.test(`${kind} at ${width}`, async () => {
          await open(url);
          const { height } = await boxOf(page, '.masthead');
          assert.ok(height <= most, `${height} pixels`);
        });
    });
});

test('a phone shows all years of months in rows that can be touched', () =>
  withBrowser({ path: 'years/', width: 390 }, async ({ page }) => {
    const rows = await page.locator('.year-row').count();
    const { height } = await boxOf(page, '.years');
    assert.ok(height / rows < 110, `${height / rows} pixels a year`);
    for (const month of await page.locator('.strip-row a').all()) {
      const box = (await month.boundingBox()) ?? assert.fail();
      assert.ok(box.width >= 24 && box.height >= 24, `${box.width} by ${box.height}`);
    }
  }));

test('a name’s articles are turned round by the switch, and found again by the search within them', () =>
  withBrowser({ path: 'people/vladimir-putin/' }, async ({ page }) => {
    const headlines = () => page.locator('.entries .entry h2').allInnerTexts();
    const newestFirst = await headlines();
    await page.getByRole('button', { name: 'Oldest first' }).click();
    assert.deepEqual(await headlines(), newestFirst.toReversed());
    await page.getByLabel('Search within these articles').fill('mutiny');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?/);
    assert.equal(new URL(page.url()).searchParams.get('person'), 'Vladimir Putin');
    await page.locator('main mark').first().waitFor();
  }));

test('without JavaScript a name’s articles stand newest first, and no switch that does nothing', () =>
  withBrowser({ path: 'people/vladimir-putin/', javaScript: false }, async ({ page }) => {
    assert.equal(await page.locator('[data-order]').isVisible(), false);
    const years = await page.locator('.entries :is(.date, time)').allInnerTexts();
    const found = years.map(text => Number(/\d{4}/.exec(text)?.[0]));
    assert.deepEqual(
      found,
      found.toSorted((a, b) => b - a),
    );
  }));
