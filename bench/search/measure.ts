import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../tests/browser/find-browser.ts';
import { type ServedFile, serveCounting } from './serve-counting.ts';

export interface Measured {
  /** Kilobytes on the wire with the search code, before anything is rendered. */
  readonly firstQuery: number;
  /** A second query on the same page. */
  readonly laterQuery: number;
  readonly phrase?: number;
  readonly stabInTheBack?: number;
  /** Kilobytes more, until ten hits are shown with snippets. */
  readonly rendered: number;
  readonly warmMedian: number;
  readonly warmP95: number;
}

interface MeasureOptions {
  readonly folder: string;
  /** The engine's page: `ours.html` or `pagefind.html`. */
  readonly page: string;
  readonly words: readonly string[];
  readonly phrases: readonly string[];
}

/** Files that are only fetched to show hits: documents and articles here, fragments in Pagefind. */
const shown = /\/d\/[0-9a-f]+\.bin$|\/articles\/|\/fragment\//;

/** Asks one engine in a real browser. First queries and phrases are each asked of a page loaded anew. */
export async function measure({ folder, page, words, phrases }: MeasureOptions): Promise<Measured> {
  const server = await serveCounting(folder);
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox'],
    env: Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  });
  const isSearch = (path: string) => !shown.test(path) && !path.endsWith('.html');
  try {
    const opened = await browser.newPage();
    // Bytes can be counted on a machine that does other things, too.
    opened.setDefaultTimeout(300_000);
    const reload = async () => {
      await opened.goto(`${server.address}${page}`);
      await opened.waitForFunction(() => window.measured !== undefined);
    };
    const kilobytes = (list: readonly ServedFile[], wanted: (path: string) => boolean) =>
      list.reduce((sum, { path, bytes }) => sum + (wanted(path) ? bytes : 0), 0) / 1000;
    const first: number[] = [];
    const rendered: number[] = [];
    const later: number[] = [];
    for (const [index, query] of words.entries()) {
      server.take();
      await reload();
      await find(opened, query);
      const sent = server.take();
      first.push(kilobytes(sent, isSearch));
      await opened.evaluate(asked => window.measured?.render(asked), query);
      rendered.push(kilobytes([...sent.filter(({ path }) => shown.test(path)), ...server.take()], () => true));
      await find(opened, words[(index + 3) % words.length] ?? 'said');
      later.push(kilobytes(server.take(), isSearch));
    }
    const times: number[] = [];
    for (const query of words) await find(opened, query);
    for (const query of words) times.push(await find(opened, query));
    const phraseBytes: number[] = [];
    for (const query of phrases) {
      await reload();
      await find(opened, 'said');
      server.take();
      await find(opened, query);
      phraseBytes.push(kilobytes(server.take(), isSearch));
    }
    return {
      firstQuery: quantile(first, 0.5),
      laterQuery: quantile(later, 0.5),
      ...(phrases.length > 0 && { phrase: quantile(phraseBytes, 0.5), stabInTheBack: phraseBytes[0] ?? 0 }),
      rendered: quantile(rendered, 0.5),
      warmMedian: quantile(times, 0.5),
      warmP95: quantile(times, 0.95),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Milliseconds in the page, without the way to it and back. */
function find(page: Page, query: string): Promise<number> {
  return page.evaluate(async asked => {
    const start = performance.now();
    await window.measured?.find(asked);
    return performance.now() - start;
  }, query);
}

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
