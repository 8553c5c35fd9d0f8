import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { LookupEntry } from '../../src/site/in-browser/address-lookup.ts';
import { withBrowser } from './with-browser.ts';

test('a lost address leads to the article of its id, to the name of its form, or to the nearest headlines', () =>
  withBrowser({ prefix: '/papers/archive/', expectFaults: true }, async ({ page, site, address }) => {
    const entries: readonly LookupEntry[] = JSON.parse(readFileSync(join(site.folder, 'lookup/all.json'), 'utf8'));
    const article = entries.find(entry => entry.id !== undefined);
    const alias = entries.find(entry => entry.from !== undefined);
    assert.ok(article?.id && alias?.from, 'the archive has an article, and a name with another form');
    for (const [lost, found] of [
      [`articles/under-an-older-headline-${article.id}/`, article.url],
      [alias.from, alias.url],
    ] as const) {
      // The page goes on by itself before it has loaded.
      await page.goto(address + lost, { waitUntil: 'commit' });
      await page.waitForURL(new URL(found, address).href);
    }
    const words = article.url
      .split('/')
      .at(-2)
      ?.replace(/-[a-z]{6}$/, '');
    await page.goto(`${address}articles/${words}/`);
    const nearest = page.locator('.nearest a').first();
    await nearest.waitFor();
    assert.equal(await nearest.innerText(), article.headline);
    await nearest.click();
    await page.waitForURL(new URL(article.url, address).href);
  }));
