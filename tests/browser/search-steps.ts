import type { Page } from 'playwright-core';

export const status = (page: Page) => page.getByRole('status');
export const results = (page: Page) => page.locator('.result-link');

/** Waits until the announcement says so. */
export async function heard(page: Page, words: RegExp): Promise<void> {
  await page.waitForFunction(
    ([id, pattern]) => new RegExp(pattern ?? '').test(document.getElementById(id ?? '')?.textContent ?? ''),
    ['search-status', words.source],
  );
}
