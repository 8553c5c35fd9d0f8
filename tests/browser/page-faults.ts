import type { Page } from 'playwright-core';

/** Collects, from now on, everything that goes wrong in a page; the list grows while the page is open. */
export async function pageFaults(page: Page, origin: string): Promise<readonly string[]> {
  const faults: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => faults.push(`exception: ${error.message}`));
  page.on('request', request => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) faults.push(`left the site: ${url.href}`);
  });
  page.on('response', response => {
    if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', request => {
    const reason = request.failure()?.errorText ?? '';
    // A reader who goes on before the page has loaded aborts requests; that is no fault. Nor is it one that a browser
    // without JavaScript refuses a script that the head names: where scripts run, a refused one is told on the console.
    const isRefusedScript = reason === 'csp' && request.resourceType() === 'script';
    if (reason !== 'net::ERR_ABORTED' && !isRefusedScript) faults.push(`request failed (${reason}): ${request.url()}`);
  });
  return faults;
}
