import { join } from 'node:path';
import { createIndex } from 'pagefind';
import { chromium } from 'playwright-core';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { findBrowser } from '../../tests/browser/find-browser.ts';
import { serveCounting } from './serve-counting.ts';
import { write } from './write-file.ts';

declare global {
  interface Window {
    askPagefind?: (query: string) => Promise<readonly string[]>;
  }
}

/** The addresses of the first ten of each query, in the order in which Pagefind ranks pages with a headline and a text. */
export async function askPagefind(
  folder: string,
  documents: readonly SearchDocument[],
  queries: readonly string[],
): Promise<readonly (readonly string[])[]> {
  // One language for all, or a page in English would not find the others.
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind made no index.');
  for (const { url, title, text } of documents) {
    const paragraphs = text.split('\n').map(line => `<p>${escaped(line)}</p>`);
    const content = `<html><body><main><h1>${escaped(title)}</h1>${paragraphs.join('')}</main></body></html>`;
    const { errors } = await index.addHTMLFile({ url: `/${url}`, content });
    if (errors.length > 0) throw new Error(errors.join('; '));
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
  write(join(folder, 'asked.html'), '<!doctype html><html lang="en"><script type="module" src="asked.js"></script>');
  write(join(folder, 'asked.js'), pageScript);
  const server = await serveCounting(folder);
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox'],
    env: Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.address}asked.html`);
    await page.waitForFunction(() => window.askPagefind !== undefined);
    const found: (readonly string[])[] = [];
    for (const query of queries) found.push((await page.evaluate(asked => window.askPagefind?.(asked), query)) ?? []);
    return found;
  } finally {
    await browser.close();
    await server.close();
  }
}

const pageScript = `
const pagefind = await import('./pagefind/pagefind.js');
window.askPagefind = async query => {
  const { results } = await pagefind.search(query);
  return (await Promise.all(results.slice(0, 10).map(one => one.data()))).map(data => data.url);
};
`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
