import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pageKinds } from './page-kinds.ts';
import { withBrowser } from './with-browser.ts';

const article = (await pageKinds()).find(({ kind }) => kind === 'article')?.url ?? '';

for (const javaScript of [true, false]) {
  test(`the files for reference managers come from the page itself${javaScript ? '' : ', without JavaScript'}`, () =>
    withBrowser({ path: article, javaScript }, async ({ page }) => {
      const begins = { BibTeX: '@article{', RIS: 'TY  - NEWS\r\n', 'CSL-JSON': '[{"id":' };
      for (const [title, start] of Object.entries(begins)) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: title, exact: true }).click(),
        ]);
        const text = readFileSync(await download.path(), 'utf8');
        assert.ok(text.startsWith(start), `${title}: ${text.slice(0, 40)}`);
        assert.match(download.suggestedFilename(), /^[a-z0-9-]+\.(?:bib|ris|json)$/);
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
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^\{\{cite news \|.*\}\}$/);
    await page.getByRole('button', { name: /MLA/ }).click();
    const html = await page.evaluate(async () => {
      const [clip] = await navigator.clipboard.read();
      return (await clip?.getType('text/html'))?.text();
    });
    assert.match(html ?? '', /<i>[^<]+<\/i>/);
  }));
