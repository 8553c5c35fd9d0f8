import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Route } from 'playwright-core';
import { heard, results } from './search-steps.ts';
import { withBrowser } from './with-browser.ts';

/** What a host may do to a file of the index, and what the reader is told to do about it. */
const faults: readonly {
  readonly file: string;
  readonly told: RegExp;
  readonly change: (route: Route) => Promise<void>;
}[] = [
  { file: '**/search/t/*.bin', told: /could not be loaded.*try again/, change: route => route.abort() },
  {
    file: '**/search/t/*.bin',
    told: /is incomplete or has changed.*tell whoever runs/,
    change: async route => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.body()).subarray(0, -9) });
    },
  },
  {
    file: '**/search/manifest.json',
    told: /manifest\.json and this page are from different versions\. Reload the page/,
    change: route => route.fulfill({ json: { format: 99, analysis: 1 } }),
  },
];

test('a file that is missing, cut or of another version is told, never searched wrongly, and can be tried again', () =>
  withBrowser({ expectFaults: true }, async ({ page, open }) => {
    for (const { file, told, change } of faults) {
      await page.route(file, change);
      await open('search/?q=putin');
      const alert = page.getByRole('alert').filter({ hasText: 'The search is not working' });
      await alert.waitFor();
      assert.match((await alert.textContent()) ?? '', told);
      assert.equal(await results(page).count(), 0);
      await page.unroute(file);
      await page.getByRole('button', { name: 'Try again' }).click();
      await heard(page, /articles found/);
      assert.ok((await results(page).count()) > 0);
    }
  }));
