import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { expectNoAxeViolations } from './axe.ts';
import { heard, results, status } from './search-steps.ts';
import { withBrowser } from './with-browser.ts';

for (const prefix of ['/', '/papers/archive/'] as const) {
  test(`typing finds, marks, and keeps the address, at ${prefix}`, () =>
    withBrowser({ path: 'search/', prefix }, async ({ page }) => {
      const field = page.getByRole('searchbox', { name: 'Search the archive' });
      await field.pressSequentially('lukashenko');
      await heard(page, /articles? found/);
      assert.ok((await page.locator('main mark').count()) > 0);
      await results(page).first().click();
      await page.waitForURL(/\/articles\/.*#find=lukashenko$/);
      await page.locator('.article-body mark').first().waitFor();
      await page.goBack();
      await heard(page, /articles? found/);
      assert.equal(await field.inputValue(), 'lukashenko');
      assert.match(page.url(), /\/search\/\?q=lukashenko$/);
      await field.press('End');
      await field.pressSequentially(' putin');
      await page.waitForURL(/\/search\/\?q=lukashenko\+putin$/);
    }));
}

test('of a phrase, the phrase is marked, in the results and in the article, and its words nowhere else', () =>
  withBrowser({ path: 'search/?q="vladimir putin"' }, async ({ page }) => {
    await heard(page, /articles? found/);
    const marks = (within: string) =>
      page.locator(`${within} mark`).evaluateAll(all => all.map(mark => mark.textContent?.toLowerCase()));
    await page.locator('main .entry-text mark').first().waitFor();
    assert.deepEqual([...new Set(await marks('main'))], ['vladimir putin']);
    await results(page).first().click();
    await page.locator('.article-body mark').first().waitFor();
    assert.deepEqual([...new Set(await marks('.article'))], ['vladimir putin']);
  }));

test('the keyboard alone: field, results, back and clear, and Ctrl+K leads to the field', () =>
  withBrowser({ path: 'search/?q=putin' }, async ({ page }) => {
    await heard(page, /articles found/);
    await page.keyboard.press('Control+k');
    const focused = () => page.evaluate(() => document.activeElement?.className ?? '');
    assert.match(await focused(), /search-query/);
    await page.keyboard.press('ArrowDown');
    assert.match(await focused(), /result-link/);
    await page.keyboard.press('ArrowDown');
    assert.ok(
      await results(page)
        .nth(1)
        .evaluate(link => link === document.activeElement),
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.match(await focused(), /search-query/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    assert.match(await focused(), /search-query/);
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('searchbox', { name: 'Search the archive' }).inputValue(), '');
    await page.keyboard.type('putin');
    await heard(page, /articles found/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\//);
  }));

test('filters: a facet and a month narrow, their chips widen again, and back undoes', () =>
  withBrowser({ path: 'search/?q=putin', width: 1280 }, async ({ page }) => {
    await heard(page, /articles found/);
    const all = await results(page).count();
    const outlet = page.getByRole('group', { name: 'Outlet' }).getByRole('checkbox').first();
    await outlet.check();
    await page.waitForURL(/outlet=/);
    await heard(page, /One article found/);
    assert.equal(await results(page).count(), 1);
    await page.getByRole('link', { name: /^Remove filter: Outlet: / }).click();
    await heard(page, new RegExp(`${all} articles found`));
    await page.getByRole('region', { name: 'Results over time' }).getByRole('link').first().click();
    await page.waitForURL(/from=\d{4}-\d{2}&to=\d{4}-\d{2}/);
    await page.goBack();
    await heard(page, new RegExp(`${all} articles found`));
    await expectNoAxeViolations(page);
  }));

test('dates are read as people type them, shown as they were understood, and refused kindly', () =>
  withBrowser({ path: 'search/?q=putin', width: 1280 }, async ({ page }) => {
    await heard(page, /articles found/);
    const from = page.getByRole('textbox', { name: 'From' });
    await from.fill('1 sept 2022');
    await from.press('Enter');
    await page.waitForURL(/\?q=putin&from=2022-09-01$/);
    assert.equal(await from.inputValue(), '1 September 2022');
    await page.getByRole('link', { name: /^Remove.* 1 September 2022/ }).waitFor();
    await from.fill('last year');
    await from.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'From: We do not recognise “last year”.' }).waitFor();
    assert.equal(await from.getAttribute('aria-invalid'), 'true');
    assert.equal(await from.inputValue(), 'last year');
    await expectNoAxeViolations(page);
  }));

test('from the field the tab key goes to the results, then to the filters, as they stand on the page', () =>
  withBrowser({ path: 'search/?q=putin', width: 1280 }, async ({ page }) => {
    await heard(page, /articles found/);
    const stops = async (keys: number) => {
      const found: string[] = [];
      await page.getByRole('searchbox', { name: 'Search the archive' }).focus();
      for (let key = 0; key < keys; key += 1) {
        await page.keyboard.press('Tab');
        found.push(
          await page.evaluate(() => document.activeElement?.className || document.activeElement?.tagName || ''),
        );
      }
      return found;
    };
    assert.deepEqual(await stops(8), ['button', 'A', ...Array(4).fill('result-link'), 'SUMMARY', 'field']);
    const filters = await page.locator('#search-filters').boundingBox();
    const download = await page.locator('#search-download').boundingBox();
    const beside = filters !== null && download !== null && filters.x > download.x + download.width;
    assert.ok(beside, 'the filters stand beside the results');
    await page.setViewportSize({ width: 390, height: 800 });
    await page.locator('#search-filters:not([open])').waitFor();
    assert.deepEqual((await stops(5)).slice(0, 4), ['button', 'A', 'SUMMARY', 'result-link']);
  }));

test('Ctrl+K and the slash lead to the search field from every page; the slash can be turned off for good', () =>
  withBrowser({ path: 'about/' }, async ({ page, open }) => {
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    await page.keyboard.press('/');
    assert.equal(await focused(), 'q');
    await page.keyboard.type('a/b');
    assert.equal(await page.locator('input[name=q]').inputValue(), 'a/b');
    await open('search/tips/');
    await page.getByRole('checkbox', { name: 'Use the / key' }).uncheck();
    await page.keyboard.press('/');
    assert.notEqual(await focused(), 'q');
    await open('about/');
    await page.keyboard.press('/');
    assert.notEqual(await focused(), 'q');
    await page.keyboard.press('Control+k');
    assert.equal(await focused(), 'q');
  }));

test('the title tells searches apart', () =>
  withBrowser({ path: 'search/?q=putin' }, async ({ page }) => {
    await heard(page, /articles found/);
    assert.match(await page.title(), /^putin – Search – /);
    const field = page.getByRole('searchbox', { name: 'Search the archive' });
    await field.fill('');
    await field.press('Enter');
    await page.waitForFunction(() => document.title.startsWith('Search – '));
  }));

test('nothing found: the nearest words, and what each filter hides', () =>
  withBrowser({ path: 'search/?q=lukashenka&from=1901&to=1902' }, async ({ page }) => {
    await heard(page, /No articles found\. Did you mean lukashenko\?/);
    await page.getByRole('link', { name: 'lukashenko', exact: true }).waitFor();
    await expectNoAxeViolations(page);
  }));

test('searches that were sent are remembered on the device until they are forgotten', () =>
  withBrowser({ path: 'search/' }, async ({ page, open }) => {
    const field = page.getByRole('searchbox', { name: 'Search the archive' });
    await field.fill('"wagner mutiny"');
    await field.press('Enter');
    await heard(page, /found/);
    await open('search/');
    await page
      .getByRole('region', { name: 'Recent searches' })
      .getByRole('link', { name: '"wagner mutiny"' })
      .waitFor();
    await page.getByRole('button', { name: 'Clear history' }).click();
    assert.equal(await page.getByRole('region', { name: 'Recent searches' }).count(), 0);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  }));

test('what a screen reader meets: a search landmark, a labelled field, a status, a list of headings', () =>
  withBrowser({ path: 'search/?q=putin', colorScheme: 'dark', width: 390 }, async ({ page }) => {
    await heard(page, /articles found/);
    assert.equal(await page.getByRole('search').count(), 1);
    assert.equal(await status(page).count(), 1);
    assert.ok((await page.getByRole('main').getByRole('heading', { level: 2 }).count()) >= 4);
    assert.ok((await page.getByRole('main').getByRole('list').getByRole('article').count()) >= 4);
    await page.getByText('Filters and sorting').click();
    await page.getByRole('group', { name: 'Person' }).waitFor();
    await expectNoAxeViolations(page);
  }));

test('results are saved in the browser, each format with the articles that were found', () =>
  withBrowser({ path: 'search/?q=lukashenko -soviet' }, async ({ page }) => {
    await heard(page, /articles? found/);
    const found = await results(page).count();
    const headline = (await results(page).first().textContent()) ?? '';
    await page.getByText('Download these results').click();
    for (const [format, mark] of [
      ['CSV', /^[a-z]{6},/gm],
      ['RIS', /^TY {2}- /gm],
      ['BibTeX', /^@\w+\{/gm],
      ['JSON Lines', /^\{"(?:authors|body)":/gm],
    ] as const) {
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: format, exact: true }).click();
      const saved = await saving;
      assert.match(saved.suggestedFilename(), /^search-lukashenko-soviet\.(csv|ris|bib|jsonl)$/);
      const text = readFileSync(await saved.path(), 'utf8');
      assert.equal(text.match(mark)?.length, found, format);
      assert.ok(text.includes(headline.replace(/^\[|\]$/g, '').slice(0, 20)), format);
    }
    await page.getByText(/^Saved \d articles? as search-lukashenko-soviet\.jsonl\.$/).waitFor();
    await expectNoAxeViolations(page);
  }));

test('without JavaScript the page lists articles and where to browse', () =>
  withBrowser({ path: 'search/', javaScript: false }, async ({ page }) => {
    assert.ok((await results(page).count()) >= 4);
    await page.getByText('Search needs JavaScript').waitFor();
    assert.equal(await page.locator('#search-form').getAttribute('method'), 'get');
  }));

test('a large archive is searched in a worker, with the same answers', () =>
  withBrowser({}, async ({ page, open }) => {
    await page.route('**/search/?q=*', async route => {
      const response = await route.fetch();
      const html = (await response.text()).replace(/data-documents="\d+"/, 'data-documents="6000"');
      await route.fulfill({ response, body: html });
    });
    await open('search/?q=putin');
    await heard(page, /articles found/);
    assert.equal(page.workers().length, 1);
    assert.ok((await page.locator('main mark').count()) > 0);
    await page.getByRole('group', { name: 'Outlet' }).waitFor();
  }));

test('kept for offline reading: the size first, then pages and search without a network, then removed', () =>
  withBrowser({ path: 'search/', expectFaults: true }, async ({ page, context, open }) => {
    const offline = page.getByRole('region', { name: 'Offline reading' });
    await offline.getByRole('button', { name: /^Save for offline/ }).click();
    await offline.getByText(/take up .* \(\d+ files\)/).waitFor();
    assert.equal(await page.evaluate(async () => (await caches.keys()).length), 0, 'nothing is stored before consent');
    await offline.getByRole('button', { name: 'Save on this device' }).click();
    // Hundreds of files are written to the device: slow where the machine is busy.
    await offline.getByText('You can read and search the archive offline').waitFor({ timeout: 30_000 });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await open('search/?q=putin');
    await heard(page, /articles found/);
    assert.ok((await page.locator('main .entry-text mark').count()) > 0);
    await results(page).first().click();
    await page.locator('.article-body mark').first().waitFor();
    await context.setOffline(false);
    await open('search/');
    await offline.getByRole('button', { name: 'Delete the saved copy' }).click();
    await offline.getByRole('button', { name: /^Save for offline/ }).waitFor();
    assert.equal(await page.evaluate(async () => (await caches.keys()).length), 0);
  }));
