import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
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
