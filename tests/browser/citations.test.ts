import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pageKinds } from './page-kinds.ts';
import { withBrowser } from './with-browser.ts';

const article = (await pageKinds()).find(({ kind }) => kind === 'article')?.url ?? '';

for (const javaScript of [true, false]) {
  test(`the files for reference managers come from the page itself${javaScript ? '' : ', without JavaScript'}`, () =>
    withBrowser({ path: article, javaScript }, async ({ page }) => {
      const begins = { BibTeX: '@article{', RIS: 'TY  - NEWS\r\n' };
      for (const [title, start] of Object.entries(begins)) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: title, exact: true }).click(),
        ]);
        const text = readFileSync(await download.path(), 'utf8');
        assert.ok(text.startsWith(start), `${title}: ${text.slice(0, 40)}`);
        assert.match(download.suggestedFilename(), /^[a-z0-9-]+\.(?:bib|ris)$/);
      }
      assert.ok(page.url().endsWith(article), 'the article stays open');
    }));
}

test('one citation is in sight, the others unfold, and each is copied with a button', () =>
  withBrowser({ path: article }, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const citations = page.locator('.cite .citation');
    assert.equal(await citations.count(), 5);
    assert.equal(await page.locator('.cite .citation:visible').count(), 1);
    await page.locator('.cite summary').click();
    assert.equal(await page.locator('.cite .citation:visible').count(), 5);
    const last = page.getByRole('button', { name: /Wikipedia/ });
    await last.click();
    // A click writes to the clipboard a moment later.
    await page.waitForFunction(async () => /^\{\{cite news \|.*\}\}$/.test(await navigator.clipboard.readText()));
    await page.getByRole('button', { name: /MLA/ }).click();
    await page.waitForFunction(async () => {
      const [clip] = await navigator.clipboard.read();
      if (!clip?.types.includes('text/html')) return false;
      return /<i>[^<]+<\/i>/.test(await (await clip.getType('text/html')).text());
    });
  }));
