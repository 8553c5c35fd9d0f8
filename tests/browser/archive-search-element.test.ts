import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chromium, type Page } from 'playwright-core';
import { buildExampleSite, gardenSite } from '../support/example-site.ts';
import { expectNoAxeViolations } from './axe.ts';
import { findBrowser } from './find-browser.ts';
import { pageFaults } from './page-faults.ts';
import { serveFolder } from './static-server.ts';

const beds = Array.from({ length: 12 }, (_, number) => [
  `beds/${number + 1}.html`,
  `<!doctype html><html lang="en"><head><title>Bed ${number + 1}</title></head><body><main><h1>Bed ${number + 1}</h1>` +
    '<p>Tulips and compost, in a row.</p></main></body></html>',
]);
const example = buildExampleSite({ ...gardenSite, ...Object.fromEntries(beds) });

/** A page of the site as docs/search.md tells its reader to write it, with looks of its own. */
const searchPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Search – Garden Notes</title>
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<style>
archive-search { --archive-search-mark: rgb(255, 240, 150); --archive-search-accent: rgb(0, 80, 40); --archive-search-radius: 9px; }
archive-search::part(title) { font-weight: 700; }
</style>
<script type="module" src="/archive-search/archive-search.js"></script>
</head>
<body><main><h1>Search</h1><archive-search index="/search/" base="/" placeholder="Roses"></archive-search></main></body>
</html>`;
writeFileSync(join(example.folder, 'find.html'), searchPage);

const server = await serveFolder(example.folder);
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox'],
  env: Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : []))),
});
after(async () => {
  await browser.close();
  await server.close();
  example.remove();
});

async function withSearchPage(visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const faults = await pageFaults(page, new URL(server.address).origin);
    await page.goto(`${server.address}find.html`);
    await visit(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

const status = (page: Page) => page.locator('archive-search [role=status]');
const titles = (page: Page) => page.locator('archive-search li a').allTextContents();

test('whoever types sees results with marks and passages', async () => {
  await withSearchPage(async page => {
    await page.getByRole('searchbox', { name: 'Search' }).pressSequentially('prun');
    await status(page).getByText('1 result').waitFor();
    assert.deepEqual(await titles(page), ['Pruning roses']);
    await page.getByRole('searchbox').fill('roses wood');
    await page.locator('[part=snippet] mark').first().waitFor();
    assert.equal(await page.locator('[part=snippet]').first().textContent(), 'Cut in March. Roses flower on new wood.');
    assert.deepEqual(await page.locator('[part=title] mark').allTextContents(), ['roses']);
    assert.equal(await page.locator('[part=facts]').first().textContent(), '2024-03-02');
    await expectNoAxeViolations(page);
  });
});

test('it is used with the keyboard alone', async () => {
  await withSearchPage(async page => {
    await page.keyboard.press('Tab');
    await page.keyboard.type('roses');
    await page.keyboard.press('Enter');
    await status(page).getByText('1 result').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.address}roses/`);
    assert.equal(await page.locator('h1').textContent(), 'Pruning roses');
  });
});

test('more results are asked for, and the keyboard goes on from the first of them', async () => {
  await withSearchPage(async page => {
    await page.getByRole('searchbox').fill('tulips');
    await status(page).getByText('12 results').waitFor();
    assert.equal((await titles(page)).length, 10);
    await page.getByRole('button', { name: 'More results' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('li:nth-child(12)').waitFor();
    assert.equal(await page.getByRole('button', { name: 'More results' }).isVisible(), false);
    const eleventh = (await titles(page))[10];
    await page.waitForFunction(
      title => document.querySelector('archive-search')?.shadowRoot?.activeElement?.textContent === title,
      eleventh,
    );
  });
});

test('a misspelling is put right with a click, and nothing found is said', async () => {
  await withSearchPage(async page => {
    await page.getByRole('searchbox').fill('compst');
    await page.getByRole('button', { name: 'compost' }).click();
    await status(page).getByText('13 results').waitFor();
    assert.equal(await page.getByRole('searchbox').inputValue(), 'compost');
    await page.getByRole('searchbox').fill('zzzz');
    await status(page).getByText('Nothing was found.').waitFor();
    assert.deepEqual(await titles(page), []);
    await page.getByRole('searchbox').fill('');
    await page.waitForFunction(
      () => document.querySelector('archive-search')?.shadowRoot?.querySelector('[role=status]')?.textContent === '',
    );
  });
});

test('its looks are custom properties and parts of the page', async () => {
  await withSearchPage(async page => {
    await page.getByRole('searchbox').fill('roses');
    const style = (selector: string, property: string) =>
      page
        .locator(`archive-search ${selector}`)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    await page.locator('[part=title] mark').waitFor();
    assert.equal(await style('mark', 'background-color'), 'rgb(255, 240, 150)');
    assert.equal(await style('a', 'color'), 'rgb(0, 80, 40)');
    assert.equal(await style('a', 'font-weight'), '700');
    assert.equal(await style('input', 'border-top-left-radius'), '9px');
  });
});

test('the page hears of each answer', async () => {
  await withSearchPage(async page => {
    const heard = page.evaluate(
      () =>
        new Promise(resolve => {
          document.addEventListener('archive-search', event => resolve((event as CustomEvent).detail), { once: true });
        }),
    );
    await page.getByRole('searchbox').fill('inside');
    assert.deepEqual(await heard, { query: 'inside', total: 1 });
  });
});
