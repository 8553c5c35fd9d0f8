import { after } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { contentSecurityPolicy } from '../../src/site/hosts.ts';
import { type BuiltSite, builtSite } from './built-site.ts';
import { findBrowser } from './find-browser.ts';
import { pageFaults } from './page-faults.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

export interface BrowserOptions {
  /** Where to begin, relative to the site: `search/?q=putin`. Nothing is opened when absent. */
  readonly path?: string;
  /** Serve the site at `/` or in a subfolder; it is built for its place. */
  readonly prefix?: '/' | '/papers/archive/';
  /** A folder with archive.yml and articles/; the project itself unless given. */
  readonly root?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly javaScript?: boolean;
  /** Without the policy that forbids scripts and what is elsewhere: for pages that have to be safe without it. */
  readonly bypassCSP?: boolean;
  /** Let this test meet faults (a missing page asked for on purpose); it reads them from `faults`. */
  readonly expectFaults?: boolean;
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly site: BuiltSite;
  /** Where the site is served, with a slash at the end. */
  readonly address: string;
  /** Opens a path of the site and waits until it is loaded, and, where it has a script, the network is quiet. */
  readonly open: (path: string) => Promise<void>;
  /** Errors on the console, exceptions, violations of the content security policy, requests that failed or left the site. */
  readonly faults: readonly string[];
}

/** The strictest that the site can have; the browser tells of everything that it refuses. */
const policy = `${contentSecurityPolicy}; frame-ancestors 'none'`;

let launched: Promise<Browser> | undefined;
const servers = new Map<string, Promise<StaticServer>>();

after(async () => {
  await (await launched)?.close();
  await Promise.all([...servers.values()].map(async server => (await server).close()));
});

/**
 * Opens the built site in a real browser for one test. After `visit` any fault the page met fails the test,
 * unless faults were expected.
 *
 * One browser and one server serve all tests of a file; each visit has a context of its own (storage, cache).
 */
export async function withBrowser(options: BrowserOptions, visit: (visit: Visit) => Promise<void>): Promise<void> {
  const prefix = options.prefix ?? '/';
  const site = await builtSite({ prefix, ...(options.root && { root: options.root }) });
  const { address } = await serverOf(site);
  const context = await (await launch()).newContext(contextOptions(options));
  try {
    const page = await context.newPage();
    const faults = await pageFaults(page, new URL(address).origin);
    page.setDefaultTimeout(10_000);
    const network = watchRequests(page);
    const open = async (path: string) => {
      await page.goto(new URL(path, address).href, { waitUntil: 'load' });
      if ((await page.locator('script[src]').count()) > 0) await network.quiet();
    };
    if (options.path !== undefined) await open(options.path);
    await visit({ page, context, site, address, open, faults });
    if (!options.expectFaults && faults.length > 0) throw new Error(`The page met faults:\n${faults.join('\n')}`);
  } finally {
    await context.close();
  }
}

/** Milliseconds without a request after which a page has loaded what it loads by itself. */
const quietAfter = 100;

/** Playwright's own wait for a quiet network takes half a second of each page. */
function watchRequests(page: Page): { readonly quiet: () => Promise<void> } {
  let open = 0;
  let last = Date.now();
  const count = (by: number) => () => {
    open += by;
    last = Date.now();
  };
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
  return {
    async quiet() {
      const until = Date.now() + 10_000;
      while (open > 0 || Date.now() - last < quietAfter) {
        if (Date.now() > until) throw new Error(`${page.url()} still loads after ten seconds (${open} requests)`);
        await page.waitForTimeout(quietAfter / 4);
      }
    },
  };
}

function launch(): Promise<Browser> {
  launched ??= findBrowser().then(({ executablePath, env }) =>
    chromium.launch({
      executablePath,
      // Root, as in containers, has no sandbox; the pages opened are our own.
      args: ['--no-sandbox', '--font-render-hinting=none'],
      env: Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : []))),
    }),
  );
  return launched;
}

function serverOf(site: BuiltSite): Promise<StaticServer> {
  const running = servers.get(site.folder) ?? serveFolder(site.folder, site.prefix, { policy });
  servers.set(site.folder, running);
  return running;
}

function contextOptions(options: BrowserOptions) {
  return {
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.colorScheme ?? 'light',
    forcedColors: options.forcedColors ?? 'none',
    reducedMotion: options.reducedMotion ?? 'reduce',
    javaScriptEnabled: options.javaScript ?? true,
    bypassCSP: options.bypassCSP ?? false,
    // The archive must read the same wherever its reader sits.
    locale: 'en-GB',
    timezoneId: 'Pacific/Kiritimati',
  } as const;
}
