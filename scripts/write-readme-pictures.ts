// Takes the pictures of the README from the site in dist/: npm run build, then node --import tsx scripts/write-readme-pictures.ts
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { writeFile } from '../src/io/write-file.ts';
import { findBrowser } from '../tests/browser/find-browser.ts';
import { serveFolder } from '../tests/browser/static-server.ts';

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** Brings the page into the state that is shown. */
  readonly prepare: (page: Page) => Promise<void>;
}

const site = resolve(process.argv[2] ?? 'dist');

const pictures: readonly Picture[] = [
  {
    name: 'search.webp',
    path: 'search/?q=putin%20call',
    width: 1120,
    height: 800,
    prepare: async page => {
      await page.locator('main .entry-text mark').first().waitFor();
      await page.locator('main input[type=checkbox]').first().waitFor();
    },
  },
  {
    name: 'article.webp',
    path: `articles/${articleWithId('zdyhlv')}/`,
    width: 1120,
    height: 800,
    prepare: async page => {
      await page.locator('#date-evidence').waitFor();
    },
  },
];

/** Sharp on a dense screen, and small enough for a README. */
const scale = 1.5;
const quality = 78;
const mostBytes = 150_000;

const folder = resolve(import.meta.dirname, '../docs/images');
const server = await serveFolder(site, '/');
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox'] });
try {
  for (const picture of pictures) writeFile(resolve(folder, picture.name), await taken(picture));
} finally {
  await browser.close();
  await server.close();
}

async function taken({ name, path, width, height, prepare }: Picture): Promise<Uint8Array> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: 'light',
  });
  const page = await context.newPage();
  // The second visit has every font from the start.
  for (const _ of ['first', 'second']) {
    await page.goto(new URL(path, server.address).href, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
  }
  await prepare(page);
  const session = await context.newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  await context.close();
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length > mostBytes) throw new Error(`${name} has ${bytes.length} bytes; the limit is ${mostBytes}.`);
  return bytes;
}

function articleWithId(id: string): string {
  const found = readdirSync(join(site, 'articles')).find(name => name.endsWith(`-${id}`));
  if (found === undefined) throw new Error(`${site} has no article ${id}.`);
  return found;
}
